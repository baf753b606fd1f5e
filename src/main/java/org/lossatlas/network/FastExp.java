package org.lossatlas.network;

/**
 * What the activations need of the exponential function, in single precision, in loops that HotSpot
 * turns into vector instructions. All go through one rational function, that of {@link FastTanh}:
 * with t = tanh(v/2) = xP/Q, exp(v) − 1 = 2t/(1 − t) = 2xP/(Q − xP), which loses nothing for v ≤ 0.
 * Absolute errors are below 5e-7 (a test holds them to that).
 */
final class FastExp {
  /** Below twice this, exp(v) is 0 to within the error. */
  private static final float LIMIT = -8.5f;

  /** Adding and subtracting 1.5·2²³ rounds to a whole number. */
  private static final float ROUND = 12582912f;

  private FastExp() {}

  /**
   * exp(x) for x ≤ 0 to 2e-7 relative (Cephes' polynomial), 0 below −87; not vectorised, but some
   * three times as fast as in double precision. NaN stays NaN.
   */
  static float exp(float x) {
    if (x < -87) {
      return 0;
    }
    float n = x * 1.442695f + ROUND - ROUND;
    float r = x - n * 6.933594e-1f + n * 2.1219444e-4f;
    float p = 1.9875691e-4f;
    p = p * r + 1.3981999e-3f;
    p = p * r + 8.333452e-3f;
    p = p * r + 4.1665796e-2f;
    p = p * r + 1.6666666e-1f;
    p = p * r + 5.0e-1f;
    return (p * r * r + r + 1) * Float.intBitsToFloat(((int) n + 127) << 23);
  }

  /**
   * As {@link #exp}, for many numbers in vector instructions: with n = round(x/ln 2), exp(x) =
   * exp(x − n ln 2)·2ⁿ, and 2ⁿ from the binary digits of −n, since HotSpot makes no vectors of bits
   * shifted into exponents.
   *
   * @param x ≤ 0, replaced by exp(x), or by 0 below −87
   * @param n as many numbers, overwritten
   * @param reach no |x| is larger; infinite or NaN where no bound is known
   */
  static void exps(float[] x, float[] n, int count, float reach) {
    boolean bounded = reach < 87;
    if (bounded) {
      within(x, n, count);
    } else {
      clamped(x, n, count);
    }
    float steps = bounded ? reach * 1.442695f + 1 : 127;
    float power = 0.5f;
    for (int digit = 1; digit <= steps; digit *= 2) {
      scale(x, n, power, count);
      power *= power;
    }
  }

  private static void within(float[] x, float[] n, int count) {
    for (int i = 0; i < count; i++) {
      n[i] = -(x[i] * 1.442695f + ROUND - ROUND);
    }
    for (int i = 0; i < count; i++) {
      x[i] = fraction(x[i], n[i]);
    }
  }

  private static void clamped(float[] x, float[] n, int count) {
    for (int i = 0; i < count; i++) {
      n[i] = -(Math.max(-87, x[i]) * 1.442695f + ROUND - ROUND);
    }
    for (int i = 0; i < count; i++) {
      x[i] = fraction(Math.max(-87, x[i]), n[i]) * step(x[i] + 87);
    }
  }

  /** exp(x + n ln 2). */
  private static float fraction(float x, float n) {
    float r = x + n * 6.933594e-1f - n * 2.1219444e-4f;
    float p = 1.9875691e-4f;
    p = p * r + 1.3981999e-3f;
    p = p * r + 8.333452e-3f;
    p = p * r + 4.1665796e-2f;
    p = p * r + 1.6666666e-1f;
    p = p * r + 5.0e-1f;
    return p * r * r + r + 1;
  }

  /** x·power where n is odd; n becomes ⌊n/2⌋. */
  private static void scale(float[] x, float[] n, float power, int count) {
    for (int i = 0; i < count; i++) {
      float half = n[i] * 0.5f - 0.25f + ROUND - ROUND;
      float odd = n[i] - 2 * half;
      x[i] *= 1 - odd + odd * power;
      n[i] = half;
    }
  }

  /** exp(v) − 1 for v ≤ 0; NaN stays NaN. */
  static float expm1(float v) {
    float x = Math.max(LIMIT, 0.5f * v);
    float s = x * x;
    float p = 1.4269297e-08f;
    p = p * s + 2.1251095e-05f;
    p = p * s + 3.53403e-03f;
    p = p * s + 1.3413249e-01f;
    p = p * s + 1;
    float q = 8.145152e-07f;
    q = q * s + 3.3488698e-04f;
    q = q * s + 2.6022764e-02f;
    q = q * s + 4.6746573e-01f;
    q = q * s + 1;
    return 2 * x * p / (q - x * p);
  }

  /** log(1 + u) for 0 ≤ u ≤ 1, by the series of 2·artanh(u/(2 + u)). */
  static float log1p(float u) {
    float r = u / (2 + u);
    float s = r * r;
    float sum = 2f / 13;
    sum = sum * s + 2f / 11;
    sum = sum * s + 2f / 9;
    sum = sum * s + 2f / 7;
    sum = sum * s + 2f / 5;
    sum = sum * s + 2f / 3;
    sum = sum * s + 2;
    return sum * r;
  }

  /** 1 / (1 + exp(−z)), which is ½ + ½ tanh(z/2), for the whole range of z. */
  static float sigmoid(float z) {
    float e = 1 + expm1(-Math.abs(z));
    float towardsOne = 1 / (1 + e);
    // For z ≥ 0 the value is 1/(1 + e), for z < 0 it is e/(1 + e); step is 1 or 0.
    float step = step(z);
    return step * towardsOne + (1 - step) * e * towardsOne;
  }

  /** 1 for z &gt; 0, else 0, without a comparison (those are not vectorised); NaN stays NaN. */
  static float step(float z) {
    return Math.min(1, Math.max(0, z) * 3e38f * 3e38f);
  }
}
