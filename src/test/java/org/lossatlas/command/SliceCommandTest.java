package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.ResultPanels;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.Activation;
import org.lossatlas.network.ConvolutionalModel;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Hdf5;
import org.lossatlas.network.Loss;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.study.Measures;

/** The command slice as a whole: files, numbers, refusals, going on after an interruption. */
final class SliceCommandTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  private static final Activation RELU = new Activation.Relu();

  @TempDir Path folder;
  private Path data;
  private DataSet set;
  private Parameters network;
  private Parameters first;
  private Parameters second;

  @BeforeEach
  void files() throws IOException {
    data = Commands.points(folder);
    set = new DataSets(folder).open(data.toString(), Split.TRAIN, SampleCount.ALL, 0);
    network = Networks.random("3-8-6-3", RELU, 1);
    first = Networks.random("3-8-6-3", RELU, 2);
    second = Networks.random("3-8-6-3", RELU, 3);
    NetworkFile.write(folder.resolve("net.npz"), network);
    NetworkFile.write(folder.resolve("d1.npz"), first);
    NetworkFile.write(folder.resolve("d2.npz"), second);
  }

  private Commands.Outcome slice(String... more) {
    List<String> arguments = new ArrayList<>(List.of("slice", "--dataset", data.toString()));
    if (!Arrays.asList(more).contains("--network")) {
      arguments.addAll(List.of("--network", folder.resolve("net.npz").toString()));
    }
    arguments.addAll(List.of("--activation", "relu", "--out", folder.resolve("out").toString()));
    arguments.addAll(Arrays.asList(more));
    return Commands.run(arguments);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Map<String, NpyArray> landscape() {
    return NpzFile.read(folder.resolve("out").resolve("landscape.npz"), 1_000_000);
  }

  @Test
  void aPlaneIsTheLossAlongItsDirectionsAndIsNotTransposed() {
    Commands.Outcome outcome =
        slice(
            "--x-direction",
            file("d1.npz"),
            "--y-direction",
            file("d2.npz"),
            "--range",
            "-1:1,0:2",
            "--grid",
            "7x4");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    Map<String, NpyArray> found = landscape();
    assertThat(found.get("loss").shape()).containsExactly(4, 7);
    double[] alpha = found.get("alpha").toDoubles();
    double[] beta = found.get("beta").toDoubles();
    assertThat(alpha[6]).isEqualTo(1);
    assertThat(beta[3]).isEqualTo(2);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 7; j++) {
        DenseKernel.Evaluation expected =
            DenseKernel.evaluate(
                network.plus(alpha[j], first).plus(beta[i], second), Loss.CROSS_ENTROPY, set);
        double loss = found.get("loss").value(i * 7 + j);
        assertThat(loss).isCloseTo(expected.loss(), within(RELATIVE * expected.loss()));
        assertThat(found.get("accuracy").value(i * 7 + j)).isEqualTo(expected.accuracy());
        least = Math.min(least, loss);
      }
    }
    assertThat(outcome.value("min")).isCloseTo(least, within(1e-8));
    double centre = DenseKernel.evaluate(network, Loss.CROSS_ENTROPY, set).loss();
    assertThat(outcome.value("centre")).isCloseTo(centre, within(1e-8));
    assertThat(outcome.value("points")).isEqualTo(28);
    for (String name : List.of("landscape.png", "surface.png", "accuracy.png", "run.json")) {
      assertThat(folder.resolve("out").resolve(name)).isNotEmptyFile();
    }
    assertThat(folder.resolve("out").resolve("landscape.part")).doesNotExist();
  }

  @Test
  void aLineAndAVolumeHaveTheirShapes() {
    assertThat(slice("--x-direction", "random", "--normalise", "filter", "--grid", "9").exit())
        .isZero();
    assertThat(landscape().get("loss").shape()).containsExactly(9);
    assertThat(landscape()).doesNotContainKey("beta");
    Commands.Outcome volume =
        slice(
            "--x-direction",
            "random",
            "--y-direction",
            "neuron:1:2",
            "--z-direction",
            "parameter:5",
            "--grid",
            "4x3x2");
    assertThat(volume.exit()).as(volume.err()).isZero();
    assertThat(landscape().get("loss").shape()).containsExactly(2, 3, 4);
    assertThat(landscape().get("gamma").toDoubles()).containsExactly(-1, 1);
  }

  @Test
  void metricsAreMeasuredAtEveryPointAndTheTrajectoryIsDrawn() {
    Commands.Outcome outcome =
        slice(
            "--x-direction",
            file("d1.npz"),
            "--y-direction",
            file("d2.npz"),
            "--metric",
            "gradient-norm,largest-eigenvalue,smallest-eigenvalue,standard-error",
            "--trajectory",
            file("d1.npz") + "," + file("net.npz"),
            "--grid",
            "3x4");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    Map<String, NpyArray> found = landscape();
    for (Metric metric : Metric.values()) {
      NpyArray values = found.get(metric.key());
      assertThat(values.shape()).as(metric.name()).containsExactly(4, 3);
      Parameters corner = network.plus(1, first).plus(-1, second);
      if (!metric.comesWithTheLoss()) {
        double expected =
            Measures.of(metric, corner.layout(), Loss.CROSS_ENTROPY, set, new RunControl())
                .get()
                .at(corner);
        assertThat(values.value(2)).isEqualTo(expected);
        assertThat(folder.resolve("out").resolve(metric.contractName() + ".png")).isNotEmptyFile();
      }
    }
    assertThat(found.get("trajectory").shape()).containsExactly(2, 3);
    assertThat(found.get("trajectory").value(5)).as("the network lies in its plane").isZero();
    Map<String, Figure> panels = ResultPanels.read(folder.resolve("out"));
    assertThat(panels).containsKeys("gradient-norm", "largest-eigenvalue", "merge-tree");
    assertThat(((HeatmapFigure) panels.get("gradient-norm")).overlay().tracks()).hasSize(1);
    assertThat(((SurfaceFigure) panels.get("surface")).tracks()).hasSize(1);
  }

  @Test
  void theLossOfALineHasABandOfItsStandardError() {
    Commands.Outcome outcome =
        slice("--x-direction", file("d1.npz"), "--metric", "standard-error", "--grid", "9");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    LineFigure line = (LineFigure) ResultPanels.read(folder.resolve("out")).get("loss-surface");
    assertThat(line.series().get(0).error(3)).isEqualTo(landscape().get("standard_error").value(3));
  }

  @Test
  void towardsAnotherNetworkEndsAtIt() {
    Commands.Outcome outcome =
        slice("--x-direction", "towards:" + file("d1.npz"), "--range", "0:1", "--grid", "3");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    double other = DenseKernel.evaluate(first, Loss.CROSS_ENTROPY, set).loss();
    assertThat(landscape().get("loss").value(2)).isCloseTo(other, within(RELATIVE * other));
  }

  @Test
  void eigenvectorsAndPrincipalComponentsAreDirectionsToo() {
    Commands.Outcome eigen =
        slice("--x-direction", "eigen", "--y-direction", "eigen", "--grid", "3");
    assertThat(eigen.exit()).as(eigen.err()).isZero();
    Commands.Outcome pca =
        slice(
            "--x-direction",
            "pca",
            "--y-direction",
            "pca",
            "--trajectory",
            file("d1.npz") + "," + file("d2.npz"),
            "--grid",
            "3");
    assertThat(pca.exit()).as(pca.err()).isZero();
  }

  @Test
  void weightsBeyondAllBoundsGiveNan() throws IOException {
    NetworkFile.write(folder.resolve("huge.npz"), network.plus(1e200, network));
    Commands.Outcome outcome =
        slice("--network", file("huge.npz"), "--x-direction", "random", "--grid", "5");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(landscape().get("loss").toDoubles()).containsOnly(Double.NaN);
    assertThat(outcome.out()).contains("min=NaN max=NaN centre=NaN");
  }

  @Test
  void goesOnAfterItWasStoppedAndEndsTheSame() throws IOException {
    String[] request = {"--x-direction", "random", "--y-direction", "random", "--grid", "31x17"};
    assertThat(slice(request).exit()).isZero();
    double[] whole = landscape().get("loss").toDoubles();
    Path out = folder.resolve("out");
    stopHalfWay(out);
    Commands.Outcome other = slice("--x-direction", "parameter:1", "--resume");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err()).contains("landscape.part", "leave --resume out");
    String[] resumed = Arrays.copyOf(request, request.length + 1);
    resumed[request.length] = "--resume";
    Commands.Outcome outcome = slice(resumed);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(landscape().get("loss").toDoubles()).isEqualTo(whole);
    assertThat(outcome.value("points")).isEqualTo(31 * 17);
    assertThat(out.resolve("landscape.part")).doesNotExist();
  }

  /** The same request, stopped after some pieces, its last record cut off as by a kill. */
  private void stopHalfWay(Path out) throws IOException {
    SliceGrid grid = SliceGrid.parse("-1:1", "31x17", 2);
    List<Parameters> along =
        List.of(
            Directions.random(network.layout(), 0, 0), Directions.random(network.layout(), 0, 1));
    SliceThrough through = SliceThrough.dense(network, along, Loss.CROSS_ENTROPY, set);
    RunControl control = new RunControl();
    SliceRun run = new SliceRun(through, through.evaluator(), grid, Loss.CROSS_ENTROPY, set);
    SliceRun.Finished finished =
        run.run(
            out,
            false,
            List.of(),
            (metric, points, told) -> {},
            control,
            (done, what) -> {
              if (done > 0.3) {
                control.stop();
              }
            });
    assertThat(finished.found().whole()).isFalse();
    assertThat(finished.found().evaluated()).isBetween(32, 500);
    Path part = out.resolve("landscape.part");
    Files.write(part, Arrays.copyOf(Files.readAllBytes(part), (int) Files.size(part) - 5));
  }

  @Test
  void addsAMetricToWhatAnInterruptedRunHasLeftWithoutEvaluatingAgain() throws IOException {
    String[] request = {
      "--x-direction", "random", "--y-direction", "random", "--grid", "31x17", "--resume"
    };
    stopHalfWay(Files.createDirectories(folder.resolve("out")));
    String[] more = Arrays.copyOf(request, request.length + 2);
    more[request.length] = "--metric";
    more[request.length + 1] = "gradient-norm";
    assertThat(slice(more).exit()).isZero();
    assertThat(landscape().get("gradient_norm").toDoubles()).doesNotContain(Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({
    "--x-direction, sideways, is no direction",
    "--x-direction, missing.npz, there is no file",
    "--x-direction, pca, --trajectory",
    "--x-direction, parameter:9999, beyond the last parameter",
    "--x-direction, neuron:9:0, none of a network",
    "--range, 1:0, --range",
    "--grid, 1, --grid",
    "--grid, 99999999999, --grid",
    "--normalise, neuron, --normalise",
    "--biases, one, --biases",
    "--metric, sharpness, --metric",
    "--loss, mse, --loss"
  })
  void refusesInOneLineThatNamesTheOption(String option, String value, String part) {
    List<String> more = new ArrayList<>(List.of(option, value));
    if (!option.equals("--x-direction")) {
      more.addAll(List.of("--x-direction", "random"));
    }
    Commands.Outcome outcome = slice(more.toArray(String[]::new));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(part).doesNotContain("Exception");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void refusesADirectionOfOtherWidths() throws IOException {
    NetworkFile.write(folder.resolve("wide.npz"), Networks.random("3-9-6-3", RELU, 2));
    Commands.Outcome outcome = slice("--x-direction", file("wide.npz"));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("wide.npz", "3-9-6-3", "3-8-6-3");
  }

  private static final String KERAS =
      """
      {"class_name": "Sequential", "config": {"layers": [
        {"class_name": "Dense", "config": {"name": "a", "batch_input_shape": [null, 3],
         "units": 8, "activation": "relu"}},
        {"class_name": "Dense", "config": {"name": "b", "units": 6, "activation": "relu"}},
        {"class_name": "KIND", "config": {"name": "c", "units": 3, "activation": "softmax"}}]}}
      """;

  private void keras(String kind) {
    try (Hdf5 h5 = new Hdf5(folder.resolve("net.h5"))) {
      h5.attribute("model_config", KERAS.replace("KIND", kind));
      for (int k = 1; k <= 3; k++) {
        String layer = "model_weights/" + "abc".charAt(k - 1) + "/" + "abc".charAt(k - 1);
        int width = network.architecture().width(k);
        h5.array(
                layer + "/kernel:0", network.weights(k), network.architecture().width(k - 1), width)
            .array(layer + "/bias:0", network.biases(k), width);
      }
    }
  }

  @Test
  void aNetworkOfKerasGivesTheLandscapeOfItsWeights() {
    keras("Dense");
    slice("--x-direction", file("d1.npz"), "--grid", "5");
    double[] expected = landscape().get("loss").toDoubles();
    Commands.Outcome outcome =
        slice("--network", file("net.h5"), "--x-direction", file("d1.npz"), "--grid", "5");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    double[] found = landscape().get("loss").toDoubles();
    for (int i = 0; i < found.length; i++) {
      // Keras' weights are in single precision.
      assertThat(found[i]).isCloseTo(expected[i], within(2e-6 * expected[i]));
    }
  }

  @Test
  void aNetworkOfKerasThatIsNotReadIsRefusedWithItsLayer() {
    keras("GRU");
    Commands.Outcome outcome = slice("--network", file("net.h5"), "--x-direction", "random");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("net.h5", "'c'", "GRU").hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private Commands.Outcome convolutional(String... more) throws IOException {
    ConvolutionalModel.write(folder.resolve("conv.h5"), ConvolutionalModel.theta(1));
    ConvolutionalModel.write(folder.resolve("conv2.h5"), ConvolutionalModel.theta(2));
    Random random = new Random(3);
    float[] x = new float[40 * ConvolutionalModel.INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    int[] y = random.ints(40, 0, 4).toArray();
    y[0] = 3;
    NpzFile.write(
        folder.resolve("pictures.npz"),
        Map.of(
            "x", NpyArray.ofFloats(x, 40, ConvolutionalModel.INPUTS), "y", NpyArray.ofInts(y, 40)));
    List<String> arguments =
        new ArrayList<>(List.of("slice", "--dataset", file("pictures.npz"), "--out", file("out")));
    arguments.addAll(List.of("--network", file("conv.h5")));
    arguments.addAll(Arrays.asList(more));
    return Commands.run(arguments);
  }

  @Test
  void aLineBetweenTwoConvolutionalNetworksEndsAtTheirLosses() throws IOException {
    Commands.Outcome outcome =
        convolutional("--x-direction", "towards:" + file("conv2.h5"), "--range", "0:1");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    double[] loss = landscape().get("loss").toDoubles();
    assertThat(loss[0]).isCloseTo(outcome.value("centre"), within(RELATIVE * loss[0]));
    DataSet pictures =
        new DataSets(folder).open(file("pictures.npz"), Split.TRAIN, SampleCount.ALL, 0);
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      double[] p =
          ConvolutionalModel.outputs(
              ConvolutionalModel.theta(2), pictures.rawInputs(), i * ConvolutionalModel.INPUTS);
      int label = ((ClassLabels) pictures.targets()).label(i);
      sum += Loss.CROSS_ENTROPY.ofClass(p, 0, 4, label) / 40;
    }
    assertThat(loss[50]).isCloseTo(sum, within(RELATIVE * sum));
  }

  @Test
  void aPlaneThroughAConvolutionalNetworkTakesFiltersAndResumes() throws IOException {
    String[] plane = {
      "--x-direction",
      "random",
      "--y-direction",
      "neuron:1:2",
      "--normalise",
      "filter",
      "--grid",
      "5x3",
      "--biases",
      "copy",
      "--orthogonal"
    };
    Commands.Outcome outcome = convolutional(plane);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(landscape().get("loss").shape()).containsExactly(3, 5);
    double[] single = landscape().get("loss").toDoubles();
    String[] exact = Arrays.copyOf(plane, plane.length + 2);
    exact[plane.length] = "--precision";
    exact[plane.length + 1] = "float64";
    assertThat(convolutional(exact).exit()).isZero();
    double[] exactly = landscape().get("loss").toDoubles();
    for (int i = 0; i < single.length; i++) {
      assertThat(single[i]).isCloseTo(exactly[i], within(RELATIVE * exactly[i]));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eigen, no direction of a convolutional network",
    "pca, no direction of a convolutional network",
    "neuron:3:0, none of the 2 layers",
    "neuron:1:3, none of the 2 layers",
    "parameter:91, beyond the last parameter",
    "towards:nowhere.h5, no file",
  })
  void whatAConvolutionalNetworkHasNotIsRefused(String direction, String said) throws IOException {
    Commands.Outcome outcome = convolutional("--x-direction", direction);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains(said).hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void doublePrecisionIsThatOfThePlainEvaluation() {
    Commands.Outcome outcome =
        slice("--x-direction", file("d1.npz"), "--grid", "7", "--precision", "float64");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    double[] alpha = landscape().get("alpha").toDoubles();
    for (int j = 0; j < alpha.length; j++) {
      double expected =
          DenseKernel.evaluate(network.plus(alpha[j], first), Loss.CROSS_ENTROPY, set).loss();
      assertThat(landscape().get("loss").value(j)).isCloseTo(expected, within(1e-12 * expected));
    }
    Commands.Outcome wrong = slice("--x-direction", "random", "--precision", "half");
    assertThat(wrong.exit()).isEqualTo(2);
    assertThat(wrong.err()).contains("--precision", "float32 or float64").hasLineCount(1);
  }

  @Test
  void figuresSayHowTheyAreMadeAgain() throws IOException {
    slice("--x-direction", file("d1.npz"), "--y-direction", file("d2.npz"), "--grid", "5");
    String png =
        new String(
            Files.readAllBytes(folder.resolve("out/landscape.png")), StandardCharsets.ISO_8859_1);
    assertThat(png).contains("--x-direction");
  }
}
