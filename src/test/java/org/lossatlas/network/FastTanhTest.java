package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FastTanhTest {
  /** What the class promises; some seven units in the last place of 1. */
  private static final double TOLERANCE = 4e-7;

  @Test
  void isWithinItsToleranceOfTanhAndItsDerivativeEverywhere() {
    int points = 400_001;
    float[] z = new float[points];
    for (int i = 0; i < points; i++) {
      z[i] = 20f * i / (points - 1) - 10;
    }
    float[] t = z.clone();
    float[] derivatives = new float[points];
    FastTanh.apply(t, derivatives, 0, points);

    double worst = 0;
    double worstDerivative = 0;
    for (int i = 0; i < points; i++) {
      double exact = Math.tanh(z[i]);
      worst = Math.max(worst, Math.abs(t[i] - exact));
      worstDerivative = Math.max(worstDerivative, Math.abs(derivatives[i] - (1 - exact * exact)));
    }
    assertThat(worst).isLessThan(TOLERANCE);
    assertThat(worstDerivative).isLessThan(2 * TOLERANCE);
  }

  @Test
  void isTheSameWithoutComparisonsWhereTheyChangeNothing() {
    float[] z = new float[1000];
    for (int i = 0; i < z.length; i++) {
      z[i] = 7.9f * (2f * i / (z.length - 1) - 1);
    }
    float[] within = z.clone();
    FastTanh.values(z, 0, z.length);
    FastTanh.valuesWithin(within, 0, within.length);
    assertThat(within).containsExactly(z);
    assertThat(FastTanh.isWithin(7.88f)).isTrue();
    assertThat(FastTanh.isWithin(7.9f)).isFalse();
    assertThat(FastTanh.isWithin(Float.NaN)).isFalse();
  }

  @Test
  void isRelativelyExactNearZero() {
    float[] z = {1e-30f, 1e-10f, 1e-4f, 0.01f, -0.01f};
    float[] t = z.clone();
    FastTanh.apply(t, new float[z.length], 0, z.length);
    for (int i = 0; i < z.length; i++) {
      assertThat(Math.abs(t[i] / Math.tanh(z[i]) - 1)).isLessThan(3e-7);
    }
  }

  @ParameterizedTest
  @ValueSource(floats = {8.4f, 8.5f, 9, 100, Float.MAX_VALUE, Float.POSITIVE_INFINITY})
  void neverLeavesTheRangeOfTanh(float z) {
    float[] t = {z, -z};
    float[] derivatives = new float[2];
    FastTanh.apply(t, derivatives, 0, 2);
    assertThat(t[0]).isBetween(0.999999f, 1f);
    assertThat(t[1]).isEqualTo(-t[0]);
    assertThat(derivatives[0]).isBetween(0f, 1e-6f);
  }

  @Test
  void keepsNan() {
    float[] t = {Float.NaN};
    float[] derivatives = new float[1];
    FastTanh.apply(t, derivatives, 0, 1);
    assertThat(t[0]).isNaN();
    assertThat(derivatives[0]).isNaN();
  }
}
