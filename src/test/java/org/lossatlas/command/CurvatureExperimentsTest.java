package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/** {@code experiment index} and {@code linearisation}: lines, files, refusals. */
final class CurvatureExperimentsTest {
  @TempDir Path folder;

  private Commands.Outcome experiment(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of("experiment", name, "--out", out().toString()));
    all.addAll(List.of(arguments));
    return Commands.run(all);
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void indexWritesPointsFitAndFigures() {
    Commands.Outcome outcome =
        experiment("index", "--inputs=3", "--outputs=1", "--phi=0.5", "--starts=20");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).startsWith("n=16 searches=20 points=").contains(" exponent=");
    Map<String, NpyArray> arrays = NpzFile.read(out().resolve("index.npz"), 1_000_000);
    assertThat(arrays.get("energy").toDoubles()).hasSameSizeAs(arrays.get("index").toDoubles());
    assertThat(out().resolve("index.png")).exists();
    assertThat(out().resolve("critical.svg")).exists();
    assertThat(out().resolve("run.json")).content().contains("\"starts\"");
  }

  @Test
  void linearisationWritesRunsAndFigures() {
    Commands.Outcome outcome =
        experiment("linearisation", "--widths=16,64", "--samples=4", "--inputs=4", "--networks=2");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).startsWith("networks=4 slope=").contains(" contraction=");
    Map<String, NpyArray> arrays = NpzFile.read(out().resolve("linearisation.npz"), 1_000_000);
    assertThat(arrays.get("gap").toDoubles()).hasSize(4);
    assertThat(out().resolve("widths.pdf")).exists();
    assertThat(out().resolve("descent.png")).exists();
  }

  @Test
  void refusesInOneLineAndWritesNothing() {
    for (Commands.Outcome outcome :
        List.of(
            experiment("index", "--phi=0"),
            experiment("index", "--phi=a"),
            experiment("index", "--inputs=100000", "--outputs=100000"),
            experiment("linearisation", "--widths=8"),
            experiment("linearisation", "--widths=8,16", "--samples=1000"))) {
      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err().strip().lines()).hasSize(1);
      assertThat(out()).doesNotExist();
    }
  }
}
