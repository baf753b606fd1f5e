package org.lossatlas.app.studio;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import org.lossatlas.pattern.Pattern;

/** The axes below and left of the plot: α₁ from left to right and α₂ upwards, from 0 to 1. */
final class PlotAxes extends Region {
  static final double LEFT = 26;
  static final double BELOW = 20;

  private static final double TICK = 4;
  private static final double[] PLACES = {0, 0.5, 1};

  private final List<Line> across = new ArrayList<>();
  private final List<Line> upright = new ArrayList<>();
  private final List<Label> acrossLabels = new ArrayList<>();
  private final List<Label> uprightLabels = new ArrayList<>();
  private final Label acrossName = label("α₁");
  private final Label uprightName = label("α₂");

  PlotAxes() {
    setMouseTransparent(true);
    for (double place : PLACES) {
      across.add(tick());
      upright.add(tick());
      String text = place == 0.5 ? "0.5" : String.valueOf((int) place);
      acrossLabels.add(label(text));
      uprightLabels.add(label(text));
    }
    getChildren().addAll(across);
    getChildren().addAll(upright);
    getChildren().addAll(acrossLabels);
    getChildren().addAll(uprightLabels);
    acrossName.getStyleClass().setAll("label", "axis-name");
    uprightName.getStyleClass().setAll("label", "axis-name");
    getChildren().addAll(acrossName, uprightName);
  }

  private static Line tick() {
    Line line = new Line();
    line.getStyleClass().add("axis-line");
    return line;
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.getStyleClass().setAll("label", "axis-label");
    return label;
  }

  /**
   * Lays the axes out around a plot.
   *
   * @param x of the plot's left edge in this region, likewise {@code y} of its top
   */
  void show(PlotGeometry geometry, double x, double y) {
    double bottom = y + geometry.side();
    for (int k = 0; k < PLACES.length; k++) {
      double column = PLACES[k] * (geometry.columns() - 1);
      double row = PLACES[k] * (geometry.rows() - 1);
      double tickX = Math.floor(x + geometry.x(column)) + 0.5;
      double tickY = Math.floor(y + geometry.y(row)) + 0.5;
      place(across.get(k), tickX, bottom, tickX, bottom + TICK);
      place(upright.get(k), x - TICK, tickY, x, tickY);
      placeLabel(acrossLabels.get(k), tickX, bottom + TICK, HPos.CENTER, VPos.TOP);
      placeLabel(uprightLabels.get(k), x - TICK - 2, tickY, HPos.RIGHT, VPos.CENTER);
      acrossLabels.get(k).setVisible(k == 0 || geometry.columns() > 1);
      uprightLabels.get(k).setVisible(k == 0 || geometry.rows() > 1);
    }
    double quarter = geometry.side() / 4;
    placeLabel(acrossName, x + 3 * quarter, bottom + TICK - 1, HPos.CENTER, VPos.TOP);
    placeLabel(uprightName, x - TICK - 2, y + quarter, HPos.RIGHT, VPos.CENTER);
  }

  private static void place(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }

  private static void placeLabel(Label label, double x, double y, HPos across, VPos up) {
    double width = Math.ceil(label.prefWidth(-1));
    double height = Math.ceil(label.prefHeight(-1));
    double left = across == HPos.CENTER ? x - width / 2 : x - width;
    double top = up == VPos.CENTER ? y - height / 2 : y;
    label.resizeRelocate(Math.rint(left), Math.rint(top), width, height);
  }

  /** The number of columns or rows decides which labels there are. */
  static boolean needsLayout(Pattern before, Pattern after) {
    return before.width() != after.width() || before.height() != after.height();
  }
}
