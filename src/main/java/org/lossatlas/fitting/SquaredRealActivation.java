package org.lossatlas.fitting;

/** σ(p) = ½‖p‖² − p·ȳ + ½ mean‖y‖² for real targets y. */
final class SquaredRealActivation implements ImplicitActivation {
  private final double[] mean;
  private final double halfMeanSquare;

  /** Takes targets [N, outputs], row by row. */
  SquaredRealActivation(double[] targets, int outputs) {
    int samples = targets.length / outputs;
    mean = new double[outputs];
    double squares = 0;
    for (int i = 0; i < targets.length; i++) {
      mean[i % outputs] += targets[i] / samples;
      squares += targets[i] * targets[i];
    }
    halfMeanSquare = squares / samples / 2;
  }

  @Override
  public int outputs() {
    return mean.length;
  }

  @Override
  public double value(double[] p) {
    double sum = halfMeanSquare;
    for (int j = 0; j < p.length; j++) {
      sum += p[j] * (p[j] / 2 - mean[j]);
    }
    return sum;
  }

  @Override
  public double slope(double[] p, double[] u) {
    double slope = 0;
    for (int j = 0; j < p.length; j++) {
      slope += u[j] * (p[j] - mean[j]);
    }
    return slope;
  }

  @Override
  public double[] minimiser() {
    return mean.clone();
  }

  @Override
  public double[] imbalance() {
    return new double[mean.length];
  }
}
