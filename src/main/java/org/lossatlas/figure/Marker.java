package org.lossatlas.figure;

/** A point of the plane that a figure marks, θ(α). */
public record Marker(double alpha, double beta) {}
