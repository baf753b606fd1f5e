package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

final class NetworkFileTest {
  private static final Activation TANH = new Activation.Tanh();

  @TempDir Path folder;
  private Path file;
  private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

  @BeforeEach
  void startFromAGoodFile() {
    file = folder.resolve("network.npz");
    arrays.put("W1", NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
    arrays.put("b1", NpyArray.ofDoubles(new double[] {7, 8, 9}, 3));
    arrays.put("W2", NpyArray.ofFloats(new float[] {10, 11, 12}, 3, 1));
    arrays.put("b2", NpyArray.ofFloats(new float[] {13}, 1));
  }

  @Test
  void givesBackEveryBitOfWhatWasWritten() throws IOException {
    Parameters network = Networks.random("4-3-2", TANH, 1);
    NetworkFile.write(file, network);
    Parameters read = NetworkFile.read(file, TANH);
    assertThat(read.vector()).isEqualTo(network.vector());
    assertThat(read.architecture()).isEqualTo(network.architecture());
  }

  @Test
  void writesTheContractsKeysAndShapes() throws IOException {
    NetworkFile.write(file, Networks.random("4-3-2", TANH, 1));
    Map<String, NpyArray> written = NpzFile.read(file, 1000);
    assertThat(written.keySet()).containsExactly("W1", "b1", "W2", "b2");
    assertThat(written.get("W1").shape()).containsExactly(4, 3);
    assertThat(written.get("b1").shape()).containsExactly(3);
    assertThat(written.get("W2").shape()).containsExactly(3, 2);
    assertThat(written.get("b2").shape()).containsExactly(2);
  }

  @Test
  void readsEitherPrecisionInAnyOrderOfKeys() throws IOException {
    NpyArray first = arrays.remove("W1");
    arrays.put("W1", first);
    NpzFile.write(file, arrays);
    assertThat(NetworkFile.read(file, TANH).vector())
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
  }

  @Test
  void aMissingBiasIsNoParameterAndIsNotWritten() throws IOException {
    arrays.remove("b1");
    NpzFile.write(file, arrays);
    Parameters network = NetworkFile.read(file, TANH);
    assertThat(network.hasBias(1)).isFalse();
    assertThat(network.count()).isEqualTo(10);
    NetworkFile.write(file, network);
    assertThat(NpzFile.read(file, 1000).keySet()).containsExactly("W1", "W2", "b2");
  }

  /** The outputs are NumPy's own: see the README beside the file. */
  @Test
  void readsANetworkThatNumpyWroteAndFindsItsOutputs() throws IOException {
    try (InputStream in = NetworkFileTest.class.getResourceAsStream("numpy_network.npz")) {
      Files.copy(in, file);
    }
    Parameters network = NetworkFile.read(file, TANH);
    double[] outputs = DenseKernel.outputs(network, 1, new double[] {1, 2, 3, -1, 0.5, 0.25}, 2);
    double[] numpy = {0.31401418, -1.20348546, 0.38247849, -1.18715736};
    for (int i = 0; i < 4; i++) {
      assertThat(outputs[i]).isCloseTo(numpy[i], within(5e-9));
    }
  }

  @Test
  void refusesAFileWithoutAFirstLayer() throws IOException {
    arrays.remove("W1");
    refuses("holds no W1");
  }

  @Test
  void refusesAFileOfOtherArrays() throws IOException {
    arrays.clear();
    arrays.put("x", NpyArray.ofDoubles(new double[] {1}, 1));
    refuses("holds no W1");
  }

  @Test
  void refusesAGapInTheLayers() throws IOException {
    arrays.put("W4", arrays.get("W2"));
    refuses("holds 'W4'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"optimizer", "W0", "W01", "w1", "b3", "W1234567"})
  void refusesAKeyThatIsNoLayer(String key) throws IOException {
    arrays.put(key, NpyArray.ofDoubles(new double[] {1}, 1));
    refuses("holds '" + key + "'");
  }

  @Test
  void refusesLayersThatDoNotFitTogether() throws IOException {
    arrays.put("W2", NpyArray.ofDoubles(new double[2], 2, 1));
    refuses("W2 has 2 rows where W1 has 3 columns");
  }

  @Test
  void refusesWeightsThatAreNoMatrix() throws IOException {
    arrays.put("W2", NpyArray.ofDoubles(new double[3], 3));
    refuses("W2 must have two dimensions");
  }

  @Test
  void refusesALayerWithoutUnits() throws IOException {
    arrays.put("W2", NpyArray.ofDoubles(new double[0], 3, 0));
    refuses("a width of 0");
  }

  @Test
  void refusesABiasOfAnotherLength() throws IOException {
    arrays.put("b1", NpyArray.ofDoubles(new double[4], 4));
    refuses("b1 must have the shape [3]");
  }

  @Test
  void refusesABiasThatIsAMatrix() throws IOException {
    arrays.put("b1", NpyArray.ofDoubles(new double[3], 1, 3));
    refuses("b1 must have the shape [3]");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWhatIsNotFinite(double value) throws IOException {
    arrays.put("b2", NpyArray.ofDoubles(new double[] {value}, 1));
    refuses("b2 holds " + value);
  }

  @Test
  void refusesADamagedFile() throws IOException {
    NpzFile.write(file, arrays);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(file, bytes);
    assertRefused("");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused("there is no such file");
  }

  private void refuses(String problem) throws IOException {
    NpzFile.write(file, arrays);
    assertRefused(problem);
  }

  private void assertRefused(String problem) {
    assertThatThrownBy(() -> NetworkFile.read(file, TANH))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem);
  }
}
