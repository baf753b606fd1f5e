package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.app.Main;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.landscape.Metric;

/** A slice that SIGKILL ends within each of its metrics, in a process of its own, and goes on. */
@Timeout(120)
final class SliceKillTest {
  private static final int POINTS = 61 * 41;

  /** Bytes of the log before the first record. */
  private static final long HEAD = 40;

  /** Bytes of a metric's record: frame, and one value. */
  private static final long A_POINT = 24;

  @TempDir static Path folder;
  private static Path data;

  @BeforeAll
  static void points() throws IOException {
    data = Commands.points(folder);
  }

  private static List<String> request(Metric metric, String out) {
    List<String> command = new ArrayList<>(List.of("slice", "--network", "3-40-3"));
    command.addAll(List.of("--dataset", data.toString(), "--activation", "tanh"));
    command.addAll(List.of("--x-direction", "random", "--y-direction", "random"));
    command.addAll(List.of("--grid", "61x41", "--out", folder.resolve(out).toString()));
    if (!metric.comesWithTheLoss()) {
      command.addAll(List.of("--metric", metric.contractName()));
    }
    return command;
  }

  /** Ends the run once so much of it is written. */
  private static void kill(List<String> request, Path log, long size)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(request);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("words.txt").toFile());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.start();
    while (process.isAlive() && !(Files.exists(log) && Files.size(log) > size)) {
      Thread.onSpinWait();
    }
    process.destroyForcibly().waitFor();
  }

  @ParameterizedTest
  @EnumSource(
      value = Metric.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCURACY"})
  void endsEqualToOneThatWasNotKilled(Metric metric) throws IOException, InterruptedException {
    String name = metric.contractName();
    Path out = folder.resolve(name);
    Path log = out.resolve("landscape.part");
    // Records of at least 32 losses each take less than this; the rest are the metric's.
    long losses = POINTS * 17L;
    boolean first = metric == Metric.LOSS;
    kill(request(metric, name), log, first ? HEAD : HEAD + losses + 40 * A_POINT);
    assertThat(log).as(Files.readString(folder.resolve("words.txt"))).exists();
    assertThat(out.resolve("landscape.npz")).doesNotExist();
    assertThat(Files.size(log)).isLessThan(HEAD + (first ? losses : losses + POINTS * A_POINT));

    List<String> resumed = request(metric, name);
    resumed.add("--resume");
    Commands.Outcome outcome = Commands.run(resumed);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(log).doesNotExist();
    assertThat(Commands.run(request(metric, name + "-whole")).exit()).isZero();
    Map<String, NpyArray> found = NpzFile.read(out.resolve("landscape.npz"), 1_000_000);
    Map<String, NpyArray> expected =
        NpzFile.read(folder.resolve(name + "-whole").resolve("landscape.npz"), 1_000_000);
    assertThat(found).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (key, values) ->
            assertThat(found.get(key).toDoubles()).as(key).isEqualTo(values.toDoubles()));
  }
}
