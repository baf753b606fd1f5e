package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lossatlas.data.DataFiles.labels;
import static org.lossatlas.data.DataFiles.open;
import static org.lossatlas.data.DataFiles.reals;
import static org.lossatlas.data.DataFiles.refuses;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvDataTest {
  @TempDir private Path folder;
  private DataFiles files;

  @BeforeEach
  void setUp() {
    files = new DataFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.5,1e3,1\n-2,.25,0\n",
        "0.5,1e3,1\n-2,.25,0",
        "a,b,class\n0.5,1e3,1\n-2,.25,0\n",
        "\uFEFFa,b,class\r\n0.5,1e3,1\r\n\r\n-2,.25,0\r\n",
        "\"a\",\"b\",\"class\"\n\"0.5\", 1e3 ,1\n-2.,+.25,0.0\n",
        "0.5,1e3,1.000000000000000000e+00\n-2,2.5e-01,0.000000000000000000e+00\n",
      })
  void readsWhatSpreadsheetsAndNumpyWrite(String text) throws IOException {
    DataSet data = open(files.write("a.csv", text));
    assertThat(data.rawInputs()).containsExactly(0.5f, 1000, -2, 0.25f);
    assertThat(labels(data).toArray()).containsExactly(1, 0);
  }

  @Test
  void takesNumbersWithFractionsAsRegression() throws IOException {
    DataSet data = open(files.write("a.csv", "1,-2\n2,0.5\n"));
    assertThat(reals(data).outputs()).isEqualTo(1);
    assertThat(reals(data).toArray()).containsExactly(-2, 0.5);
  }

  @Test
  void decidesByAllRowsWhatTheTargetIs() throws IOException {
    Path file = files.write("a.csv", "1,0\n2,1\n3,0.5\n");
    assertThat(open(file, new SampleCount(2)).targets()).isInstanceOf(RealTargets.class);
  }

  @Test
  void countsTheClassesOfAllRows() throws IOException {
    DataSet data = open(files.write("a.csv", "1,0\n2,1\n3,4\n"), new SampleCount(2));
    assertThat(data.rawInputs()).containsExactly(1, 2);
    assertThat(labels(data).classes()).isEqualTo(5);
  }

  @Test
  void keepsManyRowsInOrder() throws IOException {
    String text =
        IntStream.range(0, 5000)
            .mapToObj(row -> row + "," + -row + "," + row % 3)
            .collect(Collectors.joining("\n"));
    DataSet data = open(files.write("a.csv", text));
    assertThat(data.samples()).isEqualTo(5000);
    assertThat(data.x(4999, 1)).isEqualTo(-4999);
    assertThat(labels(data).label(4999)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2,0;1,0|line 2 has 2 columns; the lines before have 3",
        "h,h,h;;1,2,0;1,2,3,0|line 4 has 4 columns; the lines before have 3",
        "1,2,0;1,x,0|line 2, column 2 is 'x'",
        "1,2,0;1,,0|line 2, column 2 is ''",
        "1,2,0;1,nan,0|line 2, column 2 is 'nan'",
        "1,2,0;1,inf,0|line 2, column 2 is 'inf'",
        "1,nan,0;1,2,0|line 1, column 2 is 'nan'",
        "1,2,NaN|line 1, column 3 is 'NaN'",
        "1,1e39,0|line 1, column 2 is '1e39'",
        "1,2,0;1,0x1p3,0|line 2, column 2 is '0x1p3'",
        "1,2,0;1,2d,0|line 2, column 2 is '2d'",
        "1,2,0;1,2,-1|line 2 has label -1; labels must be 0 to 9999",
        "1,2,0;1,2,10000|line 2 has label 10000",
        "1;2|has one column",
        "a,b,c|has no lines of numbers",
      })
  void saysWhereATableIsWrong(String lines, String problem) throws IOException {
    refuses(files.write("a.csv", lines.replace(';', '\n')), problem);
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    refuses(files.write("a.csv", ""), "has no lines of numbers");
    refuses(files.write("a.csv", "\n \n"), "has no lines of numbers");
  }

  @Test
  void refusesALineWithoutEnd() throws IOException {
    refuses(files.write("a.csv", new byte[17_000_000]), "line 1 is longer than 16 million");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    refuses(
        files.write("a.csv", new byte[] {(byte) 0xff, ',', (byte) 0xfe, '\n', '1', ',', 3}), "");
  }
}
