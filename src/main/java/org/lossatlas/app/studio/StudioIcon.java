package org.lossatlas.app.studio;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The panel's icons: those of Feather, and in the same manner (24 units square, lines of 2 units)
 * those that it lacks, drawn here.
 */
enum StudioIcon {
  BRUSH(Feather.EDIT_2),
  ERASER("M8.5 20 L3 14.5 L14 3.5 L21 10.5 L11.5 20 Z M8.5 9 L15.5 16 M8.5 20 H21", ""),
  LINE("M4 20 L20 4", ""),
  RECTANGLE(Feather.SQUARE),
  ELLIPSE(Feather.CIRCLE),
  FILL(Feather.DROPLET),
  GRADIENT("M3 3 H21 V21 H3 Z M16 7 V17", "M3 3 H8 V21 H3 Z M10.5 3 H13 V21 H10.5 Z"),
  TEXT(Feather.TYPE),
  INVERT("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z", "M12 3 A9 9 0 0 1 12 21 Z"),
  MIRROR_LEFT_RIGHT("M12 3 V21 M8 7 L2 17 H8 Z M16 7 L22 17 H16 Z", "M16 7 L22 17 H16 Z"),
  MIRROR_TOP_BOTTOM("M3 12 H21 M17 8 L7 2 V8 Z M17 16 L7 22 V16 Z", "M17 16 L7 22 V16 Z"),
  ROTATE_LEFT(Feather.ROTATE_CCW),
  ROTATE_RIGHT(Feather.ROTATE_CW),
  BLUR(
      "M12 3 V4 M12 20 V21 M3 12 H4 M20 12 H21 M5.6 5.6 L6.3 6.3 M17.7 17.7 L18.4 18.4"
          + " M5.6 18.4 L6.3 17.7 M17.7 6.3 L18.4 5.6",
      "M12 8 A4 4 0 1 0 12 16 A4 4 0 1 0 12 8 Z"),
  CLEAR(Feather.TRASH_2),
  LOAD(Feather.FOLDER),
  GRID_LINES(Feather.HASH),
  FILLED("M4 4 H20 V20 H4 Z", "M4 4 H20 V20 H4 Z"),
  OUTLINE("M4 4 H20 V20 H4 Z", ""),
  SWAP(Feather.REPEAT),
  ALERT(Feather.ALERT_CIRCLE),
  CLOSE(Feather.X);

  private static final double SIZE = 16;
  private static final double UNITS = 24;

  private final Feather feather;
  private final String lines;
  private final String solid;

  StudioIcon(Feather feather) {
    this(feather, "", "");
  }

  StudioIcon(String lines, String solid) {
    this(Feather.SQUARE, lines, solid);
  }

  StudioIcon(Feather feather, String lines, String solid) {
    this.feather = feather;
    this.lines = lines;
    this.solid = solid;
  }

  /** A new node, 16 pixels square, in the colour of its surroundings. */
  Node node() {
    return lines.isEmpty() ? new FontIcon(feather) : drawn();
  }

  private Node drawn() {
    SVGPath stroke = path(lines, "icon-lines");
    SVGPath inside = path(solid, "icon-solid");
    // The box keeps the drawing in its place whatever its own bounds are.
    Rectangle box = new Rectangle(UNITS, UNITS);
    box.setVisible(false);
    Group group = new Group(box, inside, stroke);
    group.getTransforms().add(new Scale(SIZE / UNITS, SIZE / UNITS));
    group.setManaged(false);
    StackPane pane = new StackPane(group);
    pane.getStyleClass().add("drawn-icon");
    pane.setMinSize(SIZE, SIZE);
    pane.setPrefSize(SIZE, SIZE);
    pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return pane;
  }

  private static SVGPath path(String content, String style) {
    SVGPath path = new SVGPath();
    path.setContent(content);
    path.getStyleClass().add(style);
    return path;
  }

  /** The icon of a tool. */
  static StudioIcon of(Tool tool) {
    return switch (tool) {
      case BRUSH -> BRUSH;
      case ERASER -> ERASER;
      case LINE -> LINE;
      case RECTANGLE -> RECTANGLE;
      case ELLIPSE -> ELLIPSE;
      case FILL -> FILL;
      case GRADIENT -> GRADIENT;
      case TEXT -> TEXT;
    };
  }
}
