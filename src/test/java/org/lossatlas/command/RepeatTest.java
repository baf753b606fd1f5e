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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command in run.json makes a run again. */
class RepeatTest {
  @TempDir Path folder;

  /** Ended by the clock, which is what would not come out the same by itself. */
  @Test
  void aRunThatTheClockEndedRepeatsToTheBit() throws IOException {
    assertRepeats("--schedule", "constant");
  }

  /** The clock decides the learning rate of every step; run.json says how it did. */
  @ParameterizedTest
  @CsvSource({"adam,cosine", "sgd,step", "gauss-newton,cosine"})
  void aScheduleThatFollowedTheClockRepeatsToTheBit(String optimiser, String schedule)
      throws IOException {
    List<String> command =
        assertRepeats("--optimiser", optimiser, "--schedule", schedule, "--learning-rate", "0.01");
    assertThat(command).contains("--course");
  }

  private List<String> assertRepeats(String... options) throws IOException {
    Path first = folder.resolve("first");
    List<String> asked =
        new ArrayList<>(List.of("fit", "ring", "--network", "2-16-16-2", "--dataset", "circle"));
    asked.addAll(List.of("--grid", "16x16", "--seconds", "0.3", "--rmse", "0", "--seed", "3"));
    asked.addAll(List.of(options));
    run(asked, "--out", first.toString());
    JsonObject record = record(first);
    assertThat(record.getAsJsonObject("results").get("repeats").getAsString())
        .isEqualTo("to the bit on the same machine");
    List<String> command = new ArrayList<>();
    for (JsonElement word : record.getAsJsonArray("command")) {
      command.add(word.getAsString());
    }
    assertThat(command).contains("--steps").doesNotContain("0.3");
    Path second = folder.resolve("second");
    command.set(command.indexOf("--out") + 1, second.toString());
    run(command);
    for (String name : List.of("network.npz", "direction1.npz", "landscape.npz")) {
      assertThat(second.resolve(name)).hasSameBinaryContentAs(first.resolve(name));
    }
    return command;
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
