package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lossatlas.data.DataFiles.labels;
import static org.lossatlas.data.DataFiles.open;
import static org.lossatlas.data.DataFiles.reals;
import static org.lossatlas.data.DataFiles.refuses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

final class NpzDataTest {
  private static final NpyArray X = NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, 6}, 3, 2);

  @TempDir private Path folder;

  @Test
  void takesWholeNumbersAsClasses() throws IOException {
    DataSet data = open(file(X, NpyArray.ofLongs(new long[] {2, 0, 2}, 3)));
    assertThat(data.rawInputs()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(labels(data).toArray()).containsExactly(2, 0, 2);
    assertThat(labels(data).classes()).isEqualTo(3);
  }

  @Test
  void takesAColumnOfWholeNumbersAsClasses() throws IOException {
    DataSet data = open(file(X, NpyArray.ofInts(new int[] {1, 0, 1}, 3, 1)));
    assertThat(labels(data).toArray()).containsExactly(1, 0, 1);
  }

  @Test
  void takesFloatsAsRegression() throws IOException {
    DataSet one = open(file(X, NpyArray.ofFloats(new float[] {0, 1, 2}, 3)));
    assertThat(reals(one).outputs()).isEqualTo(1);
    DataSet two = open(file(X, NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, 6.5}, 3, 2)));
    assertThat(reals(two).outputs()).isEqualTo(2);
    assertThat(reals(two).value(2, 1)).isEqualTo(6.5);
  }

  @Test
  void takesTheFirstRowsAndTheClassesOfAll() throws IOException {
    Path file = file(X, NpyArray.ofInts(new int[] {0, 1, 5}, 3));
    DataSet data = open(file, new SampleCount(2));
    assertThat(data.rawInputs()).containsExactly(1, 2, 3, 4);
    assertThat(labels(data).classes()).isEqualTo(6);
  }

  @Test
  void namesTheArrayThatIsMissing() throws IOException {
    Path file = folder.resolve("a.npz");
    NpzFile.write(file, Map.of("x", X));
    refuses(file, "has no array y; a data set has x [N, d] and y (it has [x])");
    NpzFile.write(file, Map.of("y", X));
    refuses(file, "has no array x");
  }

  @Test
  void refusesInputsThatAreNoTable() throws IOException {
    NpyArray y = NpyArray.ofInts(new int[] {0, 1, 1}, 3);
    refuses(file(NpyArray.ofFloats(new float[3], 3), y), "array x: is FLOAT32 [3]; it must be");
    refuses(file(NpyArray.ofFloats(new float[6], 3, 2, 1), y), "array x: is FLOAT32 [3, 2, 1]");
    refuses(file(NpyArray.ofFloats(new float[0], 3, 0), y), "array x: is FLOAT32 [3, 0]");
    refuses(file(NpyArray.ofFloats(new float[0], 0, 2), y), "array x: is FLOAT32 [0, 2]");
  }

  @Test
  void refusesTargetsOfAnotherShape() throws IOException {
    refuses(file(X, NpyArray.ofInts(new int[] {0, 1}, 2)), "array y: is INT32 [2]");
    refuses(file(X, NpyArray.ofInts(new int[] {0})), "array y: is INT32 []");
    refuses(file(X, NpyArray.ofFloats(new float[3], 3, 1, 1)), "array y: is FLOAT32 [3, 1, 1]");
    refuses(file(X, NpyArray.ofInts(new int[6], 3, 2)), "for regression save y as floats");
  }

  @Test
  void refusesLabelsBelowZeroAndBeyondAllBounds() throws IOException {
    refuses(file(X, NpyArray.ofInts(new int[] {0, -1, 1}, 3)), "array y: row 1 has label -1");
    refuses(file(X, NpyArray.ofInts(new int[] {0, 1, 10_000}, 3)), "row 2 has label 10000");
  }

  @Test
  void namesRowAndColumnOfAValueThatIsNotFinite() throws IOException {
    NpyArray y = NpyArray.ofFloats(new float[] {0, 0, Float.NEGATIVE_INFINITY}, 3);
    refuses(file(X, y), "array y: row 2, column 0 is -Infinity");
    NpyArray x = NpyArray.ofDoubles(new double[] {1, 2, 3, Double.NaN, 5, 6}, 3, 2);
    refuses(file(x, y), "array x: row 1, column 1 is NaN");
    NpyArray large = NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 1e300, 6}, 3, 2);
    refuses(file(large, y), "array x: row 2, column 0 is 1.0E300");
  }

  @Test
  void refusesADamagedFile() throws IOException {
    refuses(Files.write(folder.resolve("a.npz"), new byte[50]), "is not a NumPy file");
  }

  private Path file(NpyArray x, NpyArray y) throws IOException {
    Path file = folder.resolve("a.npz");
    NpzFile.write(file, Map.of("x", x, "y", y));
    return file;
  }
}
