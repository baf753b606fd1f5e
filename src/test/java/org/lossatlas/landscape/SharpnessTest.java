package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

/** Sharpness within a slice, and barriers, by closed forms and second differences. */
final class SharpnessTest {
  private static final double[] AXIS = {-1, -0.5, 0, 0.5, 1};

  /** L = 1 + 3α² + β²: in the box of ½ it rises by 3/4 + 1/4, and by 2/3 of that in the mean. */
  @Test
  void theRiseIsKeskarsWithinTheBox() {
    double[] losses = new double[25];
    for (int i = 0; i < 25; i++) {
      losses[i] = 1 + 3 * AXIS[i % 5] * AXIS[i % 5] + AXIS[i / 5] * AXIS[i / 5];
    }
    Sharpness found = Sharpness.of(0.5, AXIS, AXIS, losses, 1, new double[] {6, 2});
    assertThat(found.rise()).isCloseTo(1 / 2.0, within(1e-12));
    assertThat(found.mean()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(found.meanCurvature()).isEqualTo(4);
    losses[12] = Double.NaN;
    assertThat(Sharpness.of(0.5, AXIS, AXIS, losses, 1, new double[] {6, 2}).rise()).isNaN();
  }

  /** M = G^½ diag(5, −2) G^½ has those eigenvalues relative to G. */
  @Test
  void eigenvaluesAreRelativeToTheProductsOfTheDirections() {
    assertThat(Sharpness.eigenvalues(new double[] {5 * 4, 0, -2 * 9}, new double[] {4, 0, 9}))
        .containsExactly(new double[] {5, -2}, within(1e-12));
    // d₁ = e₁, d₂ = e₁ + e₂ with H = diag(3, 1).
    assertThat(Sharpness.eigenvalues(new double[] {3, 3, 4}, new double[] {1, 1, 2}))
        .containsExactly(new double[] {3, 1}, within(1e-12));
  }

  @Test
  void theTraceInThePlaneIsThatOfSecondDifferences() {
    DataSet data = GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);
    Parameters centre = Networks.random("2-5-2", new Activation.Tanh(), 1);
    Parameters first = Directions.random(centre.layout(), 1, 0);
    Parameters second = Directions.orthogonal(Directions.random(centre.layout(), 1, 1), first);
    double[] found =
        Sharpness.curvature(LossCurvature.of(centre, Loss.CROSS_ENTROPY, data), first, second);
    double trace = bend(centre, first, data) + bend(centre, second, data);
    assertThat(found[0] + found[1]).isCloseTo(trace, within(1e-5 * Math.abs(trace)));
  }

  private static double bend(Parameters at, Parameters along, DataSet data) {
    double step = 1e-3;
    double middle = DenseKernel.evaluate(at, Loss.CROSS_ENTROPY, data).loss();
    double right = DenseKernel.evaluate(at.plus(step, along), Loss.CROSS_ENTROPY, data).loss();
    double left = DenseKernel.evaluate(at.plus(-step, along), Loss.CROSS_ENTROPY, data).loss();
    return (left + right - 2 * middle) / (step * step * Directions.dot(along, along));
  }

  /**
   * Li et al. 2018, section 4: a relu network whose first layer is ten times larger and whose
   * second ten times smaller is the same function. Along directions as drawn it looks different;
   * along filter-normalised ones it is just as sharp.
   */
  @Test
  void filterNormalisationTakesTheScaleOfTheWeightsOutOfSharpness() {
    DataSet data = GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);
    Parameters network = Networks.random("2-6-2", new Activation.Relu(), 3);
    double[] first = network.weights(1);
    double[] biases = network.biases(1);
    double[] second = network.weights(2);
    for (int i = 0; i < first.length; i++) {
      first[i] *= 10;
    }
    for (int i = 0; i < biases.length; i++) {
      biases[i] *= 10;
    }
    for (int i = 0; i < second.length; i++) {
      second[i] /= 10;
    }
    Parameters rescaled =
        new Parameters.Builder(network.architecture())
            .layer(1, first, biases)
            .layer(2, second, network.biases(2))
            .build();
    double plain = rise(network, Normalisation.FILTER, data);
    assertThat(rise(rescaled, Normalisation.FILTER, data)).isCloseTo(plain, within(1e-9 * plain));
    double ratio =
        rise(rescaled, Normalisation.NONE, data) / rise(network, Normalisation.NONE, data);
    assertThat(Math.abs(Math.log(ratio))).as("by a factor of " + ratio).isGreaterThan(1);
  }

  private static double rise(Parameters network, Normalisation how, DataSet data) {
    Parameters first = direction(network, how, 0);
    Parameters second = direction(network, how, 1);
    double[] losses = new double[25];
    for (int i = 0; i < losses.length; i++) {
      Parameters there = network.plus(AXIS[i % 5], first).plus(AXIS[i / 5], second);
      losses[i] = DenseKernel.evaluate(there, Loss.CROSS_ENTROPY, data).loss();
    }
    return Sharpness.of(1, AXIS, AXIS, losses, losses[12], new double[] {0, 0}).rise();
  }

  private static Parameters direction(Parameters network, Normalisation how, int number) {
    return Directions.normalised(
        Directions.random(network.layout(), 5, number), network, how, BiasRule.ZERO);
  }

  @Test
  void theBarrierIsAboveTheLineBetweenTheEnds() {
    assertThat(Barrier.of(new double[] {1, 1.75, 4, 2.75, 3})).isEqualTo(new Barrier(2, 0.5));
    assertThat(Barrier.of(new double[] {1, 0.5, 2})).isEqualTo(new Barrier(0, 0));
    assertThat(Barrier.of(new double[] {1, Double.NaN, 2}).height()).isNaN();
  }
}
