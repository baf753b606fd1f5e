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
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.SpaceLayout;
import org.lossatlas.figure.SurfaceFigure;

/**
 * The surface: its box, axes and colour bar are painted as they are in files; before them a {@link
 * SpaceStage} draws shapes that are computed on a worker.
 */
final class SurfaceScene extends Region {
  private static final Duration ONE_FRAME = Duration.millis(17);

  private final SurfaceModel model;
  private final LatestAnswer<SpaceShapes> shapes;
  private final SpaceStage stage;
  private final Picture<SurfaceFigure> box;

  private final PauseTransition afterHeatmap = new PauseTransition(ONE_FRAME);
  private Optional<SpaceShapes> shown = Optional.empty();
  private Optional<SurfaceFigure> asked = Optional.empty();
  private Optional<Eye> eye = Optional.empty();

  SurfaceScene(SurfaceModel model, PanelContext context, SpaceStage stage) {
    this.model = model;
    this.stage = stage;
    shapes = new LatestAnswer<>(context.painting(), this::show);
    box = new Picture<>(context);
    for (Region part : List.of(box, stage.node())) {
      part.setManaged(false);
      getChildren().add(part);
    }
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
    box.paintedProperty().addListener((property, before, now) -> now.ifPresent(this::surround));
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

  private void ask() {
    SpaceBox space = SpaceBox.stretched(model.heightScaleProperty().get());
    double azimuth = model.azimuthProperty().get();
    Optional<SpaceShapes> before = shown;
    model
        .figureProperty()
        .get()
        .ifPresent(figure -> shapes.ask(() -> shapes(figure, space, azimuth, before)));
  }

  /** On a worker. A turn alone changes no more than the light. */
  private SpaceShapes shapes(
      HeatmapFigure figure, SpaceBox space, double azimuth, Optional<SpaceShapes> before) {
    return stage.dress(
        before
            .filter(known -> known.isOf(figure, space))
            .orElseGet(() -> SpaceShapes.of(figure, space)),
        azimuth);
  }

  private void show(SpaceShapes next) {
    stage.show(next);
    shown = Optional.of(next);
    // At once and not with the next layout, so that it comes into the same frame as the heatmap.
    look();
  }

  /** Once a pulse, however many properties changed: moves the camera and what depends on it. */
  @Override
  protected void layoutChildren() {
    box.resizeRelocate(0, 0, getWidth(), getHeight());
    look();
  }

  private void look() {
    model.surfaceFigure().map(SurfaceScene::emptied).ifPresent(this::askForBox);
    eye.ifPresent(
        from ->
            shown.ifPresent(
                seen ->
                    stage.look(
                        seen, from, PinPlace.of(seen.figure(), seen.box(), model.marker()))));
  }

  private void askForBox(SurfaceFigure empty) {
    if (!asked.map(before -> hasBoxOf(before, empty)).orElse(false)) {
      asked = Optional.of(empty);
      box.show(empty);
    }
  }

  /** The painter leaves out what has no value: of this figure it paints box, axes and bar. */
  private static SurfaceFigure emptied(SurfaceFigure figure) {
    Field field = figure.field();
    return figure
        .withField(Field.sample(ends(field.alpha()), ends(field.beta()), (a, b) -> Double.NaN))
        .withContours(List.of());
  }

  private static GridAxis ends(GridAxis axis) {
    return axis.count() < 2 ? axis : new GridAxis(axis.first(), axis.last(), 2);
  }

  private static boolean hasBoxOf(SurfaceFigure one, SurfaceFigure other) {
    return one.field().hasGridOf(other.field())
        && one.colours().equals(other.colours())
        && one.labels().equals(other.labels())
        && one.tracks().equals(other.tracks())
        && one.camera().equals(other.camera());
  }

  /** The box stands in the window: what is in it follows into the same frame. */
  private void surround(Picture.Painted<SurfaceFigure> painted) {
    SpaceLayout layout = SpaceLayout.of(painted.figure(), painted.sheet());
    Eye next = Eye.of(painted.figure().camera(), layout);
    stage.node().resizeRelocate(0, 0, layout.room().right(), painted.sheet().height());
    if (!eye.equals(Optional.of(next))) {
      eye = Optional.of(next);
      look();
    }
  }
}
