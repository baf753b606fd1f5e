package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.layout.Region;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.figure.HeatmapFigure;

/**
 * The surface with 3D hardware: shapes are computed on a worker, and the FX thread only hands their
 * numbers to meshes that stay the same.
 */
final class SurfaceScene extends Region {
  private final SurfaceModel model;
  private final LatestAnswer<SpaceShapes> shapes;
  private final Space space = new Space();
  private final SpaceWindow window = new SpaceWindow(space.root(), space.rig().camera());
  private final BoxFrame frame = new BoxFrame();
  private final SpaceLabels labels = new SpaceLabels();
  private final ValueBar bar = new ValueBar();

  private Optional<SpaceShapes> shown = Optional.empty();

  SurfaceScene(SurfaceModel model, PanelContext context) {
    this.model = model;
    shapes = new LatestAnswer<>(context.painting(), this::show);
    for (Region part : List.of(frame, window, labels, bar)) {
      part.setManaged(false);
    }
    getChildren().addAll(frame, window, labels, bar);
    List<Observable> shaping =
        List.of(model.figureProperty(), model.heightScaleProperty(), model.azimuthProperty());
    shaping.forEach(property -> property.addListener(changed -> ask()));
    List<Observable> looking =
        List.of(
            model.azimuthProperty(),
            model.elevationProperty(),
            model.zoomProperty(),
            model.marker().alphaProperty(),
            model.marker().betaProperty());
    looking.forEach(property -> property.addListener(changed -> requestLayout()));
    ask();
  }

  private void ask() {
    SpaceBox box = SpaceBox.stretched(model.heightScaleProperty().get());
    double azimuth = model.azimuthProperty().get();
    Optional<SpaceShapes> before = shown;
    model
        .figureProperty()
        .get()
        .ifPresent(figure -> shapes.ask(() -> shapes(figure, box, azimuth, before)));
  }

  /** On a worker. A turn alone changes no more than the light. */
  private static SpaceShapes shapes(
      HeatmapFigure figure, SpaceBox box, double azimuth, Optional<SpaceShapes> before) {
    return before
        .filter(known -> known.isOf(figure, box))
        .map(known -> known.seenFrom(azimuth))
        .orElseGet(() -> SpaceShapes.of(figure, box, azimuth));
  }

  private void show(SpaceShapes next) {
    space.show(next);
    bar.show(next.figure().colours(), next.figure().labels().value());
    shown = Optional.of(next);
    requestLayout();
  }

  /** Once a pulse, however many properties changed: moves the camera and what depends on it. */
  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double beside = bar.prefWidth(-1);
    double room = Math.max(1, getWidth() - beside);
    window.resizeRelocate(0, 0, room, height);
    frame.resizeRelocate(0, 0, room, height);
    labels.resizeRelocate(0, 0, getWidth(), height);
    bar.resizeRelocate(room, 0, beside, height);
    if (room > 1 && height > 1) {
      Eye eye = Eye.of(model, room, height);
      space.look(eye, height);
      shown.ifPresent(seen -> look(seen, eye));
      window.moved();
    }
  }

  private void look(SpaceShapes seen, Eye eye) {
    List<BoxAxis> axes = BoxAxis.around(seen.figure(), model.symbol(), seen.box(), eye);
    frame.show(axes, seen.box(), eye);
    space.mark(seen, model.marker());
    labels.show(axes, eye);
  }

  Space space() {
    return space;
  }
}
