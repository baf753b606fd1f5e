package org.lossatlas.app.studio;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/** The pattern in a square with its axes, the pointer's mark and the lines between cells. */
final class PatternCanvas extends Region {
  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
  private static final double SMALLEST = 120;
  private static final double LARGEST = 480;
  private static final double MARGIN = 6;

  private final StudioModel model;
  private final PatternImage image;
  private final CellLines cellLines = new CellLines();
  private final PointerMark mark = new PointerMark();
  private final Label dropHint = new Label("Drop to load");
  private final Pane plot = new Pane();
  private final PlotAxes axes = new PlotAxes();
  private PlotGeometry geometry;

  PatternCanvas(StudioModel model) {
    this.model = model;
    this.image = new PatternImage(model.pattern(), SMALLEST, 1);
    this.geometry = PlotGeometry.of(1, model.pattern());
    getStyleClass().add("pattern-canvas");
    buildPlot();
    getChildren().addAll(axes, plot);
    model.patternProperty().addListener((property, before, now) -> show(before, now));
    model.pointerProperty().addListener(change -> showPointer());
    model.settings().toolProperty().addListener(change -> showPointer());
    model.settings().sizeProperty().addListener(change -> showPointer());
    cellLines.visibleProperty().bind(model.settings().gridLinesProperty());
  }

  private void buildPlot() {
    plot.setId("studio-canvas");
    plot.getStyleClass().add("plot");
    plot.setFocusTraversable(true);
    plot.setCursor(Cursor.CROSSHAIR);
    plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    plot.setAccessibleText("Target pattern");
    plot.setAccessibleHelp("Arrow keys move the crosshair, Space draws, Escape gives up");
    dropHint.getStyleClass().add("drop-hint");
    dropHint.setMouseTransparent(true);
    dropHint.setVisible(false);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(plot.widthProperty());
    clip.heightProperty().bind(plot.heightProperty());
    Pane marks = new Pane(cellLines, mark);
    marks.setMouseTransparent(true);
    marks.setClip(clip);
    mark.setVisible(false);
    plot.getChildren().addAll(image, marks, dropHint);
  }

  /** The square that takes the mouse and the keys. */
  Pane plot() {
    return plot;
  }

  /** The place of a pixel of the plot. */
  GridPoint place(double x, double y) {
    return geometry.toGrid(x, y);
  }

  /** Shows that a drop here would be taken. */
  void highlightDrop() {
    pseudoClassStateChanged(DROP, true);
    dropHint.setVisible(true);
  }

  void endDropHighlight() {
    pseudoClassStateChanged(DROP, false);
    dropHint.setVisible(false);
  }

  private void show(Pattern before, Pattern now) {
    image.show(now);
    if (PlotAxes.needsLayout(before, now)) {
      requestLayout();
    }
  }

  private void showPointer() {
    Optional<GridPoint> place = model.pointerProperty().get();
    mark.setVisible(place.isPresent());
    if (place.isEmpty()) {
      return;
    }
    switch (model.settings().tool()) {
      case BRUSH, ERASER, LINE ->
          mark.showBrush(geometry, place.get(), model.settings().sizeProperty().get());
      default -> mark.showCell(geometry, place.get());
    }
  }

  /** The screen's pixels for each of the scene's units. */
  private double density() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getRenderScaleX();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return SMALLEST + PlotAxes.LEFT + MARGIN;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double side = width < 0 ? computePrefWidth(-1) - PlotAxes.LEFT : sideFor(width);
    return Math.floor(side) + MARGIN + PlotAxes.BELOW;
  }

  private static double sideFor(double width) {
    return Math.max(SMALLEST, Math.min(LARGEST, width - PlotAxes.LEFT - MARGIN));
  }

  @Override
  protected void layoutChildren() {
    double side = Math.floor(Math.min(sideFor(getWidth()), getHeight() - MARGIN - PlotAxes.BELOW));
    geometry = PlotGeometry.of(side, model.pattern());
    double free = getWidth() - PlotAxes.LEFT - MARGIN - geometry.side();
    double left = PlotAxes.LEFT + Math.max(0, Math.floor(free / 2));
    plot.resizeRelocate(left, MARGIN, geometry.side(), geometry.side());
    image.fit(geometry.side(), density());
    axes.resizeRelocate(0, 0, getWidth(), getHeight());
    axes.show(geometry, left, MARGIN);
    cellLines.show(geometry);
    dropHint.autosize();
    dropHint.relocate(
        Math.rint((side - dropHint.getWidth()) / 2), Math.rint((side - dropHint.getHeight()) / 2));
    showPointer();
  }
}
