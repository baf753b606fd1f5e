package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.spectrum.Eigenvalues;
import org.lossatlas.spectrum.ExactSpectrum;

/** What is measured point by point, against other ways to the same number. */
final class MeasuresTest {
  /** Gradients are in single precision. */
  private static final double SINGLE = 1e-4;

  /** Second differences with this step keep some six digits of a Hessian of order 1. */
  private static final double STEP = 1e-3;

  private static final DataSet DATA =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("330"), 1);
  private static final Parameters NETWORK = Networks.random("2-5-2", new Activation.Tanh(), 1);

  private static double measure(Metric metric, Parameters theta, Loss loss) {
    return Measures.of(metric, theta.layout(), loss, DATA, new RunControl()).get().at(theta);
  }

  /** 330 samples are not a multiple of the rows that are taken at once. */
  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"CROSS_ENTROPY", "SQUARED"})
  void theGradientNormIsThatOfTheCurvatureInDouble(Loss loss) {
    double square =
        Arrays.stream(LossCurvature.of(NETWORK, loss, DATA).gradient()).map(g -> g * g).sum();
    double norm = Math.sqrt(square);
    assertThat(measure(Metric.GRADIENT_NORM, NETWORK, loss)).isCloseTo(norm, within(SINGLE * norm));
  }

  private static double loss(Parameters theta) {
    return DenseKernel.evaluate(theta, Loss.CROSS_ENTROPY, DATA).loss();
  }

  /** The Rayleigh quotients of many directions, by second differences, lie between both edges. */
  @Test
  void curvatureOfAnyDirectionLiesBetweenTheEdges() {
    double largest = measure(Metric.LARGEST_EIGENVALUE, NETWORK, Loss.CROSS_ENTROPY);
    double smallest = measure(Metric.SMALLEST_EIGENVALUE, NETWORK, Loss.CROSS_ENTROPY);
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < NETWORK.count(); i++) {
      Parameters unit = Networks.unit(NETWORK, i);
      double bend =
          (loss(NETWORK.plus(STEP, unit)) + loss(NETWORK.plus(-STEP, unit)) - 2 * loss(NETWORK))
              / (STEP * STEP);
      most = Math.max(most, bend);
      least = Math.min(least, bend);
    }
    assertThat(largest).isGreaterThanOrEqualTo(most - 1e-5);
    assertThat(smallest).isLessThanOrEqualTo(least + 1e-5);
  }

  @Test
  void theEdgesAreThoseOfTheWholeSpectrum() {
    Eigenvalues all =
        ExactSpectrum.of(
            LossCurvature.of(NETWORK, Loss.CROSS_ENTROPY, DATA),
            HessianPart.WHOLE,
            new RunControl());
    double smallest = all.smallest();
    double largest = all.largest();
    double scale = all.radius();
    assertThat(measure(Metric.LARGEST_EIGENVALUE, NETWORK, Loss.CROSS_ENTROPY))
        .isCloseTo(largest, within(1e-6 * scale));
    assertThat(measure(Metric.SMALLEST_EIGENVALUE, NETWORK, Loss.CROSS_ENTROPY))
        .isCloseTo(smallest, within(1e-6 * scale));
  }

  /** 330 samples give ten batches of 32 and ten samples that are left out. */
  @Test
  void theStandardErrorIsThatOfTheBatches() {
    double[] means = new double[10];
    for (int b = 0; b < means.length; b++) {
      double sum = 0;
      for (int i = 32 * b; i < 32 * (b + 1); i++) {
        sum += DenseKernel.evaluate(NETWORK, Loss.CROSS_ENTROPY, only(i)).loss();
      }
      means[b] = sum / 32;
    }
    double mean = Arrays.stream(means).average().orElseThrow();
    double error =
        Math.sqrt(Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / (10 * 9));
    assertThat(measure(Metric.STANDARD_ERROR, NETWORK, Loss.CROSS_ENTROPY))
        .isCloseTo(error, within(SINGLE * error));
  }

  private static DataSet only(int i) {
    return DataSet.of(
        "one",
        new float[] {DATA.x(i, 0), DATA.x(i, 1)},
        2,
        ClassLabels.of(new int[] {((ClassLabels) DATA.targets()).label(i)}, 2),
        List.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = Metric.class,
      names = {"GRADIENT_NORM", "LARGEST_EIGENVALUE", "SMALLEST_EIGENVALUE", "STANDARD_ERROR"})
  void beyondAllBoundsThereIsNoNumber(Metric metric) {
    Parameters far = NETWORK.plus(1e200, NETWORK);
    assertThat(measure(metric, far, Loss.SQUARED)).isNaN();
  }

  @Test
  void whatComesWithTheLossIsNotMeasured() {
    assertThatThrownBy(() -> measure(Metric.ACCURACY, NETWORK, Loss.CROSS_ENTROPY))
        .hasMessageContaining("comes with the loss");
  }
}
