package org.lossatlas.app.studio;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/** What the pattern is called, its range, and the value under the pointer. */
final class StateLine extends HBox {
  private final StudioModel model;
  private final Label title = new Label();
  private final Label value = new Label();

  StateLine(StudioModel model) {
    this.model = model;
    getStyleClass().add("state-line");
    title.setId("studio-title");
    title.getStyleClass().add("pattern-title");
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    value.setId("studio-value");
    value.getStyleClass().add("pattern-value");
    value.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(title, value);
    model.targetProperty().addListener(change -> show());
    model.patternProperty().addListener(change -> show());
    model.pointerProperty().addListener(change -> show());
    model.workProperty().addListener(change -> show());
    show();
  }

  private void show() {
    title.setText(model.workProperty().get().orElse(model.targetProperty().get().title()));
    value.setText(model.pointerProperty().get().flatMap(this::under).orElseGet(this::range));
  }

  private String range() {
    return GreyScale.of(model.pattern()).label();
  }

  private Optional<String> under(GridPoint place) {
    Pattern pattern = model.pattern();
    PlotGeometry geometry = PlotGeometry.of(1, pattern);
    if (!geometry.contains(place)) {
      return Optional.empty();
    }
    int column = (int) Math.rint(place.column());
    int row = (int) Math.rint(place.row());
    return Optional.of(
        String.format(
            Locale.ROOT,
            "T(%.2f, %.2f) = %s",
            geometry.alpha(column),
            geometry.beta(row),
            GreyScale.brief(pattern.value(column, row))));
  }
}
