package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;

/** The command train as a whole: files, numbers, and that slice takes them. */
final class TrainCommandTest {
  /** Losses are taken in single precision. */
  private static final double SINGLE = 1e-5;

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void data() throws Exception {
    data = Commands.points(folder);
  }

  private Commands.Outcome run(String command, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--dataset", data.toString()));
    arguments.addAll(List.of("--out", folder.resolve("out").toString()));
    arguments.addAll(Arrays.asList(more));
    return Commands.run(arguments);
  }

  private Map<String, NpyArray> read(String name) {
    return NpzFile.read(folder.resolve("out").resolve(name), 1_000_000);
  }

  @Test
  void theNetworkThatIsWrittenHasTheLossThatIsPrintedAndLessThanAtTheStart() {
    Commands.Outcome outcome = run("train", "--network", "3-8-3", "--epochs", "20", "--batch", "4");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    DataSet set = new DataSets(folder).open(data.toString(), Split.TRAIN, SampleCount.ALL, 0);
    Parameters network =
        NetworkFile.read(folder.resolve("out").resolve("network.npz"), new Activation.Tanh());
    DenseKernel.Evaluation plain = DenseKernel.evaluate(network, Loss.CROSS_ENTROPY, set);
    assertThat(outcome.value("loss")).isCloseTo(plain.loss(), within(SINGLE));
    assertThat(outcome.value("accuracy")).isCloseTo(plain.accuracy(), within(1e-9));
    assertThat(outcome.value("epochs")).isEqualTo(20);
    Map<String, NpyArray> course = read("training.npz");
    assertThat(course.get("loss").shape()).containsExactly(21);
    assertThat(course.get("loss").value(20)).isLessThan(course.get("loss").value(0));
    assertThat(course).containsKey("accuracy").doesNotContainKey("test_loss");
    for (String name : List.of("training.png", "accuracy.png", "run.json")) {
      assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void sliceTakesTheTrajectoryThatEndsAtTheNetwork() {
    run("train", "--network", "3-8-3", "--epochs", "5", "--batch", "4");
    Map<String, NpyArray> way = read("trajectory.npz");
    double[] theta = way.get("theta").toDoubles();
    int n = way.get("theta").side(1);
    Parameters network =
        NetworkFile.read(folder.resolve("out").resolve("network.npz"), new Activation.Tanh());
    assertThat(n).isEqualTo(network.count());
    assertThat(way.get("step").size()).isEqualTo(way.get("theta").side(0));
    assertThat(Arrays.copyOfRange(theta, theta.length - n, theta.length))
        .containsExactly(network.vector());
    Commands.Outcome outcome =
        Commands.run(
            List.of(
                "slice",
                "--dataset",
                data.toString(),
                "--network",
                folder.resolve("out").resolve("network.npz").toString(),
                "--x-direction",
                "pca",
                "--y-direction",
                "pca",
                "--trajectory",
                folder.resolve("out").resolve("trajectory.npz").toString(),
                "--grid",
                "5",
                "--out",
                folder.resolve("plane").toString()));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
  }

  @Test
  void theSameSeedTrainsTheSameNetworkAndAnotherAnother() {
    double first = run("train", "--network", "3-8-3", "--epochs", "3").value("loss");
    double again = run("train", "--network", "3-8-3", "--epochs", "3").value("loss");
    double other = run("train", "--network", "3-8-3", "--epochs", "3", "--seed", "5").value("loss");
    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void aGeneratedSetIsWatchedOnItsTestPart() {
    Commands.Outcome outcome =
        Commands.run(
            List.of(
                "train",
                "--dataset",
                "gauss",
                "--network",
                "2-4-2",
                "--optimiser",
                "nesterov",
                "--schedule",
                "cosine",
                "--epochs",
                "3",
                "--out",
                folder.resolve("out").toString()));
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.value("test_accuracy")).isBetween(0.0, 1.0);
    assertThat(read("training.npz")).containsKeys("test_loss", "test_accuracy");
  }

  @Test
  void aTrainingThatDivergesKeepsItsLastFiniteState() {
    Commands.Outcome outcome =
        run(
            "train",
            "--network",
            "3-8-3",
            "--activation",
            "cube",
            "--optimiser",
            "sgd",
            "--learning-rate",
            "1000000",
            "--loss",
            "squared");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("no longer finite");
    assertThat(outcome.value("loss")).isFinite();
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs, 0, 1 to 1000000",
    "--batch, 0, 1 to 1000000",
    "--learning-rate, -1, above 0",
    "--learning-rate, NaN, above 0",
    "--optimiser, lbfgs, 'sgd, nesterov, adam'",
    "--schedule, linear, 'constant, cosine, step'",
    "--weight-decay, -1, 0 to 1000",
    "--network, 4-3, 4 inputs",
    "--epochs, many, many",
  })
  void refusesInOneLineAndWritesNothing(String option, String value, String said) {
    Commands.Outcome outcome = run("train", option, value);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().strip()).contains(said).doesNotContain("\n");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Path pictures() throws Exception {
    Path file = folder.resolve("pictures.npz");
    Random random = new Random(2);
    float[] x = new float[24 * 36];
    int[] y = new int[24];
    for (int i = 0; i < 24; i++) {
      y[i] = i % 3;
      for (int j = 0; j < 36; j++) {
        x[i * 36 + j] = (float) (random.nextGaussian() / 4 + (j / 12 == y[i] ? 1 : 0));
      }
    }
    NpzFile.write(file, Map.of("x", NpyArray.ofFloats(x, 24, 36), "y", NpyArray.ofInts(y, 24)));
    return file;
  }

  @Test
  void aConvolutionalNetworkLearnsAndIsReadBySlice() throws Exception {
    data = pictures();
    String[] arguments = {
      "--network", "36-conv3x2-pool2-5-3", "--activation", "relu", "--epochs", "20", "--batch", "4"
    };
    Commands.Outcome outcome = run("train", arguments);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    double[] course = read("training.npz").get("loss").toDoubles();
    assertThat(course[20]).isLessThan(course[0] / 2);
    Path network = folder.resolve("out").resolve("network.zip");
    int count = 9 * 2 + 2 + 8 * 5 + 5 + 5 * 3 + 3;
    assertThat(read("trajectory.npz").get("theta").shape()[1]).isEqualTo(count);
    Commands.Outcome slice =
        run("slice", "--network", network.toString(), "--x-direction", "random", "--grid", "3");
    assertThat(slice.value("centre"))
        .isCloseTo(outcome.value("loss"), within(SINGLE * outcome.value("loss")));
    assertThat(run("train", arguments).value("loss")).isEqualTo(outcome.value("loss"));
    Commands.Outcome on = run("train", "--network", network.toString(), "--epochs", "1");
    assertThat(on.exit()).as(on.err()).isZero();
    assertThat(read("training.npz").get("loss").value(0))
        .isCloseTo(outcome.value("loss"), within(SINGLE * outcome.value("loss")));
  }

  @ParameterizedTest
  @CsvSource({
    "36-conv3x2-pool2, must look like",
    "36-5-conv3x2-3, must look like",
    "36-conv9x2-3, conv9x2 does not fit the picture before it",
    "36-conv3x2-pool5-3, pool5 does not fit the picture before it",
    "36-conv3x0-3, conv3x0",
    "35-conv3x2-3, no square picture",
    "49-conv3x2-3, has 49 inputs"
  })
  void aConvolutionalNetworkThatIsNoneIsRefused(String network, String said) throws Exception {
    data = pictures();
    Commands.Outcome outcome = run("train", "--network", network);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--network", said).hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
