package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** Convolutional networks with constant feature maps, and their gradients. */
final class FeatureMapsTest {
  private static final SmallConvolution SMALL =
      new SmallConvolution(13, 4, 5, 6, 3, new Activation.Tanh());

  private static DataSet pictures(int samples) {
    Random random = new Random(1);
    float[] x = new float[samples * 169];
    int[] y = new int[samples];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    Arrays.setAll(y, i -> i % 3);
    return DataSet.of("pictures", x, 169, ClassLabels.of(y, 3), List.of());
  }

  /** W₁ = 0, all else drawn. */
  private static Parameters constant(Architecture shape) {
    Parameters drawn = InitialWeights.draw(shape, 5);
    Parameters.Builder builder = new Parameters.Builder(shape);
    Random random = new Random(2);
    for (int k = 1; k <= shape.layers(); k++) {
      double[] weights = k == 1 ? new double[drawn.weights(1).length] : drawn.weights(k);
      builder.layer(k, weights, random.doubles(shape.width(k)).toArray());
    }
    return builder.build();
  }

  @Test
  void theConvolutionalNetworkGivesTheOutputsOfTheDenseOne() {
    FeatureMaps maps = FeatureMaps.of(SMALL.zero());
    assertThat(maps.dense().describeWidths()).isEqualTo("169-4-5-6-3");
    Parameters dense = constant(maps.dense());
    DataSet data = pictures(7);
    double expected = DenseKernel.evaluate(dense, Loss.CROSS_ENTROPY, data).loss();
    ImportedNetwork lifted = maps.network().with(maps.lifted(dense));
    double found =
        new ImportedSubspace(
                lifted, List.of(new double[lifted.theta().length]), Loss.CROSS_ENTROPY, data)
            .plain(new double[] {0})
            .loss();
    // Double precision on both sides.
    assertThat(found).isCloseTo(expected, within(1e-12));
  }

  @Test
  void theGradientIsThatOfFiniteDifferences() {
    DataSet data = pictures(6);
    ImportedNetwork shape = SMALL.zero();
    double[] theta = SMALL.draw(3);
    float[] single = new float[theta.length];
    for (int i = 0; i < single.length; i++) {
      single[i] = (float) theta[i];
      theta[i] = single[i];
    }
    float[] gradient = new float[theta.length];
    int[] rows = {0, 1, 2, 3, 4, 5};
    double loss =
        new ImportedGradient(shape, Loss.CROSS_ENTROPY, data).compute(single, rows, gradient);
    double[] direction = new Random(4).doubles(theta.length, -1, 1).toArray();
    ImportedSubspace line =
        new ImportedSubspace(shape.with(theta), List.of(direction), Loss.CROSS_ENTROPY, data);
    assertThat(loss).isCloseTo(line.plain(new double[] {0}).loss(), within(1e-6));
    double step = 1e-4;
    double slope =
        (line.plain(new double[] {step}).loss() - line.plain(new double[] {-step}).loss())
            / (2 * step);
    double expected = 0;
    for (int i = 0; i < theta.length; i++) {
      expected += gradient[i] * direction[i];
    }
    // Single precision of the gradient.
    assertThat(expected).isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
    // Every layer has its part, each in its place: one number of each block by itself.
    for (WeightBlock block : shape.blocks()) {
      for (int at : new int[] {block.start() + block.count() / 2, block.biasStart() + 1}) {
        double[] one = new double[theta.length];
        one[at] = 1;
        ImportedSubspace axis =
            new ImportedSubspace(shape.with(theta), List.of(one), Loss.CROSS_ENTROPY, data);
        double single1 =
            (axis.plain(new double[] {step}).loss() - axis.plain(new double[] {-step}).loss())
                / (2 * step);
        assertThat((double) gradient[at]).isCloseTo(single1, within(1e-5));
      }
    }
  }

  @Test
  void aPaddedSecondLayerIsRefused() {
    List<ImportedLayer> layers = new ArrayList<>(SMALL.zero().layers());
    ImportedLayer.Convolution second = (ImportedLayer.Convolution) layers.get(2);
    layers.set(
        2,
        new ImportedLayer.Convolution(
            "padded",
            3,
            3,
            second.channels(),
            second.filters(),
            1,
            1,
            true,
            second.weights(),
            second.biases()));
    ImportedNetwork padded = new ImportedNetwork("x", SMALL.zero().input(), layers);
    assertThatThrownBy(() -> FeatureMaps.of(padded))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'padded' pads");
  }

  @Test
  void picturesThatAreNotSquareAreRefused() {
    assertThatThrownBy(() -> SmallConvolution.of(10, 2, new Activation.Tanh()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("square");
  }
}
