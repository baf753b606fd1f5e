package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

/** The contract of {@code regions}: lines, files, refusals. */
final class RegionsCommandTest {
  @TempDir Path folder;

  private Commands.Outcome regions(String... arguments) {
    List<String> all = new ArrayList<>(List.of("regions", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return Commands.run(all);
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void printsALineAClassAndWritesTheRaster() {
    Commands.Outcome outcome =
        regions("--preset", "not-pyramidal", "--range", "-5:5,-3:4", "--grid", "101x71");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines())
        .containsExactly("class 0: 2 components", "class 1: 1 components");
    Map<String, NpyArray> arrays = NpzFile.read(out().resolve("regions.npz"), 1_000_000);
    assertThat(arrays.keySet()).contains("x", "y", "label", "components");
    assertThat(arrays.get("label").shape()).containsExactly(71, 101);
    assertThat(arrays.get("components").toDoubles()).containsExactly(2, 1);
    double[] x = arrays.get("x").toDoubles();
    double[] y = arrays.get("y").toDoubles();
    assertThat(x).hasSize(101).startsWith(-5).endsWith(5);
    assertThat(y).hasSize(71).startsWith(-3).endsWith(4);
    double[] label = arrays.get("label").toDoubles();
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        double depth = Math.max(x[j] + y[i] - 2, -4 - x[j] - y[i]);
        if (Math.abs(depth) > 1e-9) {
          assertThat(label[i * x.length + j]).isEqualTo(depth > 0 ? 0 : 1);
        }
      }
    }
    assertThat(out().resolve("regions.png")).isNotEmptyFile();
    assertThat(out().resolve("run.json")).content().contains("No theorem applies");
  }

  @Test
  void readsANetworkFileAndDrawsTheSamplesOfADataSet() throws IOException {
    Parameters network = Networks.random("2-4-3", new Activation.Sigmoid(), 5);
    Path file = folder.resolve("net.npz");
    NetworkFile.write(file, network);
    Commands.Outcome outcome =
        regions(
            "--network",
            file.toString(),
            "--activation",
            "sigmoid",
            "--dataset",
            "islands",
            "--samples",
            "50",
            "--grid",
            "64");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines()).hasSize(3);
    assertThat(out().resolve("run.json"))
        .content()
        .contains("net.npz")
        .contains("\"-4.0:4.0,-4.0:4.0\"");
  }

  @Test
  void looksAtAPlaneThroughThreeSamples() throws IOException {
    Path points = Commands.points(folder);
    Commands.Outcome outcome =
        regions(
            "--network",
            "3-5-3",
            "--dataset",
            points.toString(),
            "--through",
            "0,1,2",
            "--grid",
            "32");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--network 3-4-2|--network|need 2",
        "--network 2-x|--network|2-x",
        "--network nowhere.npz|nowhere.npz|no such file",
        "--preset ring|--preset|not-pyramidal",
        "--preset relu --network 2-2|--preset|give one",
        "--range 4:-4|--range|rise",
        "--range 1:1|--range|rise",
        "--range 1|--range|-4:4",
        "--range 0:nan|--range|no range",
        "--range 0:1,0:1,0:1|--range|no range",
        "--grid 1|--grid|at least 2",
        "--grid 8x|--grid|512x256",
        "--grid 10001|--grid|10^8",
        "--activation wave|--activation|tanh",
        "--dataset mnist|--network|need 2",
        "--network 2-3-2 --dataset mnist|--network|784",
        "--network 784-3-10 --dataset mnist --samples 5 --through 0,1|--through|0,1,2",
        "--network 784-3-10 --dataset mnist --samples 5 --through 0,1,9|--through|0 to 4",
        "--network 784-3-10 --dataset mnist --samples 5 --through 0,1,1|--through|line",
        "--through 0,1,2|--through|--dataset",
      })
  void refusesInOneLineAndWritesNothing(String arguments, String option, String reason) {
    Commands.Outcome outcome = regions(arguments.split(" "));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(option).contains(reason);
    assertThat(outcome.out()).isEmpty();
    assertThat(Files.exists(out())).isFalse();
  }
}
