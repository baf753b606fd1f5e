package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The loops in single precision against the functions in double precision. */
final class FastActivationTest {
  /** Of 1 or of the value, whichever is larger; a few units in the last place. */
  private static final double TOLERANCE = 1e-6;

  private static final int POINTS = 80_001;

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void areTheActivationsOverTheirWholeRange(Activation activation) {
    float[] z = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      z[i] = 40f * i / (POINTS - 1) - 20;
    }
    float[] values = z.clone();
    float[] alone = z.clone();
    float[] slopes = new float[POINTS];
    activation.apply(values, slopes, 0, POINTS);
    FastActivation.values(activation, alone, 0, POINTS);
    double apart = 0;
    for (int i = 0; i < POINTS; i++) {
      apart = Math.max(apart, Math.abs(alone[i] - values[i]));
    }
    assertThat(apart).isZero();
    double worst = 0;
    double worstSlope = 0;
    for (int i = 0; i < POINTS; i++) {
      double value = activation.value(z[i]);
      double slope = activation.derivative(z[i]);
      worst = Math.max(worst, Math.abs(values[i] - value) / Math.max(1, Math.abs(value)));
      worstSlope = Math.max(worstSlope, Math.abs(slopes[i] - slope) / Math.max(1, Math.abs(slope)));
    }
    assertThat(worst).isLessThan(TOLERANCE);
    assertThat(worstSlope).isLessThan(TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void keepWhatIsNotFinite(Activation activation) {
    float[] z = {Float.NaN, Float.POSITIVE_INFINITY};
    FastActivation.values(activation, z, 0, 2);
    assertThat(z[0]).isNaN();
    // Rounding hides how close a bounded activation is to 1.
    assertThat((float) Math.rint(z[1]))
        .isEqualTo((float) activation.value(Double.POSITIVE_INFINITY));
  }
}
