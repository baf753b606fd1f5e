package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/** Networks with connections from hidden neurons to the output. */
final class SkipsTest {
  private static final long SEED = 5;

  /** Of differences in double precision: its square is their error. */
  private static final double STEP = 1e-6;

  /** Of the largest slope: some hundred operations in single precision. */
  private static final double RELATIVE = 2e-5;

  /** A network with skips whose weights are random. */
  static Parameters network(String widths, Activation activation, int skips) {
    Parameters layers = Networks.random(widths, activation, SEED);
    Architecture shape = layers.architecture();
    double[] v = new Random(SEED).doubles((long) skips * shape.outputs(), -1, 1).toArray();
    return layers.withSkips(Skips.draw(shape, skips, SEED), v);
  }

  private static DataSet data(int inputs, int samples, int classes) {
    Random random = new Random(SEED + 1);
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    ClassLabels labels = ClassLabels.of(random.ints(samples, 0, classes).toArray(), classes);
    return DataSet.of("random", x, inputs, labels, List.of());
  }

  /** f(x) = F_{L−1} W_L + b_L + Σ ψᵢ Vᵢ, neuron by neuron. */
  private static double[] plain(Parameters network, double[] x) {
    Architecture shape = network.architecture();
    double[][] features = new double[shape.layers() + 1][];
    features[0] = x;
    for (int k = 1; k <= shape.layers(); k++) {
      double[] z = network.biases(k);
      for (int j = 0; j < z.length; j++) {
        for (int i = 0; i < features[k - 1].length; i++) {
          z[j] += features[k - 1][i] * network.weights(k)[i * z.length + j];
        }
        z[j] = k < shape.layers() ? shape.activation().value(z[j]) : z[j];
      }
      features[k] = z;
    }
    double[] outputs = features[shape.layers()];
    Skips skips = network.layout().skips();
    for (int i = 0; i < skips.count(); i++) {
      for (int j = 0; j < outputs.length; j++) {
        outputs[j] +=
            features[skips.layer(i)][skips.unit(i)] * network.skipWeights()[i * outputs.length + j];
      }
    }
    return outputs;
  }

  static Stream<Arguments> activationsAndLosses() {
    return Stream.of("sigmoid", "softplus:20", "tanh")
        .map(Activation::parse)
        .flatMap(a -> Stream.of(Loss.values()).map(loss -> Arguments.of(a, loss)));
  }

  @ParameterizedTest
  @MethodSource("activationsAndLosses")
  void theGradientIsTheSlopeOfTheLossInEveryParameter(Activation activation, Loss loss) {
    DataSet data = data(3, 17, 4);
    float[] theta = new float[network("3-6-5-4-4", activation, 7).count()];
    Layout layout = network("3-6-5-4-4", activation, 7).layout();
    for (int i = 0; i < theta.length; i++) {
      theta[i] = (float) network("3-6-5-4-4", activation, 7).get(i);
    }
    int[] rows = IntStream.range(0, 17).toArray();
    BatchGradient kernel = new BatchGradient(layout, loss, data, rows.length);
    float[] gradient = new float[theta.length];
    double mean = kernel.compute(theta, rows, gradient);
    Parameters rounded = Parameters.of(layout, theta);
    double expected = DenseKernel.evaluate(rounded, loss, data).loss();
    assertThat(mean).isCloseTo(expected, within(RELATIVE * expected));
    assertThat(kernel.evaluate(theta).loss()).isCloseTo(expected, within(RELATIVE * expected));
    for (int i = 0; i < theta.length; i++) {
      double up = DenseKernel.evaluate(moved(rounded, i, STEP), loss, data).loss();
      double down = DenseKernel.evaluate(moved(rounded, i, -STEP), loss, data).loss();
      assertThat((double) gradient[i])
          .as("parameter %d of %d", i, layout.skipStart())
          .isCloseTo((up - down) / (2 * STEP), within(RELATIVE * Math.max(1, expected)));
    }
  }

  private static Parameters moved(Parameters network, int index, double by) {
    double[] theta = network.vector();
    theta[index] += by;
    return Parameters.of(network.layout(), theta);
  }

