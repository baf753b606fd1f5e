package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpyFile;
import org.lossatlas.file.NpzFile;

/** A wrong request: exit 2, one line that names what is wrong, nothing written or shown. */
final class RefusalTest {
  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void resultsFromBefore() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
    Commands.text(out, "run.json", "before");
  }

  private Commands.Outcome fit(String pattern, String... more) throws IOException {
    return Commands.run(Commands.quickFit(folder, pattern, more));
  }

  private void assertRefused(Commands.Outcome outcome, String... parts) throws IOException {
    assertThat(outcome.err()).startsWith("loss-atlas: ").doesNotContain("Exception");
    for (String part : parts) {
      assertThat(outcome.err()).contains(part);
    }
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(2);
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).containsExactly(out.resolve("run.json"));
    }
    assertThat(out.resolve("run.json")).hasContent("before");
  }

  @ParameterizedTest
  @CsvSource({
    "--grid, 0",
    "--grid, 1",
    "--grid, 99999",
    "--grid, abc",
    "--grid, 64x",
    "--grid, x64",
    "--grid, -3",
    "--grid, 8x8x8",
    "--grid, 123456789012",
    "--grid, ''",
    "--rmse, -1",
    "--rmse, nan",
    "--rmse, NaN",
    "--rmse, Infinity",
    "--rmse, abc",
    "--seconds, 0",
    "--seconds, -5",
    "--seconds, NaN",
    "--seconds, 1e9",
    "--seconds, soon",
    "--network, ''",
    "--network, 784",
    "--network, 10-",
    "--network, -10",
    "--network, 3-0-3",
    "--network, 3-6-x-3",
    "--network, 5-5-5",
    "--network, 3-6-6-5",
    "--network, 3-3",
    "--network, 3-1-3",
    "--network, 3-6-1000000-1000000-3",
    "--network, nowhere.npz",
    "--activation, swish",
    "--activation, tanh:1",
    "--activation, softplus:0",
    "--activation, ''",
    "--loss, mse",
    "--loss, ''",
    "--dataset, nowhere.csv",
    "--dataset, ''",
    "--split, test",
    "--split, validation",
    "--samples, 0",
    "--samples, -1",
    "--samples, many",
    "--seed, x",
    "--seed, 1.5",
    "--optimiser, lbfgs",
    "--learning-rate, 0",
    "--learning-rate, 1e9",
    "--schedule, linear",
    "--batch, 0",
    "--batch, 100000",
    "--targets, both"
  })
  void namesTheOptionThatIsWrong(String option, String value) throws IOException {
    Commands.Outcome outcome = fit("a*b", option, value);
    String subject = value.endsWith(".npz") ? value : option;
    assertRefused(outcome, subject);
  }

  @Test
  void refusesAnOptionThatDoesNotExist() throws IOException {
    assertRefused(fit("a*b", "--gird", "8"), "--gird");
  }

  @Test
  void refusesAnOptionGivenTwice() throws IOException {
    List<String> arguments = Commands.quickFit(folder, "a*b", "--invert");
    arguments.add("--invert");
    assertRefused(Commands.run(arguments), "--invert");
  }

  @Test
  void refusesAnOptionWithoutItsValue() throws IOException {
    List<String> arguments = Commands.quickFit(folder, "a*b");
    arguments.add("--rmse");
    assertRefused(Commands.run(arguments), "--rmse");
  }

  @Test
  void refusesACommandThatDoesNotExist() throws IOException {
    assertRefused(Commands.run(List.of("fits", "heart")), "fits");
  }

  @Test
  void refusesNoCommandAtAll() throws IOException {
    assertRefused(Commands.run(List.of()), "subcommand");
  }

  @Test
  void refusesAFitOfNothing() throws IOException {
    assertRefused(Commands.run(List.of("fit")), "PATTERN");
  }

  @Test
  void refusesASecondPattern() throws IOException {
    assertRefused(fit("a*b", "heart"), "heart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a +", "sin(a", "x*y", "nowhere.png", "1/0", "log(0)", "exp(1e9)", "a\nb"})
  void refusesAPatternThatIsNone(String pattern) throws IOException {
    assertRefused(fit(pattern));
  }

  @Test
  void refusesAPatternFileThatIsBroken() throws IOException {
    Path text = Commands.text(folder, "broken.csv", "1,2\n3\n");
    assertRefused(fit(text.toString()), "broken.csv", "row 2");
    Path image = Files.write(folder.resolve("broken.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    assertRefused(fit(image.toString()), "broken.png");
    Path empty = Files.createFile(folder.resolve("empty.npy"));
    assertRefused(fit(empty.toString()), "empty.npy", "is empty");
    Path none = Files.createDirectory(folder.resolve("none"));
    assertRefused(fit(none.toString()), "holds 0 pictures", "at least two");
  }

  @Test
  void refusesAPatternBeyondWhatTheLossCanShow() throws IOException {
    Path huge = folder.resolve("huge.npy");
    NpyFile.write(huge, NpyArray.ofDoubles(new double[] {0, 1e30, 0, 1}, 2, 2));
    assertRefused(fit(huge.toString()), "--loss", "1.0E30", "smaller range");
  }

  @Test
  void refusesADataFileThatIsBroken() throws IOException {
    Path data = Commands.text(folder, "data.csv", "1,2,3\n1,2\n");
    assertRefused(fit("a*b", "--dataset", data.toString()), "data.csv");
  }

  @Test
  void refusesALossForClassesOnRealTargets() throws IOException {
    Path data = Commands.text(folder, "reals.csv", "1,2,3,0.5\n1,2,2,1.5\n");
    for (String loss : List.of("cross-entropy", "hinge")) {
      assertRefused(
          fit("a*b", "--dataset", data.toString(), "--network", "3-4-1", "--loss", loss),
          "--loss",
          "real targets need squared or absolute");
    }
  }

  @Test
  void refusesDataOfOneClassForCrossEntropy() throws IOException {
    Path data = Commands.text(folder, "one.csv", "1,2,3,0\n1,2,2,0\n");
    assertRefused(fit("a*b", "--dataset", data.toString(), "--network", "3-4-1"), "--loss");
  }

  @Test
  void refusesANetworkFileThatIsDamaged() throws IOException {
    Path file = Commands.text(folder, "damaged.npz", "PK nothing");
    assertRefused(fit("a*b", "--network", file.toString()), "damaged.npz");
  }

  @Test
  void refusesANetworkFileThatDoesNotFitTheData() throws IOException {
    assertRefused(fit("a*b", "--network", network(4, 1, 5).toString()), "--network", "4 inputs");
  }

  @Test
  void refusesANetworkFileWithoutABias() throws IOException {
    Path file = folder.resolve("unbiased.npz");
    Map<String, NpyArray> arrays = arrays(3, 1, 5);
    arrays.remove("b2");
    NpzFile.write(file, arrays);
    assertRefused(fit("a*b", "--network", file.toString()), "unbiased.npz", "b2");
  }

  @Test
  void refusesANetworkFileBeyondSinglePrecision() throws IOException {
    Path file = network(3, 1e300, 5);
    assertRefused(fit("a*b", "--network", file.toString()), "--network", "no pattern can");
  }

  @Test
  void refusesAFileThatIsNoNetwork() throws IOException {
    Path text = Commands.text(folder, "network.txt", "3-4-3");
    assertRefused(fit("a*b", "--network", text.toString()), "--network", "is no network file");
  }

  @Test
  void refusesAnOutputFolderThatIsAFileOrBelowOne() throws IOException {
    Path file = Commands.text(folder, "file", "kept");
    assertRefused(fit("a*b", "--out", file.toString()), "--out", "must be a folder");
    assertRefused(fit("a*b", "--out", file.resolve("below").toString()), "--out");
    assertThat(file).hasContent("kept");
  }

  @Test
  void refusesAGridTooLargeForTheMemory() throws IOException {
    assertRefused(
        fit("a*b", "--grid", "512", "--network", "3-4-4-100000-3"), "--grid", "smaller grid");
  }

  private Path network(int inputs, double weight, int units) throws IOException {
    Path file = folder.resolve("network.npz");
    NpzFile.write(file, arrays(inputs, weight, units));
    return file;
  }

  private static Map<String, NpyArray> arrays(int inputs, double weight, int units) {
    double[] second = new double[units * 4];
    Arrays.fill(second, weight);
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("W1", NpyArray.ofDoubles(new double[inputs * units], inputs, units));
    arrays.put("b1", NpyArray.ofDoubles(new double[units], units));
    arrays.put("W2", NpyArray.ofDoubles(second, units, 4));
    arrays.put("b2", NpyArray.ofDoubles(new double[] {weight, weight, weight, weight}, 4));
    arrays.put("W3", NpyArray.ofDoubles(new double[12], 4, 3));
    arrays.put("b3", NpyArray.ofDoubles(new double[3], 3));
    return arrays;
  }
}
