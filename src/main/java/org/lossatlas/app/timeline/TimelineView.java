package org.lossatlas.app.timeline;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.kit.SteadyLine;
import org.lossatlas.fitting.KeptSnapshot;

/** The line under the panels: back, on, replay, a slider over the snapshots, and back to live. */
public final class TimelineView extends HBox {
  /** Room for the longest words, in pixels. */
  private static final double WORDS_WIDTH = 260;

  private final TimelineModel model;
  private final Slider slider = new Slider(0, 1, 1);
  private final Label words = new Label();
  private final Button live;
  private boolean filling;

  /** The timeline of {@code model}. */
  public TimelineView(TimelineModel model, TimelineController controller) {
    this.model = model;
    setId("timeline");
    getStyleClass().add("timeline");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("timeline-slider");
    slider.setBlockIncrement(1);
    slider.setAccessibleText("Snapshot of the training that is shown; arrow keys move");
    slider.setTooltip(new Tooltip("Snapshots of the training; arrow keys move, End is the newest"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    words.setId("timeline-words");
    SteadyLine line = new SteadyLine(words);
    line.setPrefWidth(WORDS_WIDTH);
    live = button("timeline-live", "Live", Feather.CORNER_DOWN_RIGHT, "Back to the newest state");
    live.setOnAction(event -> controller.live());
    Button back = button("timeline-back", "", Feather.CHEVRON_LEFT, "The snapshot before");
    back.setOnAction(event -> controller.move(-1));
    Button on = button("timeline-on", "", Feather.CHEVRON_RIGHT, "The snapshot after");
    on.setOnAction(event -> controller.move(1));
    Button play = button("timeline-play", "", Feather.FILM, "Replay the training, or hold it");
    play.setOnAction(event -> controller.play());
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!filling) {
                controller.show((int) Math.rint(now.doubleValue()));
              }
            });
    getChildren().addAll(back, on, play, slider, line, live);
    model.keptProperty().addListener((property, before, now) -> refresh());
    model.chosenProperty().addListener((property, before, now) -> refresh());
    refresh();
  }

  private static Button button(String id, String text, Feather icon, String tip) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().add("flat");
    button.setAccessibleText(tip);
    button.setTooltip(new Tooltip(tip));
    return button;
  }

  private void refresh() {
    int count = model.kept().size();
    int chosen = model.chosenProperty().get();
    setDisable(count == 0);
    filling = true;
    // The place after the last is the newest state.
    slider.setMax(Math.max(1, count));
    slider.setValue(chosen == TimelineModel.LIVE ? slider.getMax() : chosen);
    filling = false;
    live.setDisable(chosen == TimelineModel.LIVE);
    words.setText(chosen == TimelineModel.LIVE ? newest(count) : describe(chosen, count));
  }

  private static String newest(int count) {
    return count == 0
        ? "No snapshots yet"
        : "newest · " + count + (count == 1 ? " snapshot kept" : " snapshots kept");
  }

  private String describe(int place, int count) {
    KeptSnapshot kept = model.kept().get(place);
    return String.format(
        Locale.ROOT,
        "snapshot %d of %d · %.1f s · RMSE %.4f",
        place + 1,
        count,
        kept.seconds(),
        kept.error().rmse());
  }
}
