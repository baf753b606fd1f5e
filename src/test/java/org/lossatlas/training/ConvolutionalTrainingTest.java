package org.lossatlas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.ConvolutionalWidths;
import org.lossatlas.network.ImportedCurvature;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.WeightBlock;

/** Training of a convolutional network with max-pooling. */
final class ConvolutionalTrainingTest {
  /** Steps are taken in single precision. */
  private static final double SINGLE = 1e-6;

  private static final int SAMPLES = 6;
  private static final double RATE = 0.1;
  private static final double DECAY = 0.5;

  private static DataSet data() {
    Random random = new Random(4);
    float[] x = new float[SAMPLES * 36];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    return DataSet.of("x", x, 36, ClassLabels.of(new int[] {0, 1, 2, 0, 1, 2}, 3), List.of());
  }

  private static Parameters start() {
    return ConvolutionalWidths.draw("36-conv3x2-pool2-5-3", new Activation.Tanh(), 1);
  }

  @Test
  void aStepOfTheWholeDataGoesAgainstTheGradientAndShrinksTheWeights() {
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.SGD)
            .withLearningRate(RATE)
            .withBatch(SAMPLES)
            .withEpochs(1)
            .withWeightDecay(DECAY);
    Training.Result result =
        new Training(start(), Loss.CROSS_ENTROPY, data(), Optional.empty(), options)
            .run(new RunControl(), state -> {});
    double[] expected = start().vector();
    double[] slopes =
        new ImportedCurvature(start().imported().orElseThrow(), Loss.CROSS_ENTROPY, data())
            .gradient();
    for (WeightBlock block : start().layout().blocks()) {
      for (int i = block.start(); i < block.start() + block.count(); i++) {
        expected[i] *= 1 - RATE * DECAY;
      }
    }
    for (int i = 0; i < expected.length; i++) {
      expected[i] -= RATE * slopes[i];
    }
    assertThat(result.last().network().vector()).containsExactly(expected, within(SINGLE));
    assertThat(result.last().trajectory().network(0).vector())
        .containsExactly(start().vector(), within(SINGLE));
  }

  @Test
  void weightsAreDrawnWithTheVarianceOfTheirIncomingNumbers() {
    Parameters drawn = ConvolutionalWidths.draw("784-conv5x64-200-10", new Activation.Relu(), 3);
    for (WeightBlock block : drawn.layout().blocks()) {
      double square = 0;
      for (int i = 0; i < block.count(); i++) {
        square += drawn.get(block.start() + i) * drawn.get(block.start() + i);
      }
      double expected = 2.0 / block.rows();
      // Five standard errors of a variance.
      assertThat(square / block.count())
          .isCloseTo(expected, within(5 * expected * Math.sqrt(2.0 / block.count())));
    }
  }
}
