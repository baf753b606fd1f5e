package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

class ThinPartsTest {
  private static final int COARSE = 48;

  /** Each point of the coarse grid is one of the fine grid too. */
  private static final int FINER = 16;

  /** f₀ − f₁ = ½|y| − |x| + gap: two wedges that meet in a neck of width 2·gap, or do not. */
  private static Parameters hourglass(double gap) {
    return new Parameters.Builder(Architecture.parse("2-4-2", new Activation.Relu()))
        .layer(1, new double[] {1, -1, 0, 0, 0, 0, 1, -1}, new double[4])
        .layer(2, new double[] {-1, 0, -1, 0, 0.5, 0, 0.5, 0}, new double[] {gap, 0})
        .build();
  }

  @ParameterizedTest
  @CsvSource({"0.01, 1", "1e-6, 1", "1e-11, 1", "-1e-11, 2", "-1e-6, 2", "-0.01, 2"})
  void aNeckBetweenThePointsJoinsWhatItConnects(double gap, int expected) {
    Parameters network = hourglass(gap);
    LabelRaster raster = new RegionKernel(network).labels(InputWindow.around(3, 50));
    assertThat(Components.of(raster).count(0).inWindow()).isEqualTo(2);
    assertThat(joined(network, raster).count(0).inWindow()).isEqualTo(expected);
  }

  /** Without a hidden layer regions are convex, however thin. */
  @Test
  void convexRegionsAreOneComponentOnAnyRaster() {
    int broken = 0;
    for (int seed = 0; seed < 500; seed++) {
      Parameters network = Networks.random("2-7", new Activation.Identity(), seed);
      LabelRaster raster = new RegionKernel(network).labels(InputWindow.around(6, 32));
      Components seen = Components.of(raster);
      Components joined = joined(network, raster);
      for (int label = 0; label < 7; label++) {
        broken += seen.count(label).inWindow() > 1 ? 1 : 0;
        assertThat(joined.count(label).inWindow()).as("seed %d", seed).isLessThan(2);
      }
    }
    assertThat(broken).isGreaterThan(10);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void whatIsApartStaysApart(Preset preset) {
    LabelRaster raster = new RegionKernel(preset.network()).labels(preset.window(101));
    assertThat(joined(preset.network(), raster).perClass())
        .isEqualTo(Components.of(raster).perClass());
  }

  /**
   * The second implementation is a raster 16 times as fine: what is joined between the points of
   * the coarse one is one component there, itself with thin parts joined.
   */
  @ParameterizedTest
  @ValueSource(strings = {"tanh", "leaky-relu:0.1"})
  void whatIsJoinedIsOneComponentOnAFineRaster(String activation) {
    int joins = 0;
    for (int seed = 0; seed < 30; seed++) {
      Parameters network = Networks.random("2-6-6-3", Activation.parse(activation), seed);
      RegionKernel kernel = new RegionKernel(network);
      LabelRaster coarse = kernel.labels(InputWindow.around(20, COARSE));
      LabelRaster fine = kernel.labels(InputWindow.around(20, (COARSE - 1) * FINER + 1));
      Runs apart = Runs.of(coarse);
      Runs thin = ThinParts.runs(network, coarse, Components.of(coarse), new RunControl());
      Runs finer = ThinParts.runs(network, fine, Components.of(fine), new RunControl());
      Map<Integer, Integer> same = new HashMap<>();
      for (int row = 0; row < COARSE; row++) {
        for (int column = 0; column < COARSE; column++) {
          int root = thin.root(thin.at(column, row));
          joins += root == apart.root(apart.at(column, row)) ? 0 : 1;
          int there = finer.root(finer.at(column * FINER, row * FINER));
          Integer before = same.putIfAbsent(root, there);
          assertThat(before == null || before == there).as("seed %d", seed).isTrue();
        }
      }
    }
    assertThat(joins).isPositive();
  }

  private static Components joined(Parameters network, LabelRaster raster) {
    return ThinParts.joined(network, raster, Components.of(raster), new RunControl());
  }
}
