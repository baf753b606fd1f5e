package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lossatlas.app.landscape.TestWorkspace.press;
import static org.lossatlas.app.landscape.TestWorkspace.waitFor;

import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The maps of the Landscape workspace as a user has them, in a real window. */
@ExtendWith(ApplicationExtension.class)
class LandscapeMapsTest {
  /** What landscapes promise. */
  private static final double RELATIVE = 1e-5;

  private static final DataSet TRAIN =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);
  private static final DataSet TEST =
      GeneratedSet.XOR.sample(Split.TEST, SampleCount.parse("100"), 1);
  private static final Parameters NETWORK = Networks.random("2-6-2", new Activation.Tanh(), 1);

  private TestWorkspace window;
  private LandscapeModel model;

  @Start
  void start(Stage shared) {
    window =
        new TestWorkspace(
            new Subject("a test", NETWORK, Loss.CROSS_ENTROPY, TRAIN, Optional.of(TEST)));
    model = window.model();
  }

  @AfterEach
  void close(FxRobot robot) {
    window.close(robot);
  }

  private HeatmapFigure shown(boolean test) {
    return (test ? model.testHeatmap() : model.heatmap()).figureProperty().get().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private void choose(FxRobot robot, Metric metric) {
    robot.interact(
        () ->
            ((ComboBox<Metric>) robot.lookup("#landscape-metric").queryAs(ComboBox.class))
                .setValue(metric));
  }

  @Test
  void trainAndTestStandSideBySideInOneScale() throws Exception {
    window.whole();
    assertThat(shown(false).colours()).isEqualTo(shown(true).colours());
    double test = DenseKernel.evaluate(NETWORK, Loss.CROSS_ENTROPY, TEST).loss();
    assertThat(shown(true).field().nearest(0, 0)).isCloseTo(test, within(RELATIVE * test));
  }

  @Test
  void everyMetricHasItsMap(FxRobot robot) throws Exception {
    window.whole();
    for (Metric metric : Metric.values()) {
      choose(robot, metric);
      waitFor(() -> window.whole().metric() == metric);
      assertThat(model.heatmap().quantity().key()).isEqualTo(metric.key());
      assertThat(model.heatmap().stateProperty().get()).isEqualTo(PanelState.DONE);
      assertThat(shown(false).field().nearest(0, 0)).as(metric.name()).isFinite();
      assertThat(shown(false).colours()).isEqualTo(shown(true).colours());
      assertThat(window.whole().loss().columns()).as("the loss stays beside it").isEqualTo(51);
    }
  }

  @Test
  void theGradientMapAgreesWithTheMarker(FxRobot robot) throws Exception {
    choose(robot, Metric.GRADIENT_NORM);
    waitFor(() -> window.whole().metric() == Metric.GRADIENT_NORM);
    double there = shown(false).field().nearest(0.6, -0.4);
    robot.interact(() -> model.marker().moveTo(0.6, -0.4));
    waitFor(
        () ->
            model
                .valuesProperty()
                .get()
                .flatMap(PointValues::gradient)
                .filter(norm -> Math.abs(norm - there) < 1e-4 * there)
                .isPresent());
  }

  @Test
  void dragsWheelAndKeysMoveTheWindow(FxRobot robot) throws Exception {
    window.whole();
    Node plane = robot.lookup("#landscape-loss-plane").query();
    robot.moveTo(plane).scroll(1, VerticalDirection.UP);
    waitFor(() -> model.planeProperty().get().window().alpha().to() != 1);
    PlaneWindow zoomed = model.planeProperty().get().window();
    robot.interact(plane::requestFocus);
    robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
    waitFor(() -> model.planeProperty().get().window().alpha().from() > zoomed.alpha().from());
    assertThat(model.marker().alpha()).as("the marker stays").isZero();
    PlaneWindow panned = model.planeProperty().get().window();
    robot.drag(plane, MouseButton.SECONDARY).moveBy(0, 40).drop();
    waitFor(() -> model.planeProperty().get().window().beta().from() > panned.beta().from());
    PlaneWindow dragged = model.planeProperty().get().window();
    waitFor(() -> window.whole().loss().beta().first() == dragged.beta().from());
  }

  @Test
  void theLevelShadesTheMapsAndStandsInTheMergeTree(FxRobot robot) throws Exception {
    window.whole();
    robot.interact(
        () -> {
          robot.lookup("#landscape-shade").queryAs(CheckBox.class).setSelected(true);
          robot.lookup("#landscape-level").queryAs(Slider.class).setValue(0.5);
        });
    double lambda = model.lambda().orElseThrow();
    assertThat(shown(false).overlay().level()).hasValue(lambda);
    assertThat(shown(true).overlay().level()).hasValue(lambda);
    robot.clickOn("#landscape-merge-tree-plot");
    assertThat(model.levelProperty().get()).isNotEqualTo(0.5).isBetween(0.0, 1.0);
    choose(robot, Metric.ACCURACY);
    waitFor(() -> window.whole().metric() == Metric.ACCURACY);
    assertThat(shown(false).overlay().level()).as("the level is one of the loss").isEmpty();
  }

  @Test
  void badInputIsSaidAndWhatWasThereStays(FxRobot robot) throws Exception {
    window.whole();
    for (String wrong : new String[] {"1:-1", "a", "0", "-1:1,2", "1e300", "nan:1", ""}) {
      enter(robot, "#landscape-reach", wrong);
      assertThat(model.planeProperty().get().window()).as(wrong).isEqualTo(PlaneWindow.UNIT);
      assertThat(model.wordsProperty().get()).as(wrong).isNotEmpty();
      robot.interact(() -> model.wordsProperty().set(""));
    }
    enter(robot, "#landscape-box", "-1");
    assertThat(model.boxProperty().get()).isEqualTo(0.25);
    assertThat(model.wordsProperty().get()).contains("above 0");
    TrainSettings before = model.trainingProperty().get();
    robot.interact(() -> robot.lookup("#landscape-batch").queryAs(TextField.class).setText("0"));
    assertThat(model.trainingProperty().get()).isEqualTo(before);
    assertThat(robot.lookup("#landscape-problem").queryAs(Label.class).getText())
        .contains("batch must be 1");
  }

  private static void enter(FxRobot robot, String id, String text) {
    robot.interact(
        () -> {
          TextField field = robot.lookup(id).queryAs(TextField.class);
          field.setText(text);
          field.fireEvent(new ActionEvent());
        });
  }

  @Test
  void trainingsAreDrawnAndTheOtherNetworkIsAtOne(FxRobot robot) throws Exception {
    window.whole();
    train(robot, 1);
    assertThat(shown(false).overlay().tracks()).hasSize(1);
    assertThat(robot.lookup("#landscape-network").queryAs(Label.class).getText())
        .contains("Adam 1, epoch 3 of 3", "2-8-2 tanh", "cross-entropy on xor");
    train(robot, 2);
    assertThat(shown(true).overlay().tracks()).hasSize(2);
    double first =
        DenseKernel.evaluate(
                model.othersProperty().get().get(0).end(),
                Loss.CROSS_ENTROPY,
                model.centreProperty().get().orElseThrow().train())
            .loss();
    robot.interact(
        () ->
            model
                .planeProperty()
                .set(
                    model
                        .planeProperty()
                        .get()
                        .withKind(DirectionKind.TOWARDS)
                        .withWindow(PlaneWindow.parse("0:1,-1:1"))));
    waitFor(() -> window.whole().loss().alpha().first() == 0);
    assertThat(window.whole().loss().nearest(1, 0)).isCloseTo(first, within(RELATIVE * first));
    assertThat(model.directionWordsProperty().get()).contains("Adam 1 is at (1, 0)", "barrier");
    press(robot, "#landscape-forget");
    waitFor(() -> window.whole().facts().orElseThrow().tracks().size() == 1);
  }

  private void train(FxRobot robot, int seed) throws Exception {
    robot.interact(
        () -> {
          TrainSettings now = model.trainingProperty().get();
          model
              .trainingProperty()
              .set(
                  new TrainSettings(
                      "xor", "8", "tanh", now.loss(), now.options().withEpochs(3).withSeed(seed)));
        });
    press(robot, "#landscape-train");
    waitFor(
        () -> {
          String name = model.centreProperty().get().orElseThrow().origin();
          return name.contains("epoch 3 of 3") && name.contains("seed " + seed);
        });
    window.whole();
  }

  @Test
  void aLoopRunsTheSliderAndStops(FxRobot robot) throws Exception {
    window.whole();
    press(robot, "#landscape-further");
    window.whole();
    ToggleButton loop = robot.lookup("#landscape-loop-3").queryAs(ToggleButton.class);
    robot.interact(loop::fire);
    waitFor(() -> model.planeProperty().get().further().get(0) > 0.2);
    press(robot, "#landscape-stop");
    assertThat(loop.isSelected()).isFalse();
    double there = model.planeProperty().get().further().get(0);
    Thread.sleep(300);
    assertThat(model.planeProperty().get().further().get(0)).isEqualTo(there);
  }

  @Test
  void stoppingAMapKeepsWhatIsThere(FxRobot robot) throws Exception {
    window.whole();
    // Looked at in the same event: on a quick machine the plane may be whole when it returns.
    robot.interact(
        () -> {
          model.planeProperty().set(model.planeProperty().get().withSide(401));
          assertThat(model.evaluatesProperty().get()).isTrue();
        });
    press(robot, "#landscape-stop");
    waitFor(() -> !model.evaluatesProperty().get());
    waitFor(
        () ->
            model.pictureProperty().get().orElseThrow().progress().end()
                != PlanePicture.End.RUNNING);
    assertThat(model.heatmap().stateProperty().get()).isEqualTo(PanelState.DONE);
    assertThat(shown(false).field().columns()).isEqualTo(401);
  }
}
