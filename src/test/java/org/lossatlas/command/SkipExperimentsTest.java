package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.network.NetworkFile;

/** {@code experiment skips}, {@code depth} and {@code skip-planes}: lines, files, refusals. */
final class SkipExperimentsTest {
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
  void aDeepSigmoidNetworkFailsLearnsWithSkipsAndFitsEveryLabelAtTheOutputAlone() {
    Commands.Outcome outcome =
        experiment(
            "skips",
            "--network=2-24-24-24-24-24-2",
            "--dataset=xor",
            "--samples=60",
            "--learning-rate=0.1",
            "--batch=10",
            "--epochs=150",
            "--looks=2");
    assertThat(outcome.err()).doesNotContain("Exception");
    assertThat(outcome.exit()).isZero();
    assertThat(accuracy(outcome, "plain: loss")).isLessThan(0.7);
    assertThat(accuracy(outcome, "skips: loss")).isGreaterThan(0.85);
    assertThat(outcome.out()).contains("rand: samples=60 connected=84 rank=60");
    assertThat(accuracy(outcome, "rand: ")).isEqualTo(1);
    Map<String, NpyArray> arrays = NpzFile.read(out().resolve("skips.npz"), 1_000_000);
    assertThat(arrays.get("skips_accuracy").toDoubles()).hasSize(151);
    assertThat(arrays.get("plain_rank").shape()).containsExactly(2, 5);
    assertThat(arrays.get("plain_smallest").toDoubles()).doesNotContain(Double.NaN);
    assertThat(
            NetworkFile.read(out().resolve("skips-network.npz"), new Activation.Sigmoid())
                .layout()
                .skips()
                .count())
        .isEqualTo(60);
    assertThat(out().resolve("skips.pdf")).isNotEmptyFile();
    assertThat(out().resolve("skips.svg")).isNotEmptyFile();
    assertThat(out().resolve("ranks.png")).isNotEmptyFile();
    assertThat(out().resolve("run.json")).content().contains("\"skips\": 60");
  }

  private static double accuracy(Commands.Outcome outcome, String begin) {
    String line = outcome.out().lines().filter(some -> some.startsWith(begin)).findFirst().get();
    return Double.parseDouble(line.replaceAll(".* train=(\\S+) .*", "$1"));
  }

  @Test
  void depthKeepsTheBestRateOfEachNetwork() {
    Commands.Outcome outcome =
        experiment(
            "depth",
            "--layers=12",
            "--width=5",
            "--samples=40",
            "--epochs=3",
            "--learning-rate=0.01,0.001");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines()).hasSize(2);
    assertThat(outcome.out()).contains("plain: rate=0.0").contains("skips: rate=0.0");
    assertThat(NpzFile.read(out().resolve("depth.npz"), 100_000).get("skips_error").toDoubles())
        .hasSize(4);
    assertThat(out().resolve("depth.svg")).isNotEmptyFile();
  }

  @Test
  void planesHaveTheLossOfTheTrainedNetworksInTheirMiddle() {
    Commands.Outcome outcome =
        experiment(
            "skip-planes",
            "--network=2-9-6-2",
            "--dataset=spiral",
            "--samples=30",
            "--epochs=2",
            "--grid=5");
    assertThat(outcome.exit()).isZero();
    Map<String, NpyArray> arrays = NpzFile.read(out().resolve("skip-planes.npz"), 100_000);
    // A training's losses are in single precision.
    assertThat(arrays.get("plain_loss").toDoubles()[12] / outcome.value("plain_centre"))
        .isBetween(1 - 1e-5, 1 + 1e-5);
    assertThat(arrays.get("skips_loss").toDoubles()[12] / outcome.value("skips_centre"))
        .isBetween(1 - 1e-5, 1 + 1e-5);
    assertThat(out().resolve("skip-planes.pdf")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({
    "skips, --skips=100000, 0 to 1200",
    "skips, --learning-rate=fast, such as 0.01",
    "skips, '--learning-rate=0.1,0.2', one number",
    "skips, --epochs=0, epochs",
    "skips, --looks=-1, 0 to 100",
    "skips, --samples=5000, at most 4000",
    "skips, --network=5-6-7, the 784 inputs",
    "skips, --activation=step, step",
    "depth, --layers=1, 2 to 1000",
    "depth, --dataset=mnist, two are needed",
    "skip-planes, --grid=1, at least 2",
    "skip-planes, --range=2, range"
  })
  void whatCannotBeIsRefusedInOneLine(String name, String option, String words) {
    Commands.Outcome outcome = experiment(name, option);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(words);
    assertThat(Files.exists(out())).isFalse();
  }
}
