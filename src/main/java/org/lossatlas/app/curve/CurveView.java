package org.lossatlas.app.curve;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.util.Duration;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.LineLayout;

/** The curve panel: errors on a logarithmic axis, painted at most ten times a second. */
public final class CurveView {
  private static final Duration PACE = Duration.millis(100);

  private static final PanelTitle TITLE =
      new PanelTitle(
          "training-curve", "Training curve", "", "Press Train: how the error falls is drawn here");

  private final CurveModel model;
  private final Picture<LineFigure> picture;
  private final StackPane stack;
  private final Line pointerLine = new Line();
  private final PanelFrame frame;
  private final PauseTransition rest = new PauseTransition(PACE);
  private boolean owed;
  private Optional<LineLayout> layout = Optional.empty();
  private double pointerX = Double.NaN;

  public CurveView(CurveModel model, PanelContext context) {
    this.model = model;
    picture = new Picture<>(context);
    pointerLine.getStyleClass().add("curve-pointer");
    pointerLine.setManaged(false);
    pointerLine.setVisible(false);
    Pane above = new Pane(pointerLine);
    above.setMouseTransparent(true);
    stack = new StackPane(picture, above);
    stack.setId("training-curve-plot");
    stack.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    Saving saving = new Saving(context, () -> model.curve().map(Curve::export), picture::sheet);
    frame = new PanelFrame(TITLE, stack, saving);
    frame.explain(
        "RMSE: the root mean square of L − a − T over the grid, the root of Eq. 8; largest:"
            + " the largest |L − a − T|. The dashed line is the RMSE at which training ends.");
    frame.addFootControl(abscissaSwitch());
    frame.stateProperty().bind(model.stateProperty());
    rest.setOnFinished(event -> payDebt());
    model.revisionProperty().addListener((property, before, now) -> request());
    picture.paintedProperty().addListener((property, before, now) -> adopt(now));
    stack.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
    stack.addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN));
    request();
  }

  private HBox abscissaSwitch() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("curve-abscissa");
    for (Abscissa abscissa : Abscissa.values()) {
      ToggleButton button = new ToggleButton(abscissa.word());
      button.setId("training-curve-" + abscissa.word());
      button.setTooltip(new Tooltip("Draws the errors against " + abscissa.word()));
      button.setAccessibleText("Errors against " + abscissa.word());
      button.getStyleClass().add(abscissa == Abscissa.SECONDS ? "left-pill" : "right-pill");
      button.setToggleGroup(group);
      button.setSelected(abscissa == model.abscissaProperty().get());
      model
          .abscissaProperty()
          .addListener((property, before, now) -> button.setSelected(now == abscissa));
      button.setOnAction(
          event -> {
            // A click on the chosen one must not leave none chosen.
            button.setSelected(true);
            model.abscissaProperty().set(abscissa);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  /** Paints at once after a rest, else when the rest is over. */
  private void request() {
    if (rest.getStatus() == PauseTransition.Status.RUNNING) {
      owed = true;
      return;
    }
    model.curve().ifPresent(curve -> picture.show(curve.figure()));
    tell();
    rest.playFromStart();
  }

  private void payDebt() {
    if (owed) {
      owed = false;
      request();
    }
  }

  private void adopt(Optional<Picture.Painted<LineFigure>> painted) {
    layout =
        painted.map(
            now ->
                LineLayout.of(
                    now.figure(),
                    now.sheet().width(),
                    now.sheet().height(),
                    now.sheet().fontSize()));
    tell();
  }

  private void point(double x) {
    pointerX = x;
    tell();
  }

  /** Says the errors under the pointer, or else the newest ones. */
  private void tell() {
    boolean pointing =
        layout.map(at -> at.plot().x() <= pointerX && pointerX <= at.plot().right()).orElse(false);
    pointerLine.setVisible(pointing);
    double x = pointing ? layout.orElseThrow().valueX(pointerX) : Double.POSITIVE_INFINITY;
    Optional<CurvePoint> point = model.curve().flatMap(curve -> curve.nearest(x));
    point.ifPresent(found -> frame.footProperty().set(line(found)));
    point.ifPresent(found -> stack.setAccessibleText("Training curve, " + line(found)));
    if (pointing && point.isPresent()) {
      drawPointer(layout.orElseThrow(), point.get());
    }
  }

  private void drawPointer(LineLayout at, CurvePoint point) {
    double x = Math.floor(at.placeX(model.abscissaProperty().get().of(point))) + 0.5;
    pointerLine.setStartX(x);
    pointerLine.setEndX(x);
    pointerLine.setStartY(at.plot().y());
    pointerLine.setEndY(at.plot().bottom());
  }

  private static String line(CurvePoint point) {
    return String.format(
        Locale.ROOT,
        "%s s   step %,d   RMSE %s   largest %s",
        Decimals.fixed(point.seconds(), 1),
        point.steps(),
        Decimals.measured(point.rmse()),
        Decimals.measured(point.max()));
  }

  /** The panel to put into a window. */
  public PanelFrame node() {
    return frame;
  }
}
