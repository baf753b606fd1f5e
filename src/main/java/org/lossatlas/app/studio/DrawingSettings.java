package org.lossatlas.app.studio;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.pattern.Pattern;

/** The chosen tool and how it draws; the view's controls set these directly. */
public final class DrawingSettings {
  private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.BRUSH);
  private final DoubleProperty size = new SimpleDoubleProperty(this, "size", 5);
  private final DoubleProperty softness = new SimpleDoubleProperty(this, "softness", 0.3);
  private final DoubleProperty level = new SimpleDoubleProperty(this, "level", 1);
  private final DoubleProperty background = new SimpleDoubleProperty(this, "background", 0);
  private final ObjectProperty<ShapeStyle> style =
      new SimpleObjectProperty<>(this, "style", ShapeStyle.FILLED);
  private final DoubleProperty tolerance = new SimpleDoubleProperty(this, "tolerance", 0.1);
  private final StringProperty text = new SimpleStringProperty(this, "text", "A");
  private final DoubleProperty textHeight = new SimpleDoubleProperty(this, "textHeight", 0.8);
  private final BooleanProperty gridLines = new SimpleBooleanProperty(this, "gridLines", false);

  public ObjectProperty<Tool> toolProperty() {
    return tool;
  }

  public Tool tool() {
    return tool.get();
  }

  /** The diameter of brushes and the thickness of lines, in cells, from 1 on. */
  public DoubleProperty sizeProperty() {
    return size;
  }

  /** Of brushes: 0 for an edge one cell wide, 1 for one that falls from the middle on. */
  public DoubleProperty softnessProperty() {
    return softness;
  }

  /** What is painted, from 0 (black) to 1 (white). */
  public DoubleProperty levelProperty() {
    return level;
  }

  /** What the eraser and clear paint, and where gradients end, from 0 to 1. */
  public DoubleProperty backgroundProperty() {
    return background;
  }

  /** How rectangles and ellipses are drawn. */
  public ObjectProperty<ShapeStyle> styleProperty() {
    return style;
  }

  /** The largest difference of level over which a fill spreads, 0 to 1. */
  public DoubleProperty toleranceProperty() {
    return tolerance;
  }

  /** What the text tool writes. */
  public StringProperty textProperty() {
    return text;
  }

  /** The text's font size as a share of the pattern's height. */
  public DoubleProperty textHeightProperty() {
    return textHeight;
  }

  /** Whether the canvas shows the borders of its cells. */
  public BooleanProperty gridLinesProperty() {
    return gridLines;
  }

  /** The widest brush on a pattern's grid: half as wide as the grid, but at least 8 cells. */
  static double widest(Pattern pattern) {
    return Math.max(8, Math.max(pattern.width(), pattern.height()) / 2);
  }

  Ink ink() {
    return new Ink(
        size.get(),
        softness.get(),
        level.get(),
        background.get(),
        style.get(),
        tolerance.get(),
        text.get(),
        textHeight.get());
  }
}
