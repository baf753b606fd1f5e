package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Tour;

/** The experiments of the pattern paper from the command line. */
final class PaperExperimentsTest {
  @TempDir private Path folder;

  private Commands.Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("experiment"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--out", folder.resolve("out").toString()));
    return Commands.run(all);
  }

  @Test
  void theCommandOfEveryPageIsUnderstood() {
    for (Page page : Tour.pages(Path.of("datasets"))) {
      LossAtlas.commandLine().parseArgs(page.command().toArray(String[]::new));
    }
  }

  @Test
  void sigmaWritesItsNumbersFigureAndRecord() {
    Commands.Outcome outcome = run("sigma", "--loss", "squared", "--marginal", "0.25,0.75");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    Map<String, NpyArray> arrays = NpzFile.read(folder.resolve("out/sigma.npz"), 1_000_000);
    assertThat(arrays.get("sigma").size()).isEqualTo(arrays.get("t").size());
    // The best constant prediction leaves half the variance: (1 − Σ P²)/2.
    assertThat(outcome.out()).contains("infimum=0.1875000000");
    assertThat(folder.resolve("out/sigma.pdf")).exists();
    assertThat(folder.resolve("out/run.json")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sigma|--marginal|0.5,0.6|sum to",
        "sigma|--marginal|0.5,-0.5,1|-0.5",
        "sigma|--marginal|a,b|numbers",
        "sigma|--pattern-range|0|--pattern-range",
        "transfer|--marginal|0.5,0.5|--marginal",
        "transfer|--also|spiral|--also",
        "transfer|--grid|0|--grid",
        "theorem2|--seconds|0|--seconds",
        "theorem2|--samples|100|--dataset asks for",
        "caution|--added|1|--added",
        "caution|--network|784-10|--added",
        "caution|--network|3-4-10|--network",
        "multi-point|--pattern|1+0*a|--pattern",
        "multi-point|--learning-rate|0|--learning-rate",
        "learnability|--epochs|0|--epochs",
      })
  void whatCannotBeIsSaidInOneLineAndNothingIsWritten(
      String experiment, String option, String value, String said) {
    Commands.Outcome outcome = run(experiment, option, value);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(said);
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }

  @Test
  void aPictureThatIsNoneIsRefused() throws Exception {
    Path file = Commands.text(folder, "not.png", "no picture");
    Commands.Outcome outcome = run("colour", file.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("is not a PNG");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }
}
