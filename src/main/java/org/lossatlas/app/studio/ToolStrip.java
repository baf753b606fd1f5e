package org.lossatlas.app.studio;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The tools in a row, and at its end whether the cells' borders are shown. */
final class ToolStrip extends HBox {
  private final Map<Tool, ToggleButton> buttons = new EnumMap<>(Tool.class);

  ToolStrip(DrawingSettings settings) {
    getStyleClass().add("tool-strip");
    for (Tool tool : Tool.values()) {
      add(tool, settings);
    }
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ToggleButton lines =
        Buttons.toggle("studio-grid-lines", StudioIcon.GRID_LINES, "Show the cells' borders (#)");
    lines.selectedProperty().bindBidirectional(settings.gridLinesProperty());
    getChildren().addAll(gap, lines);
    settings.toolProperty().addListener((property, before, now) -> select(now));
    select(settings.tool());
  }

  private void add(Tool tool, DrawingSettings settings) {
    String what = "%s (%s or %s)".formatted(what(tool), tool.key(), tool.digit());
    String id = "studio-" + tool.title().toLowerCase(Locale.ROOT);
    ToggleButton button = Buttons.toggle(id, StudioIcon.of(tool), what);
    button.setOnAction(
        event -> {
          settings.toolProperty().set(tool);
          select(tool);
        });
    buttons.put(tool, button);
    getChildren().add(button);
  }

  private static String what(Tool tool) {
    return switch (tool) {
      case BRUSH -> "Brush: paint the level";
      case ERASER -> "Eraser: paint the ground";
      case LINE -> "Line from a place to another";
      case RECTANGLE -> "Rectangle, filled or as an outline";
      case ELLIPSE -> "Ellipse, filled or as an outline";
      case FILL -> "Fill what is connected and alike";
      case GRADIENT -> "Gradient from the level to the ground";
      case TEXT -> "Text, placed where you let go";
    };
  }

  private void select(Tool chosen) {
    buttons.forEach((tool, button) -> button.setSelected(tool == chosen));
  }
}
