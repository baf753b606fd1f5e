package org.lossatlas.app.surface;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.HeatmapFigure;

/**
 * The surface: shapes are computed on a worker and drawn by a {@link SpaceStage}, in a box with
 * axes that are ordinary nodes, so that they stay sharp.
 */
final class SurfaceScene extends Region {
  private static final Duration ONE_FRAME = Duration.millis(17);

  private final SurfaceModel model;
  private final LatestAnswer<SpaceShapes> shapes;
  private final SpaceStage stage;
  private final BoxFrame frame = new BoxFrame();
  private SpaceLabels labels;
  private ValueBar bar;

  private final PauseTransition afterHeatmap = new PauseTransition(ONE_FRAME);
  private Optional<SpaceShapes> shown = Optional.empty();
  private Optional<Surroundings> surroundings = Optional.empty();

  SurfaceScene(SurfaceModel model, PanelContext context, SpaceStage stage) {
    this.model = model;
    this.stage = stage;
    shapes = new LatestAnswer<>(context.painting(), this::show);
    labels = new SpaceLabels(context.fontSize().getValue());
    bar = new ValueBar(context.fontSize().getValue());
    for (Region part : List.of(frame, stage.node(), labels, bar)) {
      part.setManaged(false);
      getChildren().add(part);
    }
    context.fontSize().addListener((property, before, now) -> letter(now));
    afterHeatmap.setOnFinished(event -> ask());
    model.figureProperty().addListener(changed -> askInTurn());
    List<Observable> shaping = List.of(model.heightScaleProperty(), model.azimuthProperty());
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

  /**
   * A drawing's surface comes in one frame with its heatmap, a training's in the frame after: both
   * painted at once keep two processors from the next frame.
   */
  private void askInTurn() {
    if (model.stateProperty().getValue() == PanelState.LIVE) {
      afterHeatmap.playFromStart();
    } else {
      ask();
    }
  }

  /** Writes everything in another size. */
  private void letter(double size) {
    getChildren().removeAll(labels, bar);
    labels = new SpaceLabels(size);
    bar = new ValueBar(size);
    for (Region part : List.of(labels, bar)) {
      part.setManaged(false);
      getChildren().add(part);
    }
    surroundings = Optional.empty();
    shown.ifPresent(seen -> bar.show(seen.figure().colours(), seen.figure().labels().value()));
    requestLayout();
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
  private SpaceShapes shapes(
      HeatmapFigure figure, SpaceBox box, double azimuth, Optional<SpaceShapes> before) {
    return stage.dress(
        before
            .filter(known -> known.isOf(figure, box))
            .orElseGet(() -> SpaceShapes.of(figure, box)),
        azimuth);
  }

  private void show(SpaceShapes next) {
    stage.show(next);
    bar.show(next.figure().colours(), next.figure().labels().value());
    shown = Optional.of(next);
    // At once and not with the next layout, so that it comes into the same frame as the heatmap.
    eye().ifPresentOrElse(eye -> look(next, eye), this::requestLayout);
  }

  /** Empty before the first layout. */
  private Optional<Eye> eye() {
    double room = stage.node().getWidth();
    double height = stage.node().getHeight();
    return room > 1 && height > 1 ? Optional.of(Eye.of(model, room, height)) : Optional.empty();
  }

  /** Once a pulse, however many properties changed: moves the camera and what depends on it. */
  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double beside = bar.prefWidth(-1);
    double room = Math.max(1, getWidth() - beside);
    stage.node().resizeRelocate(0, 0, room, height);
    frame.resizeRelocate(0, 0, room, height);
    labels.resizeRelocate(0, 0, getWidth(), height);
    bar.resizeRelocate(room, 0, beside, height);
    eye().ifPresent(eye -> shown.ifPresent(seen -> look(seen, eye)));
  }

  private void look(SpaceShapes seen, Eye eye) {
    List<BoxAxis> axes = BoxAxis.around(seen.figure(), model.symbol(), seen.box(), eye);
    stage.look(seen, eye, PinPlace.of(seen.figure(), seen.box(), model.marker()));
    Optional<Surroundings> next = Optional.of(new Surroundings(axes, seen.box(), eye));
    if (!next.equals(surroundings)) {
      surroundings = next;
      frame.show(axes, seen.box(), eye);
      labels.show(axes, eye);
    }
  }

  /** What the frame and the labels are made from; they stay while the surface alone changes. */
  private record Surroundings(List<BoxAxis> axes, SpaceBox box, Eye eye) {}
}
