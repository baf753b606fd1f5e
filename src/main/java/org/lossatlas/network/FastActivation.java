package org.lossatlas.network;

import java.util.Arrays;

/**
 * The activations on arrays in single precision, in loops that HotSpot turns into vector
 * instructions. The values agree with {@link Activation#value} to 1e-6 of 1 or of the value,
 * whichever is larger.
 */
final class FastActivation {
  /** Below this, the smooth linear unit's exp(−1/z) is 0 in single precision. */
  private static final float LEAST = 0.01f;

  private FastActivation() {}

  /**
   * Replaces the first {@code count} pre-activations by φ(z).
   *
   * @param bound of |z|, infinite or NaN where none is known
   */
  static void values(Activation activation, float[] z, int count, float bound) {
    if (activation instanceof Activation.Tanh && FastTanh.isWithin(bound)) {
      FastTanh.valuesWithin(z, 0, count);
    } else {
      values(activation, z, 0, count);
    }
  }

  /** Replaces pre-activations by φ(z), for indices {@code from} to {@code to − 1}. */
  static void values(Activation activation, float[] z, int from, int to) {
    if (activation instanceof Activation.Elu) {
      for (int i = from; i < to; i++) {
        z[i] = Math.max(0, z[i]) + FastExp.expm1(Math.min(0, z[i]));
      }
    } else if (activation instanceof Activation.Relu) {
      for (int i = from; i < to; i++) {
        // max(0, z) without a comparison, which costs several instructions; −∞ becomes NaN.
        z[i] = 0.5f * (z[i] + Math.abs(z[i]));
      }
    } else if (activation instanceof Activation.Softplus softplus) {
      softplus((float) softplus.sharpness(), z, from, to);
    } else if (activation instanceof Activation.SmoothLinearUnit) {
      for (int i = from; i < to; i++) {
        z[i] = Math.max(0, z[i]) * (1 + FastExp.expm1(-1 / Math.max(LEAST, z[i])));
      }
    } else if (activation instanceof Activation.Quadratic) {
      for (int i = from; i < to; i++) {
        z[i] = z[i] * z[i];
      }
    } else if (activation instanceof Activation.Cube) {
      for (int i = from; i < to; i++) {
        z[i] = z[i] * z[i] * z[i];
      }
    } else {
      activation.values(z, from, to);
    }
  }

  private static void softplus(float sharpness, float[] z, int from, int to) {
    float inverse = 1 / sharpness;
    for (int i = from; i < to; i++) {
      float s = sharpness * z[i];
      z[i] = (Math.max(0, s) + FastExp.log1p(1 + FastExp.expm1(-Math.abs(s)))) * inverse;
    }
  }

  /** Replaces pre-activations by φ(z) and puts φ′(z) beside them. */
  static void apply(Activation activation, float[] z, float[] derivatives, int from, int to) {
    if (activation instanceof Activation.Tanh) {
      FastTanh.apply(z, derivatives, from, to);
      return;
    }
    slopes(activation, z, derivatives, from, to);
    values(activation, z, from, to);
  }

  private static void slopes(Activation activation, float[] z, float[] slopes, int from, int to) {
    if (activation instanceof Activation.Identity) {
      Arrays.fill(slopes, from, to, 1);
    } else if (activation instanceof Activation.Relu) {
      for (int i = from; i < to; i++) {
        slopes[i] = FastExp.step(z[i]);
      }
    } else if (activation instanceof Activation.LeakyRelu leaky) {
      float slope = (float) leaky.slope();
      for (int i = from; i < to; i++) {
        slopes[i] = slope + (1 - slope) * FastExp.step(z[i]);
      }
    } else if (activation instanceof Activation.Sigmoid) {
      for (int i = from; i < to; i++) {
        float s = FastExp.sigmoid(z[i]);
        slopes[i] = s * (1 - s);
      }
    } else if (activation instanceof Activation.Elu) {
      for (int i = from; i < to; i++) {
        slopes[i] = 1 + FastExp.expm1(Math.min(0, z[i]));
      }
    } else if (activation instanceof Activation.Softplus softplus) {
      float sharpness = (float) softplus.sharpness();
      for (int i = from; i < to; i++) {
        slopes[i] = FastExp.sigmoid(sharpness * z[i]);
      }
    } else {
      for (int i = from; i < to; i++) {
        slopes[i] = (float) activation.derivative(z[i]);
      }
    }
  }
}
