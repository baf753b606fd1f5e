package org.lossatlas.network;

/**
 * The hidden activation φ of a network, as the contract of the command line names it. At a kink
 * (relu, leaky-relu at 0) the derivative is the left one, and the second derivative is 0: what a
 * kink adds to a Hessian is concentrated on a set of measure zero and is left out.
 */
public sealed interface Activation {
  /** φ(z). */
  double value(double z);

  /** φ′(z). */
  double derivative(double z);

  /** φ″(z); 0 at a kink of φ, the left one at a kink of φ′ (elu at 0). */
  double secondDerivative(double z);

  /** The name that {@link #parse} reads, with the parameter where it is not the default. */
  String name();

  /**
   * Replaces pre-activations z by φ(z) and puts φ′(z) beside them, in single precision, for indices
   * {@code from} to {@code to − 1}.
   */
  default void apply(float[] z, float[] derivatives, int from, int to) {
    FastActivation.apply(this, z, derivatives, from, to);
  }

  /**
   * Replaces pre-activations z by φ(z), in single precision, for indices {@code from} to {@code to
   * − 1}; within 5e-7 of the true value besides rounding.
   */
  default void values(float[] z, int from, int to) {
    for (int i = from; i < to; i++) {
      z[i] = (float) value(z[i]);
    }
  }

  /**
   * Replaces pre-activations z by φ(z) and puts φ′(z) and φ″(z) beside them, in double precision.
   */
  default void apply(double[] z, double[] derivatives, double[] secondDerivatives) {
    for (int i = 0; i < z.length; i++) {
      double x = z[i];
      z[i] = value(x);
      derivatives[i] = derivative(x);
      secondDerivatives[i] = secondDerivative(x);
    }
  }

  /** φ(z) = z. */
  record Identity() implements Activation {
    @Override
    public double value(double z) {
      return z;
    }

    @Override
    public double derivative(double z) {
      return 1;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }

    @Override
    public String name() {
      return "identity";
    }

    @Override
    public void values(float[] z, int from, int to) {}
  }

  /** φ(z) = tanh z. */
  record Tanh() implements Activation {
    @Override
    public double value(double z) {
      return Math.tanh(z);
    }

    @Override
    public double derivative(double z) {
      double t = Math.tanh(z);
      return 1 - t * t;
    }

    @Override
    public double secondDerivative(double z) {
      double t = Math.tanh(z);
      return -2 * t * (1 - t * t);
    }

    @Override
    public String name() {
      return "tanh";
    }

    @Override
    public void values(float[] z, int from, int to) {
      FastTanh.values(z, from, to);
    }

    @Override
    public void apply(double[] z, double[] derivatives, double[] secondDerivatives) {
      for (int i = 0; i < z.length; i++) {
        double t = Math.tanh(z[i]);
        z[i] = t;
        derivatives[i] = 1 - t * t;
        secondDerivatives[i] = -2 * t * (1 - t * t);
      }
    }
  }

  /** φ(z) = 1 / (1 + exp(−z)). */
  record Sigmoid() implements Activation {
    @Override
    public double value(double z) {
      return 1 / (1 + Math.exp(-z));
    }

    @Override
    public double derivative(double z) {
      double s = value(z);
      return s * (1 - s);
    }

    @Override
    public double secondDerivative(double z) {
      double s = value(z);
      return s * (1 - s) * (1 - 2 * s);
    }

    @Override
    public String name() {
      return "sigmoid";
    }

    /** By (1 + tanh(z/2))/2. */
    @Override
    public void values(float[] z, int from, int to) {
      for (int i = from; i < to; i++) {
        z[i] *= 0.5f;
      }
      FastTanh.values(z, from, to);
      for (int i = from; i < to; i++) {
        z[i] = 0.5f + 0.5f * z[i];
      }
    }
  }

  /** φ(z) = max(0, z). */
  record Relu() implements Activation {
    @Override
    public double value(double z) {
      return z > 0 || Double.isNaN(z) ? z : 0;
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : 0;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }

