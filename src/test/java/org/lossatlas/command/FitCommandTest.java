package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.Sha256;

/** The command's files and last line, against the contract and against plain recomputation. */
@Timeout(120)
final class FitCommandTest {
  private static final String SMOOTH = "0.5+0.4*sin(4*a)*cos(3*b)";

  @TempDir Path folder;

  private Commands.Outcome fit(String pattern, String... more) throws IOException {
    Commands.Outcome outcome = Commands.run(Commands.quickFit(folder, pattern, more));
    assertThat(outcome.err()).doesNotContain("loss-atlas:");
    assertThat(outcome.exit()).isZero();
    return outcome;
  }

  private Map<String, NpyArray> arrays(String name) {
    return NpzFile.read(folder.resolve("out").resolve(name), 1_000_000);
  }

  @Test
  void printsTheContractsLastLineWithTenDigits() throws IOException {
    Commands.Outcome outcome = fit(SMOOTH);
    String number = "\\d\\.\\d{9,}(e[-+]\\d+)?|0\\.0*[1-9]\\d{9,}";
    assertThat(outcome.out().lines().toList()).hasSize(1);
    assertThat(outcome.out().strip())
        .matches(
            ("rmse=(%1$s) max=(%1$s) offset=(%1$s) check=(%1$s) steps=\\d+"
                    + " seconds=\\d+\\.\\d+ reached=yes")
                .formatted(number));
    assertThat(outcome.value("rmse")).isLessThanOrEqualTo(0.03);
    assertThat(outcome.value("check")).isLessThan(1e-12);
  }

