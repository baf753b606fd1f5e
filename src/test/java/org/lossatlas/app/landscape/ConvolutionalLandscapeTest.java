package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.figure.Field;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.ConvolutionalModel;
import org.lossatlas.network.Loss;
import org.lossatlas.training.TrainingOptions;

/** Planes through a convolutional network, with background work on the calling thread. */
final class ConvolutionalLandscapeTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  /** Of central differences at 1e-6 of a loss that is piecewise smooth. */
  private static final double DIFFERENCES = 1e-5;

  private static final int SAMPLES = 40;
  private static final long MOST = 1_000_000;

  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller =
      new LandscapeController(model, Path.of("datasets"), LandscapeThreads.direct());
  private final float[] x = new float[SAMPLES * ConvolutionalModel.INPUTS];
  private int[] y;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    ConvolutionalModel.write(folder.resolve("conv.h5"), ConvolutionalModel.theta(1));
    ConvolutionalModel.write(folder.resolve("conv2.h5"), ConvolutionalModel.theta(2));
    Random random = new Random(3);
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    y = random.ints(SAMPLES, 0, 4).toArray();
    y[0] = 3;
    NpzFile.write(
        folder.resolve("pictures.npz"),
        Map.of(
            "x",
            NpyArray.ofFloats(x, SAMPLES, ConvolutionalModel.INPUTS),
            "y",
            NpyArray.ofInts(y, SAMPLES)));
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                folder.resolve("pictures.npz").toString(),
                "5",
                "tanh",
                Loss.CROSS_ENTROPY,
                TrainingOptions.DEFAULTS));
    model.planeProperty().set(PlaneSettings.DEFAULTS.withSide(5));
  }

  private void open(String name) {
    controller.open(folder.resolve(name));
    controller.onPulse();
    controller.onPulse();
  }

  private Field shown() {
    controller.onPulse();
    return model.pictureProperty().get().orElseThrow().loss();
  }

  /** By the definition, looped over. */
  private double loss(double[] theta) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p = ConvolutionalModel.outputs(theta, x, i * ConvolutionalModel.INPUTS);
      sum += Loss.CROSS_ENTROPY.ofClass(p, 0, 4, y[i]) / SAMPLES;
    }
    return sum;
  }

  private void assertThatSliceMade(Path out) throws IOException {
    double[] made = NpzFile.read(out.resolve("landscape.npz"), MOST).get("loss").toDoubles();
    double[] seen = shown().toArray();
    assertThat(made).hasSameSizeAs(seen);
    for (int i = 0; i < made.length; i++) {
      assertThat(made[i]).isCloseTo(seen[i], within(RELATIVE * made[i]));
    }
  }

  @Test
  void itsLossIsInTheMiddle() {
    open("conv.h5");
    double expected = loss(ConvolutionalModel.theta(1));
    assertThat(shown().value(2, 2)).isCloseTo(expected, within(RELATIVE * expected));
    assertThat(NetworkName.of(model.centreProperty().get().orElseThrow()))
        .contains("conv.h5", "6×5×2-conv 3×2×3", "91 parameters");
    assertThat(model.pictureProperty().get().orElseThrow().isWhole()).isTrue();
  }

  @Test
  void theCommandOfAMapMakesItsNumbers() throws IOException {
    PanelExports exports = new PanelExports();
    new LandscapeMaking(model, controller, exports).tell("landscape-surface");
    open("conv.h5");
    for (DirectionKind kind :
        List.of(DirectionKind.FILTER, DirectionKind.LAYER, DirectionKind.PLAIN)) {
      model.planeProperty().set(model.planeProperty().get().withKind(kind).withSeed(4));
      Making making = exports.making("landscape-loss");
      for (List<String> command : making.made().commands()) {
        List<String> words = new ArrayList<>(command);
        words.replaceAll(word -> word.replaceFirst("^results", folder.toString()));
        assertThat(LossAtlas.run(words.toArray(String[]::new))).isZero();
      }
      assertThatSliceMade(folder);
    }
  }

  @Test
  void aSavedPlaneHasItsSlidersAndIsReadByTheCommand() throws IOException {
    open("conv.h5");
    model.planeProperty().set(model.planeProperty().get().withOneMore().moved(0, 0.5));
    controller.onPulse();
    Path saved = folder.resolve("saved");
    List<String> words = new ArrayList<>(controller.saved().orElseThrow().write(saved));
    words.replaceAll(
        word ->
            word.matches("(network|direction[12])\\.zip")
                ? saved.resolve(word).toString()
                : word.replaceFirst("^\\.$", saved.toString()));
    words.set(words.indexOf("--dataset") + 1, folder.resolve("pictures.npz").toString());
    assertThat(LossAtlas.run(words.toArray(String[]::new))).isZero();
    assertThatSliceMade(saved);
  }

  @Test
  void anotherNetworkIsAtOne() {
    open("conv2.h5");
    open("conv.h5");
    PlaneSettings plane = model.planeProperty().get().withKind(DirectionKind.TOWARDS);
    model.planeProperty().set(plane);
    double expected = loss(ConvolutionalModel.theta(2));
    assertThat(shown().value(4, 2)).isCloseTo(expected, within(RELATIVE * expected));
    assertThat(model.directionWordsProperty().get()).contains("conv2.h5 is at (1, 0)", "barrier");
  }

  @Test
  void filtersParametersAndFilesAreDirections() {
    open("conv.h5");
    String names = "neuron:1:2 towards:" + folder.resolve("conv2.h5");
    model
        .planeProperty()
        .set(model.planeProperty().get().withKind(DirectionKind.NAMED).withNamed(names));
    double[] off = ConvolutionalModel.theta(1);
    for (int i = 2; i < 36; i += 3) {
      off[i] = 0;
    }
    assertThat(shown().value(0, 2)).isCloseTo(loss(off), within(RELATIVE * loss(off)));
    double other = loss(ConvolutionalModel.theta(2));
    assertThat(shown().value(2, 4)).isCloseTo(other, within(RELATIVE * other));
    model.planeProperty().set(model.planeProperty().get().withNamed("neuron:3:0"));
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("neuron:3:0", "conv 3×2×3").hasLineCount(1);
  }

  @Test
  void theMarkerSaysLossAndGradient() {
    open("conv.h5");
    double[] theta = ConvolutionalModel.theta(1);
    double square = 0;
    for (int i = 0; i < theta.length; i++) {
      double[] up = theta.clone();
      up[i] += 1e-6;
      double[] down = theta.clone();
      down[i] -= 1e-6;
      square += Math.pow((loss(up) - loss(down)) / 2e-6, 2);
    }
    PointValues values = model.valuesProperty().get().orElseThrow();
    assertThat(values.train().loss()).isCloseTo(loss(theta), within(1e-12));
    assertThat(values.gradient().orElseThrow())
        .isCloseTo(Math.sqrt(square), within(DIFFERENCES * Math.sqrt(square)));
    assertThat(values.test()).isEmpty();
  }

  @Test
  void aPointBecomesTheCentre() {
    open("conv.h5");
    double there = shown().value(4, 0);
    model.marker().moveTo(1, -1);
    controller.lookFromHere();
    assertThat(shown().value(2, 2)).isCloseTo(there, within(RELATIVE * there));
    assertThat(controller.openedFrom()).isEmpty();
  }

  @Test
  void aMapThatItHasNotGivesWayToTheLoss() {
    model.planeProperty().set(model.planeProperty().get().withMetric(Metric.GRADIENT_NORM));
    open("conv.h5");
    assertThat(model.planeProperty().get().metric()).isEqualTo(Metric.LOSS);
    assertThat(model.wordsProperty().get()).contains("fully connected").hasLineCount(1);
    shown();
    model.planeProperty().set(model.planeProperty().get().withMetric(Metric.GRADIENT_NORM));
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("loss and accuracy").hasLineCount(1);
    assertThat(model.evaluatesProperty().get()).isFalse();
    model.planeProperty().set(model.planeProperty().get().withMetric(Metric.ACCURACY));
    controller.onPulse();
    assertThat(model.pictureProperty().get().orElseThrow().train().map()).isPresent();
  }

  @Test
  void dataThatItDoesNotFitAreNamedInALine() {
    model.trainingProperty().set(TrainSettings.DEFAULTS);
    open("conv.h5");
    assertThat(model.wordsProperty().get())
        .contains("conv.h5", "6×5×2-conv 3×2×3", "mnist has 784 inputs")
        .hasLineCount(1);
    assertThat(model.centreProperty().get()).isEmpty();
  }

  @Test
  void anExperimentKeepsWhereItsFileLies() {
    open("conv.h5");
    double middle = shown().value(2, 2);
    Map<String, Map<String, String>> kept = new LandscapeState(model, controller).remember();
    LandscapeModel second = new LandscapeModel();
    LandscapeController reader =
        new LandscapeController(second, Path.of("datasets"), LandscapeThreads.direct());
    new LandscapeState(second, reader).recall(kept);
    reader.onPulse();
    reader.onPulse();
    assertThat(second.pictureProperty().get().orElseThrow().loss().value(2, 2)).isEqualTo(middle);
  }

  private void train(int epochs) {
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                squares().toString(),
                "conv3x2-pool2-5",
                "relu",
                Loss.CROSS_ENTROPY,
                TrainingOptions.DEFAULTS.withBatch(8).withEpochs(epochs)));
    controller.train();
    controller.onPulse();
    controller.onPulse();
  }

  /** The same numbers as pictures of 7 × 7 pixels. */
  private Path squares() {
    Path file = folder.resolve("squares.npz");
    float[] some = Arrays.copyOf(x, SAMPLES * 49);
    try {
      NpzFile.write(
          file,
          Map.of("x", NpyArray.ofFloats(some, SAMPLES, 49), "y", NpyArray.ofInts(y, SAMPLES)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }

  @Test
  void trainingMakesItsWayOnThePlaneAndTheCommandsMakeTheNumbers() throws IOException {
    PanelExports exports = new PanelExports();
    new LandscapeMaking(model, controller, exports).tell("landscape-surface");
    train(3);
    assertThat(model.trainsProperty().get()).isFalse();
    assertThat(model.wordsProperty().get()).contains("epoch 3");
    assertThat(controller.trainedEpochs()).hasValue(3);
    Making making = exports.making("landscape-loss");
    assertThat(making.made().commands()).hasSize(2);
    for (List<String> command : making.made().commands()) {
      List<String> words = new ArrayList<>(command);
      words.replaceAll(word -> word.replaceFirst("^results", folder.toString()));
      assertThat(LossAtlas.run(words.toArray(String[]::new))).isZero();
    }
    assertThatSliceMade(folder);
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.TRAJECTORY));
    controller.onPulse();
    PlaneFacts facts = model.pictureProperty().get().orElseThrow().facts().orElseThrow();
    assertThat(facts.tracks()).hasSize(1);
    assertThat(facts.words()).contains("of the way that the training went");
  }

  @Test
  void layersThatDoNotFitThePictureAreNamedInALine() {
    model
        .trainingProperty()
        .set(
            new TrainSettings(
                squares().toString(),
                "conv9x2-5",
                "relu",
                Loss.CROSS_ENTROPY,
                TrainingOptions.DEFAULTS));
    controller.train();
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("conv9x2", "7×7×1").hasLineCount(1);
    assertThat(model.trainsProperty().get()).isFalse();
  }
}
