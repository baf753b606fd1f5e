package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.Field;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.MiniBatchError;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainingOptions;

/** The workspace without a window: background work runs on the calling thread. */
final class LandscapeControllerTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  private static final DataSet DATA =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);
  private static final Parameters NETWORK = Networks.random("2-6-2", new Activation.Tanh(), 1);
  private static final Subject SUBJECT =
      new Subject("a test", NETWORK, Loss.CROSS_ENTROPY, DATA, Optional.empty());

  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller =
      new LandscapeController(model, Path.of("datasets"), LandscapeThreads.direct());

  private Field shown() {
    controller.onPulse();
    return model.pictureProperty().get().orElseThrow().loss();
  }

  private static double loss(Parameters network) {
    return DenseKernel.evaluate(network, Loss.CROSS_ENTROPY, DATA).loss();
  }

  @Test
  void showsTheNetworkInTheMiddleOfThePlane() {
    controller.follow(Optional.of(SUBJECT));
    assertThat(shown().value(25, 25)).isCloseTo(loss(NETWORK), within(RELATIVE * loss(NETWORK)));
    assertThat(model.pictureProperty().get().orElseThrow().isWhole()).isTrue();
    assertThat(model.heatmap().figureProperty().get()).isPresent();
  }

  @Test
  void lookingFromAPointMakesItTheCentre() {
    controller.follow(Optional.of(SUBJECT));
    double there = shown().value(50, 0);
    model.marker().moveTo(1, -1);
    controller.lookFromHere();
    assertThat(shown().value(25, 25)).isCloseTo(there, within(RELATIVE * there));
    assertThat(model.marker().alpha()).isZero();
  }

  @Test
  void aFurtherDirectionMovesThePlane() {
    controller.follow(Optional.of(SUBJECT));
    Field before = shown();
    model.planeProperty().set(model.planeProperty().get().withOneMore());
    assertThat(shown().toArray()).isEqualTo(before.toArray());
    model.planeProperty().set(model.planeProperty().get().moved(0, 0.7));
    assertThat(shown().toArray()).isNotEqualTo(before.toArray());
    model.planeProperty().set(model.planeProperty().get().moved(0, 0));
    assertThat(shown().toArray()).isEqualTo(before.toArray());
  }

  @Test
  void widensAroundTheSameCentre() {
    controller.follow(Optional.of(SUBJECT));
    double corner = shown().value(50, 50);
    new PlaneMoves(model).widen(2);
    assertThat(shown().alpha().last()).isEqualTo(2);
    assertThat(shown().nearest(1, 1)).isNotNaN();
    new PlaneMoves(model).widen(0.5);
    assertThat(shown().value(50, 50)).isEqualTo(corner);
  }

  @Test
  void trainsANetworkWhoseMinimumIsInTheMiddle() {
    TrainSettings xor =
        new TrainSettings(
            "xor",
            "8",
            "tanh",
            Loss.CROSS_ENTROPY,
            TrainingOptions.DEFAULTS.withLearningRate(0.02).withEpochs(20));
    model.trainingProperty().set(xor);
    controller.train();
    Field loss = shown();
    assertThat(model.trainsProperty().get()).isFalse();
    assertThat(model.wordsProperty().get()).contains("epoch 20");
    double least = Arrays.stream(loss.toArray()).min().orElseThrow();
    assertThat(loss.value(25, 25)).isLessThan(2 * least + 0.05);
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.TRAJECTORY));
    assertThat(shown().value(25, 25)).isEqualTo(loss.value(25, 25));
    assertThat(model.directionWordsProperty().get())
        .contains("d₁", "% of the way", "off the plane");
  }

  @Test
  void theStandardErrorOfTheMarkersRowIsMeasuredOnceItIsAskedFor() {
    controller.follow(Optional.of(SUBJECT));
    shown();
    assertThat(model.errorsProperty().get()).isEmpty();
    model.bandsProperty().set(true);
    model.marker().moveTo(0, 0.401);
    RowErrors errors = model.errorsProperty().get().orElseThrow();
    assertThat(errors.of().number()).isEqualTo(35);
    assertThat(errors.test()).isEmpty();
    assertThat(errors.train()).hasSize(51);
    MiniBatchError measure = new MiniBatchError(NETWORK.layout(), Loss.CROSS_ENTROPY, DATA);
    assertThat(errors.train().get(25))
        .isEqualTo(measure.at(NETWORK.plus(0, NETWORK).plus(0.4, errors.of().along().get(1))));
    model.planeProperty().set(model.planeProperty().get().withSide(101));
    shown();
    RowErrors finer = model.errorsProperty().get().orElseThrow();
    assertThat(finer.of().stride()).isEqualTo(2);
    assertThat(finer.train()).as("the same points").isEqualTo(errors.train());
    assertThat(finer.at(model.pictureProperty().get().orElseThrow().loss().alpha(), finer.train()))
        .hasSize(101)
        .contains(Double.NaN);
  }

  @Test
  void namedDirectionsAreThoseOfTheCommand() {
    controller.follow(Optional.of(SUBJECT));
    shown();
    PlaneSettings plane = model.planeProperty().get().withKind(DirectionKind.NAMED);
    model.planeProperty().set(plane.withNamed("neuron:1:2 parameter:0"));
    double expected =
        loss(
            NETWORK
                .plus(1, Directions.neuron(NETWORK, 1, 2))
                .plus(-1, Directions.parameter(NETWORK.layout(), 0)));
    assertThat(shown().value(50, 0)).isCloseTo(expected, within(RELATIVE * expected));
    model.planeProperty().set(plane.withNamed("neuron:7:0"));
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("neuron:7:0 is none of a network");
    assertThat(model.evaluatesProperty().get()).isFalse();
  }

  @Test
  void eigenvectorsHaveTheCurvatureThatIsSaid() {
    controller.follow(Optional.of(SUBJECT));
    shown();
    model.planeProperty().set(model.planeProperty().get().withKind(DirectionKind.EIGEN));
    shown();
    PlaneFacts facts = model.pictureProperty().get().orElseThrow().facts().orElseThrow();
    PlaneFacts.PlaneCurvature curvature = facts.curvature().orElseThrow();
    assertThat(facts.words())
        .contains(
            String.format(
                Locale.ROOT, "to %.4g and %.4g", curvature.largest(), curvature.smallest()));
  }

  @Test
  void saysWhatIsWrongWithASetting() {
    TrainSettings first = TrainSettings.DEFAULTS;
    model
        .trainingProperty()
        .set(new TrainSettings("xor", "8x", "tanh", first.loss(), first.options()));
    controller.train();
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("is not a list of widths");
    assertThat(model.trainsProperty().get()).isFalse();
  }

  @Test
  void countsTheComponentsOfASublevelSet() {
    double[] values = {0, 9, 0, 9, 9, 0, 0, 9, 0};
    Field field = Field.square(3, 3, values);
    assertThat(Sublevel.of(field, 1)).isEqualTo(new Sublevel(5 / 9.0, 3));
    assertThat(Sublevel.of(field, 9)).isEqualTo(new Sublevel(1, 1));
    assertThat(Sublevel.of(field, -1)).isEqualTo(new Sublevel(0, 0));
  }

  @Test
  void saysWhatTheWholeNetworkSaysAtTheMarker() {
    controller.follow(Optional.of(SUBJECT));
    shown();
    PointValues centre = model.valuesProperty().get().orElseThrow();
    assertThat(centre.train().loss()).isEqualTo(loss(NETWORK));
    model.marker().moveTo(1, -1);
    PointValues there = model.valuesProperty().get().orElseThrow();
    double expected = shown().value(50, 0);
    assertThat(there.train().loss()).isCloseTo(expected, within(RELATIVE * expected));
    assertThat(there.describe()).contains("train L", "% right", "‖∇L‖");
  }

  /** By central differences along the gradient's own direction. */
  @Test
  void theGradientAtTheMarkerIsTheSlopeOfTheLoss() {
    controller.follow(Optional.of(SUBJECT));
    shown();
    double norm = model.valuesProperty().get().orElseThrow().gradient().orElseThrow();
    double[] gradient = LossCurvature.of(NETWORK, Loss.CROSS_ENTROPY, DATA).gradient();
    Parameters direction = Parameters.of(NETWORK.layout(), gradient);
    double step = 1e-5 / norm;
    double slope =
        (loss(NETWORK.plus(step, direction)) - loss(NETWORK.plus(-step, direction))) / 2e-5;
    assertThat(norm).isCloseTo(slope, within(1e-6 * slope));
  }

  @Test
  void opensANetworkFileOnTheChosenData(@TempDir Path folder) throws IOException {
    TrainSettings first = TrainSettings.DEFAULTS;
    model
        .trainingProperty()
        .set(new TrainSettings("xor", "8", "tanh", first.loss(), first.options()));
    Path file = folder.resolve("net.npz");
    NetworkFile.write(file, NETWORK);
    controller.open(file);
    shown();
    assertThat(model.centreProperty().get().orElseThrow().origin()).isEqualTo("net.npz");
    NetworkFile.write(file, Networks.random("3-6-2", new Activation.Tanh(), 1));
    controller.open(file);
    controller.onPulse();
    assertThat(model.wordsProperty().get()).contains("3-6-2", "xor has 2 inputs");
  }
}
