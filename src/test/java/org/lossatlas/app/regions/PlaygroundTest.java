package org.lossatlas.app.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the playground makes of settings and files that cannot be, or only just can. */
final class PlaygroundTest {
  @TempDir private Path folder;

  private Opened open(PlaygroundSettings settings, SprayedPoints points) {
    return Opened.of(settings, points, Path.of("datasets"));
  }

  private Opened openFile(String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), lines);
    return open(PlaygroundSettings.DEFAULTS.withDataset(file.toString()), SprayedPoints.NONE);
  }

  private static void assertRefused(Opened opened, String why) {
    assertThat(opened.playground()).isEmpty();
    assertThat(opened.problem()).contains(why).doesNotContain("\n");
  }

  @Test
  void filesThatAreNoPointsOfClassesAreRefusedInOneLine() throws IOException {
    assertRefused(openFile(""), "points.csv");
    assertRefused(openFile("x,y,class\n"), "points.csv");
    assertRefused(openFile("1,2,0\nNaN,2,1\n"), "line 2, column 1");
    assertRefused(openFile("1,2,0\n1e39,2,1\n"), "line 2, column 1");
    assertRefused(openFile("1,2,3,0\n1,2,2,1\n"), "needs two inputs");
    assertRefused(openFile("1,2,0\n1,2,0.5\n"), "points.csv");
  }

  @Test
  void tenClassesAreTakenAndElevenAreNot() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int label = 0; label < 10; label++) {
      lines.append(label).append(",1,").append(label).append('\n');
    }
    assertThat(openFile(lines.toString()).playground().orElseThrow().start().architecture())
        .satisfies(shape -> assertThat(shape.outputs()).isEqualTo(10));
    assertRefused(openFile(lines + "3,3,10\n"), "11 classes");
  }

  @Test
  void onePointIsEnough() throws IOException {
    Playground one = openFile("1,2,0\n").playground().orElseThrow();
    assertThat(one.train().samples()).isEqualTo(1);
    assertThat(one.start().architecture().outputs()).isEqualTo(2);
  }

  @Test
  void aHundredThousandSprayedPointsAreTakenAndReadBack() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      words.append(i % 317).append(',').append(i % 211).append(',').append(i % 10).append(' ');
    }
    SprayedPoints many = SprayedPoints.parse(words.toString());
    PlaygroundSettings sprayed =
        PlaygroundSettings.DEFAULTS.withDataset(PlaygroundSettings.SPRAYED);
    Playground opened = open(sprayed, many).playground().orElseThrow();
    assertThat(opened.train().samples()).isEqualTo(100_000);
    assertThat(SprayedPoints.parse(many.describe()).size()).isEqualTo(100_000);
    assertThatThrownBy(() -> many.with(0, 0, 1)).hasMessageContaining("20,000");
    assertRefused(open(sprayed.withPart("rand"), SprayedPoints.NONE), "no points yet");
  }

  @ParameterizedTest
  @CsvSource({
    "noise=NaN, noise of NaN",
    "noise=-1, noise of -1",
    "rate=0, rate",
    "rate=x, Learning rate must be a number",
    "batch=0, Batch must be a whole number from 1",
    "classes=11, Classes must be a whole number from 1 to 10",
    "seed=1.5, Seed must be a whole number",
    "samples=0, 0",
    "hidden=4--2, 4--2",
    "activation=step, step",
    "data=nothing.csv, nothing.csv"
  })
  void settingsThatCannotBeAreSaidInOneLine(String setting, String why) {
    assertRefused(open(PlaygroundSettings.parse(setting), SprayedPoints.NONE), why);
  }
}
