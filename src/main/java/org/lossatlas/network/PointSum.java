package org.lossatlas.network;

import org.lossatlas.network.DenseKernel.Evaluation;

/** What has been summed over the samples at one point, and how wrong that could be. */
final class PointSum {
  /** Errors of outputs in single precision, as a share of the largest output (measured). */
  private static final double OUTPUT_ERROR = 4e-7;

  /** Errors of different samples cancel; counted as that many independent ones at most. */
  private static final double INDEPENDENT = 8;

  private double loss;
  private double slope;
  private double largest;
  private int right;

  /**
   * Adds a sample.
   *
   * @param sampleSlope Σ |∂ℓ/∂p_j| or a bound of it
   * @param sampleLargest the largest |p_j|
   */
  void add(double sampleLoss, double sampleSlope, double sampleLargest) {
    loss += sampleLoss;
    slope += sampleSlope;
    largest = Math.max(largest, sampleLargest);
  }

  void countRight() {
    right++;
  }

  /** Whether the loss is finite and right to a relative tolerance. */
  boolean isWithin(double tolerance) {
    double error = OUTPUT_ERROR * Math.max(1e-3, largest) * slope / INDEPENDENT;
    return Double.isFinite(loss) && error <= tolerance * loss;
  }

  Evaluation mean(int samples, boolean classes) {
    return new Evaluation(loss / samples, classes ? (double) right / samples : Double.NaN);
  }
}
