package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.BadInputException;

/** Files as Keras writes them, made with the HDF5 library, with known weights. */
final class KerasFileTest {
  /** Single precision, some dozens of terms of size 1. */
  private static final double SINGLE = 1e-5;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("net.h5");
  }

  private static double[] numbers(long seed, int count) {
    return new Random(seed).doubles(count, -1, 1).map(x -> (float) x).toArray();
  }

  private static String layer(String kind, String name, String more) {
    return "{\"class_name\": \""
        + kind
        + "\", \"config\": {\"name\": \""
        + name
        + "\""
        + (more.isEmpty() ? "" : ", " + more)
        + "}}";
  }

  private static String sequential(String... layers) {
    return "{\"class_name\": \"Sequential\", \"config\": {\"name\": \"s\", \"layers\": ["
        + String.join(", ", layers)
        + "]}}";
  }

  private static final String DENSE =
      sequential(
          layer(
              "Dense",
              "first",
              "\"batch_input_shape\": [null, 3], \"units\": 4, \"activation\": \"tanh\""),
          layer("Dropout", "drop", "\"rate\": 0.5"),
          layer("Dense", "second", "\"units\": 2, \"activation\": \"softmax\""));

  private Hdf5 dense(String model) {
    return new Hdf5(file)
        .attribute("model_config", model)
        .array("model_weights/first/first/kernel:0", numbers(1, 12), 3, 4)
        .array("model_weights/first/first/bias:0", numbers(2, 4), 4)
        .array("model_weights/second/second/kernel:0", numbers(3, 8), 4, 2)
        .array("model_weights/second/second/bias:0", numbers(4, 2), 2);
  }

  @Test
  void readsADenseNetwork() {
    dense(DENSE).close();
    ImportedNetwork network = ImportedNetwork.read(file);
    assertThat(network.isConvolutional()).isFalse();
    Parameters found = network.dense();
    assertThat(found.architecture()).isEqualTo(Architecture.parse("3-4-2", new Activation.Tanh()));
    assertThat(found.weights(1)).containsExactly(numbers(1, 12));
    assertThat(found.biases(2)).containsExactly(numbers(4, 2));
    double[] x = numbers(5, 15);
    double[] expected = DenseKernel.outputs(found, 1, x, 5);
    float[] outputs = network.outputs(single(x), 5);
    for (int i = 0; i < expected.length; i++) {
      assertThat((double) outputs[i]).isCloseTo(expected[i], within(SINGLE));
    }
  }

  /** Keras 3 names things otherwise. */
  @Test
  void readsADenseNetworkOfKerasThree() {
    String model =
        sequential(
            layer("InputLayer", "in", "\"batch_shape\": [null, 3], \"dtype\": \"float32\""),
            layer("Dense", "first", "\"units\": 4, \"activation\": \"relu\", \"use_bias\": false"),
            layer("Dense", "second", "\"units\": 2, \"activation\": \"linear\""));
    try (Hdf5 h5 = new Hdf5(file)) {
      h5.attribute("model_config", model)
          .array("model_weights/first/sequential/first/kernel", numbers(1, 12), 3, 4)
          .array("model_weights/second/sequential/second/kernel", numbers(3, 8), 4, 2)
          .array("model_weights/second/sequential/second/bias", numbers(4, 2), 2);
    }
    Parameters found = ImportedNetwork.read(file).dense();
    assertThat(found.hasBias(1)).isFalse();
    assertThat(found.weights(2)).containsExactly(numbers(3, 8));
  }

  private static float[] single(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  private static String convolutional(String padding) {
    return sequential(
        layer(
            "Conv2D",
            "conv",
            "\"batch_input_shape\": [null, 6, 5, 2], \"filters\": 3, \"kernel_size\": [3, 2],"
                + " \"strides\": [1, 1], \"padding\": \""
                + padding
                + "\", \"data_format\": \"channels_last\", \"activation\": \"relu\""),
        layer(
            "MaxPooling2D",
            "pool",
            "\"pool_size\": [2, 2], \"strides\": [2, 2], \"padding\": \"valid\""),
        layer("Flatten", "flat", ""),
        layer("Dense", "out", "\"units\": 4, \"activation\": \"softmax\""));
  }

  /** Against the definition, looped over pixel by pixel. */
  @Test
  void aConvolutionalNetworkGivesTheOutputsOfItsWeights() {
    for (boolean same : new boolean[] {false, true}) {
      int rows = same ? 6 : 4;
      int columns = same ? 5 : 4;
      int features = rows / 2 * (columns / 2) * 3;
      double[] kernel = numbers(1, 3 * 2 * 2 * 3);
      double[] bias = numbers(2, 3);
      double[] dense = numbers(3, features * 4);
      double[] last = numbers(4, 4);
      try (Hdf5 h5 = new Hdf5(file)) {
        h5.attribute("model_config", convolutional(same ? "same" : "valid"))
            .array("model_weights/conv/conv/kernel:0", kernel, 3, 2, 2, 3)
            .array("model_weights/conv/conv/bias:0", bias, 3)
            .array("model_weights/out/out/kernel:0", dense, features, 4)
            .array("model_weights/out/out/bias:0", last, 4);
      }
      ImportedNetwork network = ImportedNetwork.read(file);
      assertThat(network.isConvolutional()).isTrue();
      assertThat(network.inputs()).isEqualTo(60);
      assertThat(network.outputs()).isEqualTo(4);
      double[] x = numbers(5, 2 * 60);
      float[] outputs = network.outputs(single(x), 2);
      for (int sample = 0; sample < 2; sample++) {
        double[] z = convolve(x, sample * 60, kernel, bias, rows, columns, same ? 1 : 0);
        for (int j = 0; j < 4; j++) {
          double sum = last[j];
          int feature = 0;
          for (int r = 0; r < rows / 2; r++) {
            for (int c = 0; c < columns / 2; c++) {
              for (int f = 0; f < 3; f++, feature++) {
                double most = 0;
                for (int d = 0; d < 4; d++) {
                  int at = (2 * r + d / 2) * columns + 2 * c + d % 2;
                  most = Math.max(most, z[at * 3 + f]);
                }
                sum += most * dense[feature * 4 + j];
              }
            }
          }
          assertThat((double) outputs[sample * 4 + j]).isCloseTo(sum, within(SINGLE));
        }
      }
    }
  }

  /** A window of 3 × 2; "same" pads one row above and below, and one column on the right. */
  private static double[] convolve(
      double[] x, int start, double[] kernel, double[] bias, int rows, int columns, int above) {
    double[] z = new double[rows * columns * 3];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        for (int f = 0; f < 3; f++) {
          double sum = bias[f];
          for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 2; j++) {
              for (int ch = 0; ch < 2; ch++) {
                int row = r + i - above;
                if (row >= 0 && row < 6 && c + j < 5) {
                  sum +=
                      x[start + (row * 5 + c + j) * 2 + ch]
                          * kernel[((i * 2 + j) * 2 + ch) * 3 + f];
                }
              }
            }
          }
          z[(r * columns + c) * 3 + f] = sum;
        }
      }
    }
    return z;
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> ImportedNetwork.read(file).dense())
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(words)
        .hasMessageNotContaining("\n");
  }

  @Test
  void namesTheLayerThatIsNotRead() {
    dense(DENSE.replace("Dropout", "LSTM")).close();
    assertRefused("net.h5", "'drop'", "LSTM");
  }

  @Test
  void namesTheLayerWhoseActivationIsNotRead() {
    dense(DENSE.replace("tanh", "mish")).close();
    assertRefused("'first'", "mish");
  }

  @Test
  void refusesASoftmaxInTheMiddle() {
    dense(DENSE.replace("tanh", "softmax")).close();
    assertRefused("'first'", "softmax");
  }

  @Test
  void refusesAFunctionalModel() {
    dense(DENSE.replace("Sequential", "Functional")).close();
    assertRefused("Functional", "Sequential");
  }

  @Test
  void namesTheLayerWithoutItsWeights() {
    dense(DENSE.replace("\"second\"", "\"third\"")).close();
    assertRefused("'third'");
  }

  @Test
  void namesTheLayerWhoseWeightsHaveAnotherShape() {
    dense(DENSE.replace("\"units\": 4", "\"units\": 5")).close();
    assertRefused("'first'", "[3, 4]", "[3, 5]");
  }

  @Test
  void refusesWhatIsNoHdf5() throws IOException {
    Files.writeString(file, "hello");
    assertRefused("HDF5");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    dense(DENSE).close();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertRefused("net.h5");
  }
}
