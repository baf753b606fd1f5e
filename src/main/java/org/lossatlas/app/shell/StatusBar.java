package org.lossatlas.app.shell;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Notices;

/** The job, its progress and time left, notices, and where the numbers are computed. */
final class StatusBar extends org.controlsfx.control.StatusBar implements Notices {
  private static final Duration NOTICE_TIME = Duration.seconds(8);

  private final FitModel model;
  private final FitController controller;
  private final Label job = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Label remaining = new Label();
  private final Label notice = new Label();
  private final Label machine = new Label();
  private final PauseTransition hideNotice = new PauseTransition(NOTICE_TIME);

  StatusBar(FitModel model, FitController controller) {
    this.model = model;
    this.controller = controller;
    setId("status-bar");
    getStyleClass().add("status-line");
    job.setId("status-job");
    notice.setId("status-notice");
    machine.setId("status-machine");
    progress.setPrefWidth(120);
    progress.setAccessibleText("Share of the training time that is used up");
    machine.setMinWidth(Region.USE_PREF_SIZE);
    notice.setMinWidth(0);
    setText("");
    HBox left = new HBox(job, progress, remaining, notice);
    left.setAlignment(Pos.CENTER_LEFT);
    left.getStyleClass().add("status-left");
    getLeftItems().add(left);
    HBox right = new HBox(machine);
    right.setAlignment(Pos.CENTER_RIGHT);
    getRightItems().add(right);
    hideNotice.setOnFinished(event -> notice.setText(""));
    refresh();
  }

  /** Some times a second. */
  void refresh() {
    job.setText(job(model.state()));
    boolean running = model.state().isRunning();
    progress.setVisible(running);
    progress.setManaged(running);
    remaining.setVisible(running);
    OptionalDouble seconds = controller.secondsLeft();
    double limit = model.settings().options().seconds();
    progress.setProgress(1 - seconds.orElse(limit) / limit);
    remaining.setText(
        seconds.isPresent()
            ? String.format(Locale.ROOT, "at most %.0f s left", seconds.getAsDouble())
            : "");
    Runtime runtime = Runtime.getRuntime();
    double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e9;
    machine.setText(
        String.format(
            Locale.ROOT,
            "%s · heap %.1f GB · seed %d",
            model.backendProperty().get(),
            used,
            model.settings().options().seed()));
  }

  private String job(FitState state) {
    return switch (state) {
      case PREPARING ->
          model.problemProperty().get().isPresent() ? "Settings to mend" : "Reading the data";
      case PREVIEW -> "Preview follows the drawing";
      case TRAINING -> "Training";
      case PAUSED -> "Paused";
      case ENDED -> "Ready";
    };
  }

  @Override
  public void inform(String line) {
    show(line, false);
  }

  @Override
  public void warn(String line) {
    show(line, true);
  }

  private void show(String line, boolean warning) {
    notice.getStyleClass().removeAll("notice-warning", "notice-information");
    notice.getStyleClass().add(warning ? "notice-warning" : "notice-information");
    notice.setText(line);
    hideNotice.playFromStart();
  }
}
