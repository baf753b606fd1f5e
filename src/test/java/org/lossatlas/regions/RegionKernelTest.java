package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

/** Labels against a plain evaluation, sample by sample, in double precision. */
class RegionKernelTest {
  /**
   * What issue and contract allow: labels may differ where the two largest outputs are this close.
   */
  private static final double BOUNDARY = 1e-6;

  private static final List<String> ACTIVATIONS =
      List.of(
          "identity",
          "tanh",
          "sigmoid",
          "relu",
          "leaky-relu:0.3",
          "elu",
          "softplus:3",
          "smoolu",
          "quadratic",
          "cube");

  @ParameterizedTest
  @ValueSource(strings = {"2-3", "2-1-2-2", "2-8-8-2", "2-5-1", "2-17-9-10", "2-6-6-6-6-6-6-4"})
  void labelsAreThoseOfDoublePrecision(String widths) {
    for (String activation : ACTIVATIONS) {
      Parameters network = Networks.random(widths, Activation.parse(activation), widths.length());
      InputWindow window = new InputWindow(new Span(-3, 5, 301), new Span(-2, 1.5, 47));
      RegionMap map = new RegionKernel(network).map(window);
      for (int row = 0; row < window.rows(); row++) {
        for (int column = 0; column < window.columns(); column++) {
          requireRight(network, map, column, row);
        }
      }
    }
  }

  private static void requireRight(Parameters network, RegionMap map, int column, int row) {
    InputWindow window = map.window();
    double[] outputs =
        Networks.outputs(network, new double[] {window.x().at(column), window.y().at(row)});
    if (Arrays.stream(outputs).anyMatch(Double::isNaN)) {
      assertThat(map.labels().at(column, row)).isEqualTo(LabelRaster.NONE);
      return;
    }
    int label = largest(outputs);
    double[] sorted = outputs.clone();
    Arrays.sort(sorted);
    int m = outputs.length;
    double margin = m == 1 ? Double.POSITIVE_INFINITY : sorted[m - 1] - sorted[m - 2];
    if (margin > BOUNDARY) {
      assertThat(map.labels().at(column, row)).isEqualTo(label);
    }
    if (Arrays.stream(outputs).anyMatch(Double::isInfinite)) {
      return;
    }
    double sum = 0;
    for (double output : outputs) {
      sum += Math.exp(output - sorted[m - 1]);
    }
    // The tanh that probabilities come from is right to 4e-7, and outputs to single precision.
    double size = Math.max(Math.abs(sorted[0]), Math.abs(sorted[m - 1]));
    assertThat((double) map.confidence(column, row)).isCloseTo(1 / sum, offset(4e-6 * (1 + size)));
  }

  private static int largest(double[] outputs) {
    int best = 0;
    for (int j = 1; j < outputs.length; j++) {
      best = outputs[j] > outputs[best] ? j : best;
    }
    return best;
  }

  @Test
  void betweenEqualOutputsTheLowestClassWins() {
    Parameters network =
        new Parameters.Builder(Architecture.parse("2-3", new Activation.Tanh()))
            .layer(1, new double[] {0, 1, 1, 0, 0, 0}, new double[] {0, 0, 0})
            .build();
    LabelRaster raster = new RegionKernel(network).labels(InputWindow.around(1, 3));
    assertThat(raster.at(0, 0)).isZero();
    assertThat(raster.at(1, 0)).isZero();
    assertThat(raster.at(2, 0)).isEqualTo(1);
  }

  @Test
  void aPointWithAnOutputThatIsNotANumberHasNoClass() {
    // cube³ overflows to +∞ in one unit and −∞ in the other: their sum is NaN for x ≠ 0.
    Parameters network =
        new Parameters.Builder(Architecture.parse("2-2-2-2", new Activation.Cube()))
            .layer(1, new double[] {1e100, -1e100, 0, 0}, new double[] {0, 0})
            .layer(2, new double[] {1e200, 0, 1e200, 1}, new double[] {0, 0})
            .layer(3, new double[] {1, 0, 0, 1}, new double[] {1, 0})
            .build();
    RegionMap map = new RegionKernel(network).map(InputWindow.around(1, 3));
    assertThat(map.labels().at(1, 1)).isZero();
    assertThat(map.labels().at(0, 1)).isEqualTo(LabelRaster.NONE);
    assertThat(map.confidence(0, 1)).isNaN();
    assertThat(Components.of(map.labels()).perClass()).containsExactly(1, 0);
  }

  @Test
  void whatOverflowsInSinglePrecisionIsStillDecided() {
    Parameters network =
        new Parameters.Builder(Architecture.parse("2-2", new Activation.Tanh()))
            .layer(1, new double[] {1e39, 2e39, 0, 0}, new double[] {0, 0})
            .build();
    LabelRaster raster = new RegionKernel(network).labels(InputWindow.around(1, 3));
    assertThat(raster.at(0, 0)).isZero();
    assertThat(raster.at(2, 0)).isEqualTo(1);
  }

  @Test
  void aDeepZoomIsDecidedInDoublePrecision() {
    Parameters network = Networks.random("2-8-8-2", new Activation.Tanh(), 3);
    InputWindow wide = InputWindow.around(4, 201);
    LabelRaster coarse = new RegionKernel(network).labels(wide);
    List<int[]> edges = new ArrayList<>();
    for (int column = 1; column < 201; column++) {
      if (coarse.at(column, 100) != coarse.at(column - 1, 100)) {
        edges.add(new int[] {column, 100});
      }
    }
    assertThat(edges).isNotEmpty();
    double low = wide.x().at(edges.get(0)[0] - 1);
    double high = wide.x().at(edges.get(0)[0]);
    double y = wide.y().at(100);
    for (int i = 0; i < 22; i++) {
      double middle = (low + high) / 2;
      boolean same =
          largest(Networks.outputs(network, new double[] {middle, y}))
              == largest(Networks.outputs(network, new double[] {low, y}));
      low = same ? middle : low;
      high = same ? high : middle;
    }
    InputWindow deep =
        new InputWindow(new Span(low - 1e-8, high + 1e-8, 64), new Span(y, y + 1e-9, 2));
    LabelRaster raster = new RegionKernel(network).labels(deep);
    for (int column = 0; column < 64; column++) {
      double[] outputs = Networks.outputs(network, new double[] {deep.x().at(column), y});
      if (Math.abs(outputs[0] - outputs[1]) > 1e-12) {
        assertThat(raster.at(column, 0)).isEqualTo(largest(outputs));
      }
    }
  }

  @Test
  void aStoppedRasterHasNoClasses() {
    RunControl control = new RunControl();
    control.stop();
    Parameters network = Networks.random("2-4-2", new Activation.Tanh(), 1);
    LabelRaster raster =
        new RegionKernel(network).labels(InputWindow.around(4, 16), control, Progress.SILENT);
    assertThat(raster.toArray()).containsOnly(LabelRaster.NONE);
  }
}