  @Test
  void theOutputsAreThoseOfThePlainFormula() {
    Parameters network = network("3-6-5-4-2", new Activation.Sigmoid(), 9);
    double[] x = {0.3, -1.2, 0.7, 2, 0.1, -0.4};
    double[] found = DenseKernel.outputs(network, 1, x, 2);
    double[] first = plain(network, new double[] {0.3, -1.2, 0.7});
    double[] second = plain(network, new double[] {2, 0.1, -0.4});
    // Some ten additions in another order.
    assertThat(found[0]).isCloseTo(first[0], within(1e-14));
    assertThat(found[1]).isCloseTo(first[1], within(1e-14));
    assertThat(found[2]).isCloseTo(second[0], within(1e-14));
    assertThat(found[3]).isCloseTo(second[1], within(1e-14));
  }

  @Test
  void neuronsAreDrawnOnceEachFromAllLayersButTheLastHiddenOne() {
    Architecture shape = Architecture.parse("3-4-5-6-2", new Activation.Tanh());
    assertThat(Skips.pool(shape)).isEqualTo(9);
    Skips all = Skips.draw(shape, 9, SEED);
    Set<List<Integer>> seen = new HashSet<>();
    for (int i = 0; i < 9; i++) {
      seen.add(List.of(all.layer(i), all.unit(i)));
      assertThat(all.layer(i)).isBetween(1, 2);
      assertThat(all.unit(i)).isBetween(0, shape.width(all.layer(i)) - 1);
    }
    assertThat(seen).hasSize(9);
    assertThat(Skips.draw(shape, 4, SEED)).isEqualTo(Skips.draw(shape, 4, SEED));
    assertThat(Skips.draw(shape, 4, SEED)).isNotEqualTo(Skips.draw(shape, 4, SEED + 1));
    assertThatThrownBy(() -> Skips.draw(shape, 10, SEED)).hasMessageContaining("0 to 9");
  }

  @Test
  void theLayersAreDrawnAsWithoutSkips() {
    Architecture shape = Architecture.parse("3-4-5-2", new Activation.Sigmoid());
    Parameters without = InitialWeights.draw(shape, SEED);
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, 3, SEED));
    Parameters with = InitialWeights.draw(layout, SEED);
    assertThat(with.weights(2)).isEqualTo(without.weights(2));
    assertThat(with.skipWeights()).hasSize(6).doesNotContain(0.0);
    assertThat(with.count()).isEqualTo(without.count() + 6);
  }

  @Test
  void aLandscapeSeesTheSkips() {
    DataSet data = data(3, 30, 2);
    Parameters network = network("3-6-5-2", new Activation.Sigmoid(), 4);
    Parameters direction = network("3-6-5-2", new Activation.Tanh(), 4);
    SubspaceKernel kernel =
        new SubspaceKernel(network, List.of(direction), Loss.CROSS_ENTROPY, data);
    double found = kernel.evaluate(List.of(new double[] {0.3})).get(0).loss();
    assertThat(found)
        .isEqualTo(
            DenseKernel.evaluate(network.plus(0.3, direction), Loss.CROSS_ENTROPY, data).loss());
  }

  @Test
  void whatWorksOnLayersAloneRefusesThem() {
    Parameters network = network("3-6-5-2", new Activation.Sigmoid(), 4);
    assertThatThrownBy(() -> LossCurvature.of(network, Loss.SQUARED, data(3, 5, 2)))
        .hasMessageContaining("skips");
    assertThatThrownBy(() -> DenseKernel.outputs(network, 2, new double[6], 1))
        .hasMessageContaining("skips");
  }

  @Test
  void aFileKeepsThem(@TempDir Path folder) throws Exception {
    Parameters network = network("3-6-5-2", new Activation.Sigmoid(), 4);
    Path file = folder.resolve("network.npz");
    NetworkFile.write(file, network);
    Parameters back = NetworkFile.read(file, new Activation.Sigmoid());
    assertThat(back.layout()).isEqualTo(network.layout());
    assertThat(back.vector()).isEqualTo(network.vector());
  }

  @Test
  void aFileWhoseSkipsDoNotFitIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("network.npz");
    var arrays = NetworkFile.arrays(network("3-6-5-2", new Activation.Sigmoid(), 1));
    arrays.put("skips", NpyArray.ofInts(new int[] {2, 0}, 1, 2));
    NpzFile.write(file, arrays);
    assertThatThrownBy(() -> NetworkFile.read(file, new Activation.Sigmoid()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("before the last hidden layer");
    arrays.remove("skips");
    NpzFile.write(file, arrays);
    assertThatThrownBy(() -> NetworkFile.read(file, new Activation.Sigmoid()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("[M, 2]");
  }
}
