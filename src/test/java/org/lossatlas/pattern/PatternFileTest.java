package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.lossatlas.pattern.RawPng.bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;

class PatternFileTest {
  @TempDir private Path folder;

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> PatternFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(reason);
  }

  private Path array(NpyArray array) throws IOException {
    Path file = folder.resolve("grid.npy");
    NpyFile.write(file, array);
    return file;
  }

  @Test
  void theContentCountsNotTheName() throws IOException {
    Path file = folder.resolve("picture.csv");
    Files.write(file, new RawPng(1, 1, 8, RawPng.GREY).with(bytes(0, 255)));
    assertThat(PatternFile.read(file)).isEqualTo(Pattern.constant(1, 1, 1));
  }

  @Test
  void refusesAFileThatIsNoneOfTheFormats() throws IOException {
    Path file = folder.resolve("notes.png");
    Files.writeString(file, "dear diary");
    assertRefused(file, "is not a PNG, JPEG, GIF or BMP image");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.png")), "is empty");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(folder.resolve("nowhere.png"), "there is no such file");
  }

  @Test
  void refusesAFolder() {
    assertRefused(folder, "is a folder");
  }

  @Test
  void refusesADeviceThatNeverEnds() {
    Path device = Path.of("/dev/zero");
    assumeThat(device).exists();
    assertRefused(device, "is a device or a pipe");
  }

  @Test
  void refusesAFileThatMayNotBeRead() throws IOException {
    Path file = folder.resolve("secret.png");
    Files.writeString(file, "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).isFalse(); // root may read everything
    assertRefused(file, "may not be read");
  }

  @Test
  void theFirstRowOfAnArrayIsTheTop() throws IOException {
    Path file = array(NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
    assertThat(PatternFile.read(file).toArray()).containsExactly(4, 5, 6, 1, 2, 3);
  }

  @Test
  void wholeNumbersAreTakenAsTheyAre() throws IOException {
    Path file = array(NpyArray.ofInts(new int[] {0, 255}, 1, 2));
    assertThat(PatternFile.read(file).toArray()).containsExactly(0, 255);
  }

  @Test
  void refusesAnArrayOfOneDimension() throws IOException {
    Path file = array(NpyArray.ofDoubles(new double[] {1, 2}, 2));
    assertRefused(file, "has shape [2]; a pattern is an array of two dimensions");
  }

  @Test
  void refusesAnArrayWithoutValues() throws IOException {
    Path file = array(NpyArray.ofDoubles(new double[0], 0, 5));
    assertRefused(file, "is 5 wide and 0 high");
  }

  @Test
  void namesTheRowAndColumnOfAValueThatIsNotFinite() throws IOException {
    Path file = array(NpyArray.ofDoubles(new double[] {1, 2, 3, 4, 5, Double.NaN}, 3, 2));
    assertRefused(file, "row 3, column 2 is NaN");
  }

  @Test
  void refusesAnArrayThatIsTooLong() throws IOException {
    assertRefused(array(NpyArray.ofDoubles(new double[8193], 8193, 1)), "1 wide and 8193 high");
  }

  @Test
  void refusesAnArrayWhoseHeaderLies() throws IOException {
    Path file = folder.resolve("bomb.npy");
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (8000, 2000), }\n";
    byte[] start = bytes(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, header.length(), 0);
    Files.write(file, start);
    Files.writeString(file, header, StandardCharsets.US_ASCII, StandardOpenOption.APPEND);
    assertRefused(file, "promises");
  }
}
