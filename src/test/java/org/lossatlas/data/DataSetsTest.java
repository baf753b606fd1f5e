package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

final class DataSetsTest {
  private static final DataSets SETS = new DataSets(Path.of("datasets"));

  @TempDir private Path folder;

  /** Counted with NumPy from the same file. */
  @Test
  void opensTheFirstThousandDigitsOfMnist() {
    DataSet data = SETS.open("mnist", Split.TRAIN, SampleCount.DEFAULT, 0);
    assertThat(data.inputs()).isEqualTo(784);
    assertThat(DataFiles.labels(data.first(5)).toArray()).containsExactly(5, 0, 4, 1, 9);
    assertThat(DataFiles.labels(data).marginal())
        .containsExactly(0.097, 0.116, 0.099, 0.093, 0.105, 0.092, 0.094, 0.117, 0.087, 0.1);
    double sum = 0;
    for (float x : data.rawInputs()) {
      sum += x;
    }
    // NumPy's sum of the same floats in double precision; the order of the terms may differ.
    assertThat(sum).isCloseTo(100539.34597425815, within(1e-6));
  }

  @Test
  void opensAllOfATestSplit() {
    DataSet data = SETS.open("mnist", Split.TEST, SampleCount.ALL, 0);
    assertThat(data.samples()).isEqualTo(10_000);
    assertThat(data.files())
        .containsExactly(
            Path.of("datasets", "mnist", "t10k-images-idx3-ubyte.gz"),
            Path.of("datasets", "mnist", "t10k-labels-idx1-ubyte.gz"));
  }

  @Test
  void opensTheBalancedSubsetOfFashionMnist() {
    DataSet data = SETS.open("fashion-mnist", Split.TRAIN, SampleCount.ALL, 0);
    assertThat(data.samples()).isEqualTo(8_000);
    assertThat(DataFiles.labels(data).marginal()).containsOnly(0.1).hasSize(10);
  }

  @Test
  void opensGeneratedSetsByName() {
    DataSet data = SETS.open("spiral", Split.TRAIN, new SampleCount(20), 3);
    assertThat(data.name()).isEqualTo("spiral");
    assertThat(data.samples()).isEqualTo(20);
    assertThat(data.files()).isEmpty();
  }

  @Test
  void takesAllRowsOfAFileWithFewerThanAskedFor() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "1,0\n2,1\n");
    assertThat(SETS.open(file.toString(), Split.TRAIN, SampleCount.DEFAULT, 0).samples())
        .isEqualTo(2);
  }

  @Test
  void refusesTheTestSplitOfASingleFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "1,0\n2,1\n");
    assertThatThrownBy(() -> SETS.open(file.toString(), Split.TEST, SampleCount.DEFAULT, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--split test: a single file has only train; " + file + " is one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "mnits", "no/such.npz", "a\0b"})
  void listsTheNamesWhereThereIsNoSuchSetOrFile(String spec) {
    assertThatThrownBy(() -> SETS.open(spec, Split.TRAIN, SampleCount.DEFAULT, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--dataset: '")
        .hasMessageEndingWith(
            "is neither a file nor one of mnist, fashion-mnist, "
                + "spiral, circle, xor, gauss, strips, islands");
  }

  @Test
  void refusesAFolderAndAFileOfAnotherKind() throws IOException {
    assertThatThrownBy(() -> SETS.open(folder.toString(), Split.TRAIN, SampleCount.ALL, 0))
        .hasMessage(folder + ": is a folder; it must be a file");
    Path text = Files.writeString(folder.resolve("a.txt"), "1,0\n");
    assertThatThrownBy(() -> SETS.open(text.toString(), Split.TRAIN, SampleCount.ALL, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(text + ": must be an .npz with x and y");
  }

  @Test
  void refusesMoreGeneratedPointsThanThereIsMemoryFor() {
    SampleCount count = new SampleCount(999_999_999);
    assertThatThrownBy(() -> SETS.open("xor", Split.TRAIN, count, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("take fewer with --samples");
  }

  @Test
  void saysWhichBundledFileIsMissing() {
    assertThatThrownBy(
            () -> new DataSets(folder).open("mnist", Split.TRAIN, SampleCount.DEFAULT, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("train-images-idx3-ubyte.gz: there is no such file");
  }
}
