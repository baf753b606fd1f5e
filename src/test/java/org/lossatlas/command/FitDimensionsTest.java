package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;
import org.lossatlas.file.NpzFile;

/** Lines, planes and volumes from the command line. */
final class FitDimensionsTest {
  private static final long MOST = 10_000_000;

  @TempDir private Path folder;

  private Map<String, NpyArray> landscape() {
    return NpzFile.read(folder.resolve("out/landscape.npz"), MOST);
  }

  @Test
  void aVolumeHasThreeDirectionsAndItsValuesInTheOrderOfTheContract() throws IOException {
    var run =
        Commands.run(Commands.quickFit(folder, "a+2*b+4*c", "--grid", "4x5x6", "--seconds", "2"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(landscape().get("loss").shape()).containsExactly(6, 5, 4);
    double[] target = landscape().get("target").toDoubles();
    assertThat(target[1]).isEqualTo(1.0 / 3);
    assertThat(target[4]).isEqualTo(2.0 / 4);
    assertThat(target[20]).isEqualTo(4.0 / 5);
    assertThat(landscape().get("gamma").size()).isEqualTo(6);
    assertThat(folder.resolve("out/direction3.npz")).exists();
    assertThat(folder.resolve("out/planes.png")).exists();
  }

  @Test
  void aLineIsAnArrayOfOneDimension() throws IOException {
    Path file = folder.resolve("line.npy");
    NpyFile.write(file, NpyArray.ofDoubles(new double[] {0, 1, 0.5}, 3));
    var run = Commands.run(Commands.quickFit(folder, file.toString(), "--grid", "5"));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(landscape().get("target").shape()).containsExactly(5);
    assertThat(landscape().get("target").toDoubles()).containsExactly(0, 0.5, 1, 0.75, 0.5);
    assertThat(folder.resolve("out/direction2.npz")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a*c|--grid|65|--grid",
        "a*c|--grid|4x4|--grid",
        "a|--layer|9|--layer",
        "a|--units|1,1|--units",
        "a|--units|1,99|--units",
        "a|--window|1:0|--window",
        "a|--combination|sum|--combination",
        "a*b|--dimensions|1|a*b",
        "a*b|--dimensions|4|--dimensions",
        "heart|--dimensions|1|heart",
      })
  void whatCannotBeIsSaidInOneLineAndNothingIsWritten(
      String pattern, String option, String value, String subject) throws IOException {
    var run = Commands.run(Commands.quickFit(folder, pattern, option, value));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).contains(subject);
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }
}