    @Override
    public String name() {
      return "relu";
    }

    @Override
    public void values(float[] z, int from, int to) {
      for (int i = from; i < to; i++) {
        z[i] = Math.max(0, z[i]);
      }
    }
  }

  /** φ(z) = z for z &gt; 0, else slope·z. */
  record LeakyRelu(double slope) implements Activation {
    static final double DEFAULT_SLOPE = 0.01;

    @Override
    public double value(double z) {
      return z > 0 ? z : slope * z;
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : slope;
    }

    @Override
    public double secondDerivative(double z) {
      return 0;
    }

    @Override
    public String name() {
      return slope == DEFAULT_SLOPE ? "leaky-relu" : "leaky-relu:" + slope;
    }

    @Override
    public void values(float[] z, int from, int to) {
      float below = (float) slope;
      for (int i = from; i < to; i++) {
        z[i] = Math.max(0, z[i]) + below * Math.min(0, z[i]);
      }
    }
  }

  /** φ(z) = z for z &gt; 0, else exp(z) − 1. */
  record Elu() implements Activation {
    @Override
    public double value(double z) {
      return z > 0 ? z : Math.expm1(z);
    }

    @Override
    public double derivative(double z) {
      return z > 0 ? 1 : Math.exp(z);
    }

    @Override
    public double secondDerivative(double z) {
      return z > 0 ? 0 : Math.exp(z);
    }

    @Override
    public String name() {
      return "elu";
    }
  }

  /** φ(z) = log(1 + exp(γz)) / γ, γ the sharpness. */
  record Softplus(double sharpness) implements Activation {
    @Override
    public double value(double z) {
      double s = sharpness * z;
      return (Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)))) / sharpness;
    }

    @Override
    public double derivative(double z) {
      return 1 / (1 + Math.exp(-sharpness * z));
    }

    @Override
    public double secondDerivative(double z) {
      double s = derivative(z);
      return sharpness * s * (1 - s);
    }

    @Override
    public String name() {
      return sharpness == 1 ? "softplus" : "softplus:" + sharpness;
    }
  }

  /** φ(z) = z·exp(−1/z) for z &gt; 0, else 0: smooth everywhere ([O], Lemma 3.3). */
  record SmoothLinearUnit() implements Activation {
    /** Below this exp(−1/z) is 0 in double precision, while 1/z may overflow. */
    private static final double FLAT = 1e-3;

    @Override
    public double value(double z) {
      if (Double.isNaN(z)) {
        return z;
      }
      return z > 0 ? z * Math.exp(-1 / z) : 0;
    }

    @Override
    public double derivative(double z) {
      return z > FLAT ? (1 + 1 / z) * Math.exp(-1 / z) : 0;
    }

    @Override
    public double secondDerivative(double z) {
      return z > FLAT ? Math.exp(-1 / z) / (z * z * z) : 0;
    }

    @Override
    public String name() {
      return "smoolu";
    }
  }

  /** φ(z) = z². */
  record Quadratic() implements Activation {
    @Override
    public double value(double z) {
      return z * z;
    }

    @Override
    public double derivative(double z) {
      return 2 * z;
    }

    @Override
    public double secondDerivative(double z) {
      return 2;
    }

    @Override
    public String name() {
      return "quadratic";
    }
  }

  /** φ(z) = z³. */
  record Cube() implements Activation {
    @Override
    public double value(double z) {
      return z * z * z;
    }

    @Override
    public double derivative(double z) {
      return 3 * z * z;
    }

    @Override
    public double secondDerivative(double z) {
      return 6 * z;
    }

    @Override
    public String name() {
      return "cube";
    }
  }

  /**
   * Reads {@code tanh}, {@code leaky-relu:0.5}, {@code softplus:10} and so on.
   *
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static Activation parse(String text) {
    return ActivationText.parse(text);
  }
}