  @Test
  void writesEveryFileOfTheContract() throws IOException {
    fit(SMOOTH, "--grid", "12x7");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining(path -> path.endsWith("landscape.png"))
        .isDirectoryContaining(path -> path.endsWith("run.json"));
    Map<String, NpyArray> landscape = arrays("landscape.npz");
    assertThat(landscape.keySet())
        .containsExactlyInAnyOrder("alpha", "beta", "loss", "accuracy", "target", "offset");
    assertThat(landscape.get("alpha").shape()).containsExactly(12);
    assertThat(landscape.get("beta").shape()).containsExactly(7);
    for (String plane : List.of("loss", "accuracy", "target")) {
      assertThat(landscape.get(plane).shape()).containsExactly(7, 12);
    }
    assertThat(landscape.get("offset").dimensions()).isZero();
    assertThat(landscape.get("alpha").value(11)).isEqualTo(1);
    assertThat(landscape.get("alpha").value(3)).isEqualTo(3 / 11.0);
    for (String file : List.of("network.npz", "direction1.npz", "direction2.npz")) {
      Map<String, NpyArray> layers = arrays(file);
      assertThat(layers.keySet()).containsExactly("W1", "b1", "W2", "b2", "W3", "b3", "W4", "b4");
      assertThat(layers.get("W1").shape()).containsExactly(3, 6);
      assertThat(layers.get("b4").shape()).containsExactly(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-entropy", "squared", "hinge", "absolute"})
  void theFilesHoldTheLossOfTheWholeNetworkAndItsError(String loss) throws IOException {
    Commands.Outcome outcome = fit(SMOOTH, "--loss", loss);
    Map<String, NpyArray> landscape = arrays("landscape.npz");
    double[] surface = landscape.get("loss").toDoubles();
    double[] target = landscape.get("target").toDoubles();
    WholeNetwork network = new WholeNetwork(folder, loss);
    Random random = new Random(3);
    for (int i = 0; i < 20; i++) {
      int row = random.nextInt(12);
      int column = random.nextInt(12);
      double[] plain = network.evaluate(column / 11.0, row / 11.0);
      assertThat(surface[row * 12 + column]).isCloseTo(plain[0], within(1e-9 * Math.abs(plain[0])));
      assertThat(landscape.get("accuracy").value(row * 12 + column)).isEqualTo(plain[1]);
    }
    double offset = 0;
    for (int i = 0; i < surface.length; i++) {
      offset += (surface[i] - target[i]) / surface.length;
    }
    double squares = 0;
    double max = 0;
    for (int i = 0; i < surface.length; i++) {
      double error = surface[i] - target[i] - offset;
      squares += error * error / surface.length;
      max = Math.max(max, Math.abs(error));
    }
    assertThat(landscape.get("offset").value(0)).isCloseTo(offset, within(1e-12));
    assertThat(outcome.value("offset")).isCloseTo(offset, within(1e-8));
    assertThat(outcome.value("rmse")).isCloseTo(Math.sqrt(squares), within(1e-9));
    assertThat(outcome.value("max")).isCloseTo(max, within(1e-9));
  }

  @Test
  void theTargetIsTheExpressionOnTheGridsPoints() throws IOException {
    fit("a+10*b", "--grid", "24x16", "--rmse", "100", "--loss", "squared");
    NpyArray target = arrays("landscape.npz").get("target");
    assertThat(target.value(0)).isZero();
    assertThat(target.value(23)).isCloseTo(1, within(1e-15));
    assertThat(target.value(15 * 24)).isCloseTo(10, within(1e-15));
    assertThat(target.value(15 * 24 + 5)).isCloseTo(10 + 5 / 23.0, within(1e-12));
  }

  @Test
  void invertSwapsBlackAndWhite() throws IOException {
    fit("a*b", "--invert");
    NpyArray target = arrays("landscape.npz").get("target");
    assertThat(target.value(0)).isEqualTo(1);
    assertThat(target.value(143)).isZero();
  }

  /** White only in the top left pixel: α = 0 and β = 1. */
  @Test
  void anImagesLeftColumnIsAlphaZeroAndItsBottomRowBetaZero() throws IOException {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, 0xffffff);
    Path file = folder.resolve("corner.png");
    ImageIO.write(image, "png", file.toFile());
    fit(file.toString(), "--grid", "4", "--rmse", "0.1");
    NpyArray target = arrays("landscape.npz").get("target");
    assertThat(target.value(12)).as("top left").isEqualTo(1);
    assertThat(target.value(0)).as("bottom left").isZero();
    assertThat(target.value(15)).as("top right").isZero();
    NpyArray loss = arrays("landscape.npz").get("loss");
    assertThat(loss.value(12) - loss.value(3)).isCloseTo(1, within(0.6));
  }

  @Test
  void realTargetsHaveNoAccuracy() throws IOException {
    Path data = Commands.text(folder, "reals.csv", "1,2,3,0.5\n1,2,2,1.5\n0,1,0,0.25\n");
    fit(SMOOTH, "--dataset", data.toString(), "--network", "3-6-16-16-1", "--loss", "squared");
    assertThat(arrays("landscape.npz")).doesNotContainKey("accuracy").containsKey("loss");
  }

  @Test
  void takesTheNetworkThatSuitsTheDataWhereNoneIsGiven() throws IOException {
    List<String> arguments = new ArrayList<>(Commands.quickFit(folder, "a*b", "--rmse", "0.3"));
    int given = arguments.indexOf("--network");
    arguments.subList(given, given + 2).clear();
    assertThat(Commands.run(arguments).exit()).isZero();
    assertThat(record().getAsJsonObject("settings").get("network").getAsString())
        .isEqualTo("3-96-128-128-3");
  }

  @Test
  void goesOnFromANetworkFile() throws IOException {
    fit("a>0.5", "--rmse", "0.15", "--seed", "3");
    Path network = Files.move(folder.resolve("out/network.npz"), folder.resolve("start.npz"));
    Commands.Outcome again =
        fit("a>0.5", "--rmse", "0.3", "--network", network.toString(), "--seed", "99");
    assertThat(again.out()).contains("steps=0 ", "reached=yes");
    assertThat(record().getAsJsonArray("inputs").toString()).contains("start.npz");
  }

  @Test
  void aFitThatIsNotReachedSaysSo() throws IOException {
    Commands.Outcome outcome = fit("a>0.5", "--rmse", "0", "--seconds", "0.05");
    assertThat(outcome.out()).endsWith("reached=no" + System.lineSeparator());
  }

  @Test
  void aTrainingThatDivergesSaysSoAndKeepsTheBest() throws IOException {
    Commands.Outcome outcome =
        fit("a>0.5", "--rmse", "0", "--optimiser", "sgd", "--learning-rate", "1000");
    assertThat(outcome.err()).contains("diverged").contains("the best state, from step 0, is kept");
    assertThat(outcome.value("rmse")).isLessThan(0.5);
    assertThat(record().getAsJsonObject("results").get("outcome").getAsString())
        .isEqualTo("diverged");
  }

  @Test
  void theRecordHasEverySettingAndNoAbsolutePath() throws IOException {
    fit(SMOOTH, "--seed", "5");
    JsonObject record = record();
    JsonObject settings = record.getAsJsonObject("settings");
    assertThat(settings.keySet())
        .contains(
            "pattern",
            "invert",
            "grid",
            "network",
            "activation",
            "loss",
            "dataset",
            "split",
            "samples",
            "rmse",
            "seconds",
            "optimiser",
            "learning-rate",
            "schedule",
            "batch",
            "targets",
            "seed",
            "out");
    assertThat(settings.get("seed").getAsLong()).isEqualTo(5);
    assertThat(settings.get("samples").getAsString()).isEqualTo("1000");
    assertThat(record.keySet()).contains("backend", "version", "started", "finished");
    JsonObject input = record.getAsJsonArray("inputs").get(0).getAsJsonObject();
    assertThat(input.get("file").getAsString()).isEqualTo("points.csv");
    assertThat(input.get("sha256").getAsString())
        .isEqualTo(Sha256.of(folder.resolve("points.csv")));
    assertThat(Files.readString(folder.resolve("out/run.json")))
        .doesNotContain(folder.toString())
        .doesNotContain(Path.of("").toAbsolutePath().toString());
  }

  /** Absolute folders are not recorded, so the files are named anew; all else is as recorded. */
  @Test
  void theRecordedCommandGivesTheSameBytesAgain() throws IOException {
    fit("a>b", "--rmse", "0.15", "--seed", "8");
    byte[] landscape = Files.readAllBytes(folder.resolve("out/landscape.npz"));
    byte[] network = Files.readAllBytes(folder.resolve("out/network.npz"));
    List<String> arguments = new ArrayList<>();
    for (JsonElement argument : record().getAsJsonArray("command")) {
      arguments.add(argument.getAsString());
    }
    arguments.replaceAll(argument -> argument.equals("points.csv") ? dataset() : argument);
    arguments.replaceAll(argument -> argument.equals("out") ? again() : argument);
    assertThat(Commands.run(arguments).exit()).isZero();
    assertThat(folder.resolve("again/landscape.npz")).hasBinaryContent(landscape);
    assertThat(folder.resolve("again/network.npz")).hasBinaryContent(network);
  }

  private String dataset() {
    return folder.resolve("points.csv").toString();
  }

  private String again() {
    return folder.resolve("again").toString();
  }

  @Test
  void aFailureWhileWritingSaysWhereTheLogIsWithoutAStackTrace() throws IOException {
    // A folder in the place of a file cannot be replaced by one, not even by root.
    Files.createDirectories(folder.resolve("out/landscape.npz/below"));
    Commands.Outcome outcome = Commands.run(Commands.quickFit(folder, "a*b", "--rmse", "0.5"));
    assertThat(outcome.exit()).isEqualTo(1);
    String last = outcome.errorLines().get(outcome.errorLines().size() - 1);
    assertThat(last).contains("landscape.npz").endsWith("details are in " + LogFile.path());
    assertThat(outcome.err()).doesNotContain("\tat ");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(Commands.run(List.of("--help")).out()).contains("fit");
    assertThat(Commands.run(List.of("fit", "--help")).out()).contains("--grid", "--network");
    Commands.Outcome version = Commands.run(List.of("--version"));
    assertThat(version.exit()).isZero();
    assertThat(version.out()).matches("loss-atlas \\d+\\.\\d+\\.\\d+\\R");
  }

  private JsonObject record() throws IOException {
    String text = Files.readString(folder.resolve("out/run.json"));
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
