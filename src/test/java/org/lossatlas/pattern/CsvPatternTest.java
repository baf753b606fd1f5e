package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

class CsvPatternTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("grid.csv"), text);
  }

  private void assertRefused(String text, String reason) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> PatternFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ": ")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2,3\n4,5,6\n",
        "1,2,3\n4,5,6",
        "1;2;3\r\n4;5;6\r\n",
        " 1 , 2, 3\n\n4,5,6\n\n",
        "# top first\n1,2,3\n4,5,6\n",
        "\ufeff1,2,3\n4.0,5e0,+6\n",
      })
  void theFirstRowIsTheTop(String text) throws IOException {
    assertThat(PatternFile.read(file(text)))
        .isEqualTo(Pattern.of(3, 2, new double[] {4, 5, 6, 1, 2, 3}));
  }

  @Test
  void aSingleColumnNeedsNoDelimiter() throws IOException {
    assertThat(PatternFile.read(file("1\n-2.5\n")).toArray()).containsExactly(-2.5, 1);
  }

  @Test
  void refusesRowsOfDifferentLengths() throws IOException {
    assertRefused("1,2\n3,4\n5\n", "row 3 has 1 columns where the first row has 2");
  }

  @Test
  void refusesWhatIsNoNumber() throws IOException {
    assertRefused("1,2\n3,four\n", "row 2, column 2 is 'four'; it must be a number such as 0.5");
  }

  @Test
  void refusesAMissingNumber() throws IOException {
    assertRefused("1,2\n3,\n", "row 2, column 2 is ''");
  }

  @Test
  void refusesDecimalCommas() throws IOException {
    assertRefused("0,5;1\n", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "1e999"})
  void refusesValuesThatAreNotFinite(String value) throws IOException {
    assertRefused("1,2\n3," + value + "\n", "row 2, column 2 is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n"})
  void refusesATableWithoutRows(String text) throws IOException {
    assertRefused(text, text.isEmpty() ? "is empty" : "has no row of numbers");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("grid.csv");
    Files.write(file, RawPng.bytes('1', ',', 0xff, 0xfe, '\n'));
    assertThatThrownBy(() -> PatternFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is not text in UTF-8");
  }

  @Test
  void refusesATableThatIsTooWide() throws IOException {
    assertRefused("1,".repeat(8192) + "1\n", "is 8193 wide");
  }

  @Test
  void refusesATableThatIsTooHigh() throws IOException {
    assertRefused("1\n".repeat(8193), "8193 high");
  }

  @Test
  void aLineWithoutEndIsNotReadToItsEnd() throws IOException {
    assertRefused(",".repeat(30_000_000), "a line has more than 262144 characters");
  }

  @Test
  void aQuoteThatIsNeverClosedIsNoNumber() throws IOException {
    assertRefused("\"1,2\n3,4\n", "row 1, column 1 is '\"1'");
  }
}
