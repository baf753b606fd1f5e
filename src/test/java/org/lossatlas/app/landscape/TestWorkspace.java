package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The Landscape workspace in a window of its own, with its pulse and its threads. */
final class TestWorkspace {
  private final List<ExecutorService> threads = new ArrayList<>();
  private final LandscapeWorkspace workspace;
  private final Stage stage = new Stage();
  private final AnimationTimer pulse;

  /** On the FX thread. */
  TestWorkspace(Subject subject) {
    workspace =
        new LandscapeWorkspace(
            new WorkspaceContext(
                new RecordedContext().context(),
                new SimpleObjectProperty<>(Optional.of(subject)),
                Path.of("datasets"),
                this::thread,
                dressed -> {}));
    BorderPane root = new BorderPane(workspace.node());
    root.setTop(workspace.controls());
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

  LandscapeModel model() {
    return workspace.model();
  }

  LandscapeWorkspace workspace() {
    return workspace;
  }

  void close(FxRobot robot) {
    robot.interact(
        () -> {
          pulse.stop();
          workspace.close();
          stage.close();
        });
    threads.forEach(ExecutorService::shutdownNow);
  }

  static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The newest plane, once all of it is known. */
  PlanePicture whole() throws Exception {
    waitFor(
        () ->
            !model().evaluatesProperty().get()
                && model().pictureProperty().get().filter(PlanePicture::isWhole).isPresent());
    return model().pictureProperty().get().orElseThrow();
  }

  static void press(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup(id).queryAs(Button.class).fire());
  }
}
