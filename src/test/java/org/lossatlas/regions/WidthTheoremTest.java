package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

class WidthTheoremTest {
  private static final int NETWORKS = 1000;
  private static final int SIDE = 128;

  @ParameterizedTest
  @CsvSource({
    "2-2-2, tanh, Theorem 5.2.4",
    "2-2-3, leaky-relu:0.1, Theorem 5.2.3",
    "5-4-4-2-7, leaky-relu:0.1, Theorem 5.2.3",
    "2-1-2, softplus:3, Theorem 5.2.4",
    "2-2-2-2, cube, Theorem 5.2.3",
    "2-7, relu, No hidden layer",
  })
  void namesTheTheoremThatPromisesConnectedRegions(String widths, String activation, String name) {
    WidthTheorem theorem =
        WidthTheorem.of(Networks.random(widths, Activation.parse(activation), 1));
    assertThat(theorem.promises()).isTrue();
    assertThat(theorem.sentence()).startsWith(name);
  }

  @ParameterizedTest
  @CsvSource({
    "2-3-2, leaky-relu, n₁ = 3 > d = 2",
    "2-2-2-2, tanh, tanh is not onto ℝ",
    "2-2-2, relu, relu is not strictly increasing",
    "2-2-2, leaky-relu:-0.5, is not strictly increasing",
    "3-2-3-2, identity, n₂ = 3 > n₁ = 2",
  })
  void saysWhichConditionIsNotMet(String widths, String activation, String reason) {
    WidthTheorem theorem =
        WidthTheorem.of(Networks.random(widths, Activation.parse(activation), 1));
    assertThat(theorem.promises()).isFalse();
    assertThat(theorem.sentence()).startsWith("No theorem applies").contains(reason);
  }

  @Test
  void aWeightMatrixOfLowRankIsFoundOut() {
    Parameters network =
        new Parameters.Builder(Architecture.parse("2-2-2", new Activation.Tanh()))
            .layer(1, new double[] {0.1, 0.3, 0.7, 2.1}, new double[] {1, -1})
            .layer(2, new double[] {1, 0, 0, 1}, new double[] {0, 0})
            .build();
    assertThat(WidthTheorem.of(network).sentence()).contains("W₁ has rank 1 of 2");
  }

  /**
   * Theorem 5.2.4 seen: one hidden layer of width 1 or 2, full rank, strictly increasing. Parts
   * that the window's border cuts may meet outside, since the theorem speaks of the whole plane; a
   * sliver that is thinner than the grid's step falls into pieces on the grid, which are followed.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void narrowNetworksNeverShowASecondComponent(int classes) {
    List<String> activations = List.of("tanh", "sigmoid", "elu", "softplus", "leaky-relu:0.2");
    Random random = new Random(11);
    for (int i = 0; i < NETWORKS; i++) {
      Activation activation = Activation.parse(activations.get(i % activations.size()));
      String widths = "2-" + (1 + random.nextInt(2)) + "-" + classes;
      Parameters network = Networks.random(widths, activation, i);
      WidthTheorem theorem = WidthTheorem.of(network);
      assertThat(theorem.promises()).isTrue();
      assertThat(mostComponents(network)).as("%s %s %d", widths, activation, i).isEqualTo(1);
    }
  }

  private static int mostComponents(Parameters network) {
    LabelRaster raster = new RegionKernel(network).labels(InputWindow.around(8, SIDE));
    Components seen = Components.of(raster);
    Components joined = ThinParts.joined(network, raster, seen, new RunControl());
    int most = 0;
    for (int label = 0; label < raster.classes(); label++) {
      most = Math.max(most, joined.count(label).certain());
    }
    return most;
  }

  @Test
  void comparesWhatIsSeenWithWhatIsPromised() {
    Components two =
        Components.of(new RegionKernel(Preset.RELU.network()).labels(InputWindow.around(8, 129)));
    assertThat(WidthTheorem.of(Preset.RELU.network()).compare(two)).startsWith("Seen");
    Parameters narrow = Networks.random("2-2-2", new Activation.Tanh(), 4);
    Components one = Components.of(new RegionKernel(narrow).labels(InputWindow.around(8, 129)));
    assertThat(WidthTheorem.of(narrow).compare(one)).contains("which agrees");
  }

  @Test
  void piecesOfAThinPartAreSaidToBeSuch() {
    int[] labels = new int[30 * 30];
    // A line so steep and thin that the raster meets it only now and then.
    for (int row = 2; row < 28; row += 5) {
      labels[row * 30 + 14] = 1;
    }
    Components seen = Components.of(LabelRaster.of(InputWindow.around(1, 30), 2, labels));
    assertThat(WidthTheorem.of(Preset.RELU.network()).compare(seen))
        .contains("at this resolution", "class 1 in 6 components", "6 so small");
  }
}
