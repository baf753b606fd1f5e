package org.lossatlas.app.fit;

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
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.Steps;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Optimiser;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;

/** The results that the window saves are made again by the command in their run.json. */
class FitExportTest {
  @TempDir Path folder;

  private final FitModel model = new FitModel();

  private FitController open(FitOptions options) {
    model
        .settingsProperty()
        .set(new FitSettings("2-8-8-8-2", "tanh", "cross-entropy", "circle", "50", options));
    Pattern ring = PatternSource.resolve("ring").pattern(16, 16);
    FitController fitting =
        new FitController(
            model,
            new MarkedPoint(),
            ring,
            Path.of("datasets"),
            Steps.NOT_KEPT,
            new FitController.Executors(
                Runnable::run, Runnable::run, Runnable::run, Runnable::run));
    fitting.start();
    return fitting;
  }

  private JsonObject write(Path results) throws IOException {
    Files.createDirectories(results);
    new FitExport(
            model.plan().orElseThrow(), model.snapshot().orElseThrow(), model.startProperty().get())
        .write(results);
    return JsonParser.parseString(Files.readString(results.resolve("run.json"))).getAsJsonObject();
  }

  private static String repeats(JsonObject record) {
    return record.getAsJsonObject("results").get("repeats").getAsString();
  }

  @Test
  void aRunWhoseScheduleFollowedTheClockComesOutTheSameToTheBit() throws IOException {
    FitController fitting =
        open(FitOptions.with(Optimiser.ADAM).withRmse(0).withSeconds(0.3).withBatch(64));
    fitting.train();
    // What is set for the next run is not what this one was trained with.
    fitting.apply(
        model.settings().withOptions(FitOptions.with(Optimiser.SGD).withLearningRate(0.5)));
    Path window = folder.resolve("window");
    JsonObject record = write(window);
    assertThat(repeats(record)).isEqualTo("to the bit on the same machine");
    List<String> command = new ArrayList<>();
    for (JsonElement word : record.getAsJsonArray("command")) {
      command.add(word.getAsString());
    }
    assertThat(command).contains("--course", "adam");
    command.set(1, window.resolve(command.get(1)).toString());
    Path again = folder.resolve("again");
    command.addAll(List.of("--out", again.toString()));
    assertThat(LossAtlas.run(command.toArray(String[]::new))).isZero();
    for (String name : List.of("network.npz", "direction1.npz", "landscape.npz")) {
      assertThat(again.resolve(name)).hasSameBinaryContentAs(window.resolve(name));
    }
  }

  @Test
  void aTrainingThatStandsOnAnotherPatternsFeaturesSaysSo() throws IOException {
    FitController fitting = open(FitOptions.DEFAULTS.withRmse(0).withSteps(30));
    fitting.train();
    // So that the preview stands on the features of the first fit, which suit it best.
    fitting.draw(PatternSource.resolve("ring").pattern(16, 16).map(value -> 0.9 * value));
    fitting.train();
    assertThat(model.snapshot().orElseThrow().steps()).isBetween(1L, 30L);
    assertThat(repeats(write(folder.resolve("second")))).startsWith("nearly");
  }
}
