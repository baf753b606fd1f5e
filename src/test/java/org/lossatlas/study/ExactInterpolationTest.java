package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;

/** Lemma 3.3 and Corollary 3.4 of Cooper, through the whole network. */
final class ExactInterpolationTest {
  /** Targets are up to 1; rounding grows with the projections, which span some N² of their gap. */
  private static final double ROUNDING = 1e-9;

  private static DataSet data(int samples, int inputs) {
    Random random = new Random(samples);
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    double[] y = random.doubles(samples, -1, 1).toArray();
    return DataSet.of("random", x, inputs, RealTargets.of(y, 1), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "smoolu, 1-1-1, 1",
    "smoolu, 2-20-1, 20",
    "smoolu, 2-25-1, 20",
    "smoolu, 5-7-3-30-1, 30",
    "smoolu, 3-1-1-1-1-50-1, 50",
    "relu, 2-4-60-1, 60"
  })
  void passesThroughAllSamples(String activation, String widths, int samples) {
    Architecture shape = Architecture.parse(widths, Activation.parse(activation));
    DataSet data = data(samples, shape.inputs());
    assertThat(ExactInterpolation.of(shape, data, 1).largestError(data)).isLessThan(ROUNDING);
  }

  @Test
  void refusesTwinsAndLayersThatAreTooNarrow() {
    Architecture shape = Architecture.parse("1-3-1", new Activation.SmoothLinearUnit());
    DataSet twins =
        DataSet.of("twins", new float[] {1, 2, 1}, 1, RealTargets.of(new double[3], 1), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> ExactInterpolation.of(shape, twins, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExactInterpolation.of(shape, data(4, 1), 1));
  }
}
