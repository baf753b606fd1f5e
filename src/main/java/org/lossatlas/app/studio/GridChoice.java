package org.lossatlas.app.studio;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.lossatlas.pattern.LoadedPattern;
import org.lossatlas.pattern.Pattern;

/** The grid's size: three usual ones, or any that is typed. */
final class GridChoice extends ComboBox<String> {
  private static final List<String> USUAL = List.of("32 × 32", "64 × 64", "128 × 128");

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
    getItems().setAll(USUAL);
    showGrid();
    setOnAction(event -> choose());
    model.patternProperty().addListener(change -> showGrid());
    model.targetProperty().addListener((property, before, now) -> offer(now));
    getEditor().focusedProperty().addListener((property, before, now) -> leaveUnlessFocused(now));
  }

  /** The usual grids, and that of a picture itself. */
  private void offer(Target target) {
    List<String> sizes = new ArrayList<>(USUAL);
    target
        .source()
        .filter(LoadedPattern.class::isInstance)
        .map(source -> ((LoadedPattern) source).grid())
        .filter(own -> Math.max(own.width(), own.height()) <= GridSize.MAX_SIDE)
        .map(own -> new GridSize(own.width(), own.height()).toString())
        .filter(own -> !sizes.contains(own))
        .ifPresent(sizes::add);
    if (!sizes.equals(getItems())) {
      getItems().setAll(sizes);
      showGrid();
    }
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
