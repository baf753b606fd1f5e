package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
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
import org.testfx.util.WaitForAsyncUtils;

/**
 * The Landscape workspace as a user has it: follows the marker, slides, zooms, recentres, stops.
 */
@ExtendWith(ApplicationExtension.class)
class LandscapeWindowTest {
  private static final DataSet DATA =
      GeneratedSet.XOR.sample(Split.TRAIN, SampleCount.parse("100"), 1);

  private final ObjectProperty<Optional<Subject>> subject =
      new SimpleObjectProperty<>(
          Optional.of(
              new Subject(
                  "a test",
                  Networks.random("2-6-2", new Activation.Tanh(), 1),
                  Loss.CROSS_ENTROPY,
                  DATA,
                  Optional.empty())));
  private final List<ExecutorService> threads = new ArrayList<>();
  private LandscapeWorkspace workspace;
  private LandscapeModel model;
  private Stage stage;
  private AnimationTimer pulse;

  @Start
  void start(Stage shared) {
    WorkspaceContext context =
        new WorkspaceContext(
            new RecordedContext().context(),
            subject,
            Path.of("datasets"),
            this::thread,
            dressed -> {});
    workspace = new LandscapeWorkspace(context);
    model = workspace.model();
    BorderPane root = new BorderPane(workspace.node());
    root.setTop(workspace.controls());
    stage = new Stage();
    stage.setScene(new Scene(root, 1300, 800));
    stage.show();
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            workspace.onPulse();
          }
        };
    pulse.start();
  }

  private ExecutorService thread(String name) {
    ExecutorService one = Executors.newSingleThreadExecutor();
    threads.add(one);
    return one;
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          pulse.stop();
          workspace.close();
          stage.close();
        });
    threads.forEach(ExecutorService::shutdownNow);
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private PlanePicture whole() throws Exception {
    waitFor(() -> model.pictureProperty().get().filter(PlanePicture::isWhole).isPresent());
    return model.pictureProperty().get().orElseThrow();
  }

  private void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
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
          assertThat(reach.getText()).isEqualTo("0.250000");
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
    assertThat(model.centreProperty().get().orElseThrow().origin()).contains("trained on xor");
  }
}
