package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lossatlas.app.landscape.TestWorkspace.press;
import static org.lossatlas.app.landscape.TestWorkspace.waitFor;

import java.util.Arrays;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * The Landscape workspace as a user has it: follows the marker, slides, zooms, recentres, stops.
 */
@ExtendWith(ApplicationExtension.class)
class LandscapeWindowTest {
  private static final DataSet DATA =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);

  private TestWorkspace window;
  private LandscapeModel model;

  @Start
  void start(Stage shared) {
    window =
        new TestWorkspace(
            new Subject(
                "a test",
                Networks.random("2-6-2", new Activation.Tanh(), 1),
                Loss.CROSS_ENTROPY,
                DATA,
                Optional.empty()));
    model = window.model();
  }

  @AfterEach
  void close(FxRobot robot) {
    window.close(robot);
  }

  private PlanePicture whole() throws Exception {
    return window.whole();
  }

  @Test
  void slidesZoomsAndRecentres(FxRobot robot) throws Exception {
    PlanePicture first = whole();
    press(robot, "#landscape-further");
    robot.interact(() -> robot.lookup("#landscape-slider-3").queryAs(Slider.class).setValue(0.8));
    waitFor(
        () ->
            model
                .pictureProperty()
                .get()
                .filter(now -> now.isWhole() && !same(now, first))
                .isPresent());
    press(robot, "#landscape-wider");
    waitFor(() -> model.pictureProperty().get().orElseThrow().loss().alpha().last() == 2);
    PlanePicture wide = whole();
    double there = wide.loss().nearest(1.2, -0.8);
    robot.interact(() -> model.marker().moveTo(1.2, -0.8));
    press(robot, "#landscape-recentre");
    waitFor(() -> Math.abs(whole().loss().nearest(0, 0) - there) < 1e-5 * there);
    assertThat(model.marker().alpha()).isZero();
  }

  private static boolean same(PlanePicture a, PlanePicture b) {
    return Arrays.equals(a.loss().toArray(), b.loss().toArray());
  }

  @Test
  void countsTheComponentsBelowTheLevel(FxRobot robot) throws Exception {
    whole();
    robot.interact(() -> robot.lookup("#landscape-level").queryAs(Slider.class).setValue(1));
    assertThat(robot.lookup("#landscape-sublevel").queryAs(Label.class).getText())
        .contains("1 component, 100 %");
  }

  @Test
  void takesATypedReachAndSaysWhatIsAtTheMarker(FxRobot robot) throws Exception {
    whole();
    robot.interact(
        () -> {
          TextField reach = robot.lookup("#landscape-reach").queryAs(TextField.class);
          reach.setText("0.25");
          reach.fireEvent(new ActionEvent());
          model.marker().moveTo(0.2, 0.1);
        });
    waitFor(() -> whole().loss().alpha().last() == 0.25);
    Label values = robot.lookup("#landscape-values").queryAs(Label.class);
    waitFor(() -> values.getText().contains("‖∇L‖"));
    assertThat(values.getText()).startsWith("train L").doesNotContain("test");
    robot.interact(
        () -> {
          TextField reach = robot.lookup("#landscape-reach").queryAs(TextField.class);
          reach.setText("wide");
          reach.fireEvent(new ActionEvent());
          assertThat(reach.getText()).isEqualTo("0.25");
        });
  }

  @Test
  void trainsAndStops(FxRobot robot) throws Exception {
    whole();
    robot.interact(
        () -> {
          robot.lookup("#landscape-hidden").queryAs(TextField.class).setText("8");
          TrainSettings now = model.trainingProperty().get();
          model
              .trainingProperty()
              .set(
                  new TrainSettings(
                      "xor", "8", "tanh", now.loss(), now.options().withEpochs(100_000)));
        });
    press(robot, "#landscape-train");
    waitFor(() -> model.wordsProperty().get().contains("epoch"));
    press(robot, "#landscape-stop");
    waitFor(() -> !model.trainsProperty().get());
    assertThat(model.wordsProperty().get()).contains("accuracy");
    assertThat(model.centreProperty().get().orElseThrow().origin()).contains("Adam 1, epoch");
  }
}
