package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

/** Decision regions of networks with skips against the plain evaluation in double precision. */
final class SkipRegionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"2-6-5-4-3", "2-8-8-7-6-2", "2-3-4-2"})
  void everyLabelIsThatOfThePlainEvaluation(String widths) {
    Architecture shape = Architecture.parse(widths, new Activation.Tanh());
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, Skips.pool(shape), 1));
    double[] theta = InitialWeights.draw(layout, 2).vector();
    Random random = new Random(7);
    for (int i = 0; i < theta.length; i++) {
      theta[i] += random.nextGaussian();
    }
    Parameters network = Parameters.of(layout, theta);
    InputWindow window = InputWindow.around(3, 101);
    LabelRaster raster = new RegionKernel(network).labels(window);
    int[] seen = new int[shape.outputs()];
    for (int row = 0; row < 101; row++) {
      for (int column = 0; column < 101; column++) {
        double[] x = {window.x().at(column), window.y().at(row)};
        int label = DenseKernel.largest(DenseKernel.outputs(network, 1, x, 1));
        assertThat(raster.at(column, row)).isEqualTo(label);
        seen[label]++;
      }
    }
    assertThat(seen).doesNotContain(101 * 101);
    assertThat(WidthTheorem.of(network).promises()).isFalse();
  }
}
