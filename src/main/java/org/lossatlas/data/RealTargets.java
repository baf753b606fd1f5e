package org.lossatlas.data;

import java.util.Arrays;

/** Real numbers y [N, m] for each sample: regression. Immutable. */
public final class RealTargets implements Targets {
  private final double[] values;
  private final int outputs;

  private RealTargets(double[] values, int outputs) {
    this.values = values;
    this.outputs = outputs;
  }

  /**
   * @param values N·m finite numbers, sample by sample, copied
   * @param outputs m, at least 1
   * @throws IllegalArgumentException if the values are no whole number of samples, or not finite
   */
  public static RealTargets of(double[] values, int outputs) {
    if (outputs < 1 || values.length % outputs != 0) {
      throw new IllegalArgumentException(values.length + " values for " + outputs + " outputs");
    }
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("targets must be finite");
    }
    return new RealTargets(values.clone(), outputs);
  }

  @Override
  public int samples() {
    return values.length / outputs;
  }

  @Override
  public int outputs() {
    return outputs;
  }

  /** Target {@code output} of a sample. */
  public double value(int sample, int output) {
    return values[sample * outputs + output];
  }

  /** A copy of y, sample by sample. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public RealTargets first(int count) {
    return count >= samples()
        ? this
        : new RealTargets(Arrays.copyOf(values, count * outputs), outputs);
  }
}
