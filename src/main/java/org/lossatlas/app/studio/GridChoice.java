package org.lossatlas.app.studio;

import javafx.scene.control.ComboBox;
import org.lossatlas.pattern.Pattern;

/** The grid's size: three usual ones, or any that is typed. */
final class GridChoice extends ComboBox<String> {
  private final StudioModel model;
  private final StudioController controller;

  GridChoice(StudioModel model, StudioController controller) {
    this.model = model;
    this.controller = controller;
    Buttons.describe(
        this,
        "studio-grid",
        "Grid: 32, 64, 128 points a side, or type another from 1 to 1024, such as 96 or 96x64");
    getStyleClass().add("grid-choice");
    setEditable(true);
    getItems().addAll("32 × 32", "64 × 64", "128 × 128");
    showGrid();
    setOnAction(event -> choose());
    model.patternProperty().addListener(change -> showGrid());
    getEditor().focusedProperty().addListener((property, before, now) -> leaveUnlessFocused(now));
  }

  /** What was typed and not confirmed is taken back. */
  private void leaveUnlessFocused(boolean focused) {
    if (!focused) {
      showGrid();
    }
  }

  private void choose() {
    String chosen = getValue();
    if (chosen != null && !chosen.equals(grid())) {
      controller.setGrid(chosen);
    }
  }

  private void showGrid() {
    if (!grid().equals(getValue())) {
      setValue(grid());
    }
  }

  private String grid() {
    Pattern pattern = model.pattern();
    return new GridSize(pattern.width(), pattern.height()).toString();
  }
}
