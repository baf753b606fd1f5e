package org.lossatlas.app.curve;

/**
 * How far a run was at one moment.
 *
 * @param seconds since the start
 * @param rmse root of the mean squared difference between loss (without offset) and target
 * @param max the largest absolute difference
 */
public record CurvePoint(double seconds, long steps, double rmse, double max) {}
