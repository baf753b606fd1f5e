package org.lossatlas.app.heatmap;

import java.util.Optional;
import javafx.scene.input.KeyEvent;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.FieldExport;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Marker;

/** What the user can do on a heatmap: move the marked point, save what is shown. */
final class HeatmapController {
  /** Grid steps that an arrow key moves by with the shift key held. */
  private static final int LEAP = 8;

  private final HeatmapModel model;

  HeatmapController(HeatmapModel model) {
    this.model = model;
  }

  void mark(Plane.Place place) {
    model.marker().moveTo(place.alpha(), place.beta());
  }

  /** Moves the marked point by grid steps; whether the key was one for that. */
  boolean press(KeyEvent event) {
    int steps = event.isShiftDown() ? LEAP : 1;
    return switch (event.getCode()) {
      case LEFT, KP_LEFT -> step(-steps, 0);
      case RIGHT, KP_RIGHT -> step(steps, 0);
      case DOWN, KP_DOWN -> step(0, -steps);
      case UP, KP_UP -> step(0, steps);
      default -> false;
    };
  }

  private boolean step(int right, int up) {
    model
        .figureProperty()
        .get()
        .map(HeatmapFigure::field)
        .ifPresent(field -> step(field, right, up));
    return true;
  }

  private void step(Field field, int right, int up) {
    double alpha = model.marker().alpha() + right * field.alpha().step();
    double beta = model.marker().beta() + up * field.beta().step();
    mark(new Plane.Place(alpha, beta).within(field));
  }

  /** What is shown now, with the marked point in the picture. */
  Optional<Export> export() {
    return model.figureProperty().get().map(this::exportOf);
  }

  /** What is saved and copied from the panel's menu: with the marked point where that is wished. */
  Figure saved(Figure figure) {
    return figure instanceof HeatmapFigure heatmap && !model.markerSavedProperty().get()
        ? heatmap.withoutMarker()
        : figure;
  }

  private Export exportOf(HeatmapFigure figure) {
    Marker marker = new Marker(model.marker().alpha(), model.marker().beta());
    return FieldExport.of(
        model.quantity().title().id(), figure.withMarker(marker), model.numbers());
  }
}
