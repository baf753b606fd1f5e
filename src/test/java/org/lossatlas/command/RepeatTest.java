package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in run.json makes a run again. */
class RepeatTest {
  @TempDir Path folder;

  /** Ended by the clock, which is what would not come out the same by itself. */
  @Test
  void aRunThatTheClockEndedRepeatsToTheBit() throws IOException {
    Path first = folder.resolve("first");
    List<String> asked =
        List.of("fit", "ring", "--network", "2-16-16-2", "--dataset", "circle", "--grid", "16x16");
    run(asked, "--seconds", "0.4", "--rmse", "0", "--seed", "3", "--out", first.toString());
    JsonObject record = record(first);
    assertThat(record.getAsJsonObject("results").get("repeats").getAsString())
        .isEqualTo("to the bit on the same machine");
    List<String> command = new ArrayList<>();
    for (JsonElement word : record.getAsJsonArray("command")) {
      command.add(word.getAsString());
    }
    assertThat(command).contains("--steps").doesNotContain("0.4");
    Path second = folder.resolve("second");
    command.set(command.indexOf("--out") + 1, second.toString());
    run(command);
    for (String name : List.of("network.npz", "direction1.npz", "landscape.npz")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
  }

  @Test
  void aScheduleThatFollowedTheClockSaysSo() throws IOException {
    List<String> asked =
        List.of("fit", "ring", "--network", "2-8-8-2", "--dataset", "circle", "--grid", "8x8");
    Path clock = folder.resolve("clock");
    run(asked, "--seconds", "0.2", "--rmse", "0", "--optimiser", "adam", "--out", clock.toString());
    assertThat(record(clock).getAsJsonObject("results").get("repeats").getAsString())
        .startsWith("nearly: the schedule cosine followed the clock");
    for (String name : List.of("one", "two")) {
      String out = folder.resolve(name).toString();
      run(asked, "--steps", "50", "--rmse", "0", "--optimiser", "adam", "--out", out);
    }
    assertThat(folder.resolve("two").resolve("network.npz"))
        .hasSameBinaryContentAs(folder.resolve("one").resolve("network.npz"));
  }

  private static JsonObject record(Path results) throws IOException {
    return JsonParser.parseString(Files.readString(results.resolve("run.json"))).getAsJsonObject();
  }

  private static void run(List<String> words, String... more) {
    List<String> arguments = new ArrayList<>(words);
    arguments.addAll(List.of(more));
    assertThat(LossAtlas.run(arguments.toArray(String[]::new))).isZero();
  }
}
