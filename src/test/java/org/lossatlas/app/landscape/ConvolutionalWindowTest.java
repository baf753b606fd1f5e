package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lossatlas.app.landscape.TestWorkspace.press;
import static org.lossatlas.app.landscape.TestWorkspace.waitFor;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Activation;
import org.lossatlas.network.ConvolutionalWidths;
import org.lossatlas.network.Loss;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A convolutional network in the window: chosen in the form, shown, slid, stopped. */
@ExtendWith(ApplicationExtension.class)
class ConvolutionalWindowTest {
  private static final int PIXELS = 36;

  private TestWorkspace window;
  private LandscapeModel model;

  @Start
  void start(Stage shared) {
    window =
        new TestWorkspace(
            new Subject(
                "a test",
                ConvolutionalWidths.draw("36-conv3x2-pool2-5-3", new Activation.Relu(), 1),
                Loss.CROSS_ENTROPY,
                pictures(20, 1),
                Optional.of(pictures(10, 2))));
    model = window.model();
  }

  @AfterEach
  void close(FxRobot robot) {
    window.close(robot);
  }

  private static DataSet pictures(int count, long seed) {
    Random random = new Random(seed);
    float[] x = new float[count * PIXELS];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.nextFloat();
    }
    return DataSet.of(
        "pictures", x, PIXELS, ClassLabels.of(random.ints(count, 0, 3).toArray(), 3), List.of());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<HiddenLayers> layers(FxRobot robot) {
    return robot.lookup("#landscape-layers").queryAs(ComboBox.class);
  }

  @Test
  void theFormGivesUsualLayersAndKnowsTypedOnes(FxRobot robot) {
    TextField hidden = robot.lookup("#landscape-hidden").queryAs(TextField.class);
    robot.interact(() -> layers(robot).setValue(HiddenLayers.CONVOLUTIONAL));
    assertThat(hidden.getText()).isEqualTo(HiddenLayers.CONVOLUTIONAL.usual());
    robot.interact(() -> hidden.setText("300-100"));
    assertThat(layers(robot).getValue()).isEqualTo(HiddenLayers.DENSE);
    assertThat(model.trainingProperty().get().hidden()).isEqualTo("300-100");
    robot.interact(() -> hidden.setText("conv3x2-pool2-8"));
    assertThat(layers(robot).getValue()).isEqualTo(HiddenLayers.CONVOLUTIONAL);
    assertThat(model.trainingProperty().get().hidden()).isEqualTo("conv3x2-pool2-8");
  }

  @Test
  void showsBothSplitsSlidesAndStops(FxRobot robot) throws Exception {
    robot.interact(() -> model.planeProperty().set(PlaneSettings.DEFAULTS.withSide(5)));
    waitFor(() -> window.whole().loss().alpha().count() == 5);
    PlanePicture first = window.whole();
    assertThat(first.test()).isPresent();
    assertThat(model.heatmap().figureProperty().get()).isPresent();
    assertThat(robot.lookup("#landscape-network").queryAs(Label.class).getText())
        .contains("6×6×1-conv 3×3×2 relu-pool 2×2-dense 5");
    robot.interact(
        () -> {
          MetricCell cell = new MetricCell(model);
          cell.updateItem(Metric.GRADIENT_NORM, false);
          assertThat(cell.isDisabled()).isTrue();
          assertThat(cell.getText()).contains("of fully connected networks");
          cell.updateItem(Metric.ACCURACY, false);
          assertThat(cell.isDisabled()).isFalse();
        });
    waitFor(() -> model.valuesProperty().get().isPresent());
    press(robot, "#landscape-further");
    robot.interact(() -> robot.lookup("#landscape-slider-3").queryAs(Slider.class).setValue(0.8));
    waitFor(() -> window.whole().loss().value(2, 2) != first.loss().value(2, 2));
    robot.interact(() -> model.planeProperty().set(model.planeProperty().get().withSide(401)));
    waitFor(
        () ->
            model
                .pictureProperty()
                .get()
                .filter(now -> now.loss().alpha().count() == 401)
                .isPresent());
    press(robot, "#landscape-stop");
    waitFor(
        () ->
            model
                .pictureProperty()
                .get()
                .filter(now -> now.hasEnded() && !now.isWhole())
                .isPresent());
    PlanePicture stopped = model.pictureProperty().get().orElseThrow();
    assertThat(stopped.loss().value(0, 0)).isFinite();
    assertThat(stopped.loss().value(1, 1)).isNaN();
  }
}
