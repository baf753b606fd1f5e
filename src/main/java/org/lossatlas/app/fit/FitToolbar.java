package org.lossatlas.app.fit;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.SteadyLine;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;

/** Train, pause, step, stop, reset, and the numbers that say how well. */
public final class FitToolbar extends HBox {
  private final FitModel model;
  private final Button train;
  private final Button pause;
  private final Button step;
  private final Button stop;
  private final Button reset;
  private final Label numbers = new Label();

  /** The toolbar of {@code model}'s fit. */
  public FitToolbar(FitModel model, FitController controller) {
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("fit-toolbar");
    train = button("fit-train", "Train", Feather.PLAY, "Train the network, or go on (F5)");
    train.getStyleClass().add("accent");
    pause = button("fit-pause", "", Feather.PAUSE, "Hold the training (F6)");
    step = button("fit-step", "", Feather.SKIP_FORWARD, "One step of the optimiser (F7)");
    stop = button("fit-stop", "", Feather.SQUARE, "End the training and keep the best state (F8)");
    reset =
        button("fit-reset", "", Feather.ROTATE_CCW, "Forget the training: a fresh network (F9)");
    train.setOnAction(event -> controller.train());
    pause.setOnAction(event -> controller.pause());
    step.setOnAction(event -> controller.step());
    stop.setOnAction(event -> controller.stop());
    reset.setOnAction(event -> controller.reset());
    numbers.setId("fit-numbers");
    numbers.getStyleClass().add("fit-numbers");
    numbers.setTooltip(
        new Explanation(
            "RMSE: the root mean square of L − a − T over the grid, with the offset a that makes it"
                + " least: the root of Eq. 8. max: the largest |L − a − T|. T is the pattern, L the loss of"
                + " the whole network. Steps are the optimiser's."));
    SteadyLine line = new SteadyLine(numbers);
    HBox.setHgrow(line, Priority.ALWAYS);
    getChildren().addAll(train, pause, step, stop, reset, line);
    model.stateProperty().addListener((property, before, now) -> refresh());
    model.snapshotProperty().addListener((property, before, now) -> refresh());
    model.outcomeProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  private static Button button(String id, String text, Feather icon, String tip) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setAccessibleText(tip);
    button.setTooltip(new Tooltip(tip));
    return button;
  }

  private void refresh() {
    FitState state = model.state();
    train.setText(state == FitState.PAUSED ? "Resume" : "Train");
    train.setDisable(state == FitState.TRAINING || state == FitState.PREPARING);
    pause.setDisable(state != FitState.TRAINING);
    step.setDisable(state == FitState.PREPARING);
    stop.setDisable(!state.isRunning());
    reset.setDisable(state == FitState.PREPARING);
    numbers.setText(model.snapshot().map(this::describe).orElse("Reading the data …"));
  }

  private String describe(FitSnapshot look) {
    String error = String.format(Locale.ROOT, "RMSE %.4f", look.error().rmse());
    if (look.phase() == FitSnapshot.Phase.PREVIEW) {
      // Also the best state of a training that only made it worse, and so has an outcome.
      return "Preview by least squares · " + error + outcome(model.outcomeProperty().get());
    }
    String progress =
        String.format(
            Locale.ROOT,
            "%.1f s · %s · max %.3f · %,d steps",
            look.seconds(),
            error,
            look.error().max(),
            look.steps());
    return progress + outcome(model.outcomeProperty().get());
  }

  private String outcome(Optional<FitOutcome> outcome) {
    return outcome
        .map(
            end ->
                switch (end) {
                  case REACHED -> " · reached";
                  case TIME_UP -> " · time is up";
                  case STOPPED -> " · stopped";
                  case DIVERGED ->
                      " · diverged: the best state is kept; try a smaller learning rate";
                })
        .orElse("");
  }
}
