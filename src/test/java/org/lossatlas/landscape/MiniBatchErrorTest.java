package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.BatchGradient;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

final class MiniBatchErrorTest {
  /** Losses of batches are of single precision. */
  private static final double RELATIVE = 1e-5;

  private static final DataSet DATA =
      GeneratedSet.SPIRAL.sample(Split.TRAIN, SampleCount.parse("100"), 1);
  private static final Parameters NETWORK = Networks.random("2-9-2", new Activation.Tanh(), 4);

  private static DataSet batch(int from, int count) {
    float[] x = Arrays.copyOfRange(DATA.rawInputs(), 2 * from, 2 * (from + count));
    ClassLabels all = (ClassLabels) DATA.targets();
    int[] labels = Arrays.copyOfRange(all.toArray(), from, from + count);
    return DataSet.of("part", x, 2, ClassLabels.of(labels, all.classes()), DATA.files());
  }

  /** 100 samples are three batches of 32, the last four are left out. */
  @Test
  void isTheScatterOfTheBatchesOverTheRootOfTheirNumber() {
    double[] losses = new double[3];
    for (int b = 0; b < 3; b++) {
      losses[b] = DenseKernel.evaluate(NETWORK, Loss.CROSS_ENTROPY, batch(32 * b, 32)).loss();
    }
    double mean = (losses[0] + losses[1] + losses[2]) / 3;
    double square = Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum();
    double expected = Math.sqrt(square / (3 * 2));
    assertThat(expected).isPositive();
    assertThat(new MiniBatchError(NETWORK.layout(), Loss.CROSS_ENTROPY, DATA).at(NETWORK))
        .isCloseTo(expected, within(RELATIVE * mean));
  }

  @Test
  void theLossOfABatchAloneIsThatOfItsGradientToTheBit() {
    BatchGradient batches = new BatchGradient(NETWORK.layout(), Loss.CROSS_ENTROPY, DATA, 32);
    float[] theta = new float[NETWORK.count()];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) NETWORK.get(i);
    }
    int[] rows = {3, 99, 41};
    assertThat(batches.loss(theta, rows))
        .isEqualTo(batches.compute(theta, rows, new float[theta.length]));
  }
}
