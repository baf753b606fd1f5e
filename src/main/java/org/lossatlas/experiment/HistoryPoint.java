package org.lossatlas.experiment;

/**
 * A look at the surface during training.
 *
 * @param rmse in units of the loss, as {@code max}
 */
public record HistoryPoint(double seconds, long steps, double rmse, double max) {}
