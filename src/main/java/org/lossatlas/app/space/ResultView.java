package org.lossatlas.app.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.SpatialFigures;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;

/** The loss along the line, or its isosurfaces, which can be turned. */
final class ResultView {
  private static final double DRAG = 0.5;
  private static final double TURN = 5;
  private static final double ZOOM = 1.1;
  private static final double NOTCH = 40;
  private static final int MOST_SURFACES = 5;

  private final SpaceModel model;
  private final Picture<Figure> picture;
  private final PanelFrame frame;
  private final HBox controls = new HBox(8);
  private double dragX;
  private double dragY;

  ResultView(SpaceModel model, PanelContext context) {
    this.model = model;
    picture = new Picture<>(context);
    picture.setId("space-picture");
    picture.setFocusTraversable(true);
    picture.setPickOnBounds(true);
    picture.setAccessibleText("The loss along the line, or its surfaces of equal value");
    picture.setAccessibleHelp("Arrow keys turn a volume, plus and minus zoom, Home resets");
    frame =
        new PanelFrame(
            new PanelTitle(
                "space-result",
                "Loss in space",
                "$L(θ₀ + α₁θ₁ + …)$",
                "The loss of the whole network stands here"),
            picture,
            new Saving(context, this::export, picture::sheet));
    context
        .exports()
        .onAsked("space-result", () -> SpaceMaking.of(model.target(), model.lossProperty().get()));
    frame.stateProperty().bind(model.stateProperty());
    frame.explain(
        "L(θ₀ + Σ αᵢθᵢ): the loss of the whole network on the data along z directions (Theorem 1);"
            + " a line with z = 1, a volume with z = 3");
    fillControls();
    frame.addFootControl(controls);
    InvalidationListener changed = change -> show();
    model.lookProperty().addListener(changed);
    model.quantityProperty().addListener(changed);
    model.surfacesProperty().addListener(changed);
    model.levelProperty().addListener(changed);
    model.cameraProperty().addListener(changed);
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    picture.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
    show();
  }

  PanelFrame frame() {
    return frame;
  }

  private void fillControls() {
    Slider surfaces = new Slider(1, MOST_SURFACES, model.surfacesProperty().get());
    surfaces.setId("space-surfaces");
    surfaces.setMajorTickUnit(1);
    surfaces.setMinorTickCount(0);
    surfaces.setSnapToTicks(true);
    surfaces.setBlockIncrement(1);
    surfaces.setPrefWidth(90);
    surfaces.setAccessibleText("How many surfaces of equal value");
    surfaces.setTooltip(new Tooltip("So many surfaces at even levels; with one, Level places it"));
    surfaces.valueProperty().bindBidirectional(model.surfacesProperty());
    Slider level = new Slider(0, 1, model.levelProperty().get());
    level.setId("space-level");
    level.setPrefWidth(110);
    level.setAccessibleText("Level of the single surface, as a share of the range");
    level.setTooltip(new Tooltip("Where in the range of values the single surface stands"));
    level.valueProperty().bindBidirectional(model.levelProperty());
    level.disableProperty().bind(model.surfacesProperty().isNotEqualTo(1));
    Label many = new Label("Surfaces");
    many.setLabelFor(surfaces);
    Label where = new Label("Level");
    where.setLabelFor(level);
    controls.setAlignment(Pos.CENTER_RIGHT);
    controls.getChildren().addAll(quantities(), many, surfaces, where, level);
  }

  private HBox quantities() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    box.getStyleClass().add("curve-abscissa");
    Quantity[] all = Quantity.values();
    for (Quantity quantity : all) {
      ToggleButton button = new ToggleButton(quantity.toString());
      button.setId("space-quantity-" + quantity);
      button.setTooltip(new Tooltip(quantity.meaning()));
      button.setAccessibleText("Show the " + quantity);
      button.getStyleClass().add(pill(box.getChildren().size(), all.length));
      button.setToggleGroup(group);
      button.setSelected(quantity == model.quantityProperty().get());
      button.setOnAction(
          event -> {
            // A click on the chosen one must not leave none chosen.
            button.setSelected(true);
            model.quantityProperty().set(quantity);
          });
      box.getChildren().add(button);
    }
    return box;
  }

  private static String pill(int place, int count) {
    return place == 0 ? "left-pill" : place == count - 1 ? "right-pill" : "center-pill";
  }

  private void show() {
    boolean volume = model.target().dimensions() == 3;
    controls.setVisible(volume);
    controls.setManaged(volume);
    figure().ifPresent(picture::show);
  }

  private Optional<Lattice> lattice(FitSnapshot look) {
    Lattice lattice = model.target().pattern().lattice();
    boolean fits =
        look.surface().width() == lattice.side(0) && look.surface().height() == lattice.rows();
    return fits ? Optional.of(lattice) : Optional.empty();
  }

  private Optional<Figure> figure() {
    return model
        .lookProperty()
        .get()
        .flatMap(look -> lattice(look).map(lattice -> figure(lattice, look)));
  }

  private Figure figure(Lattice lattice, FitSnapshot look) {
    if (lattice.dimensions() == 1) {
      return SpatialFigures.line(lattice, look).withTitle("");
    }
    Quantity quantity = model.quantityProperty().get();
    SpatialPattern shown = quantity.of(lattice, look);
    return new IsosurfaceFigure(
        "",
        shown,
        levels(shown),
        quantity.colours(shown),
        quantity.symbol(),
        model.cameraProperty().get());
  }

  private List<Double> levels(SpatialPattern shown) {
    int count = model.surfacesProperty().get();
    double low = shown.sheet().min();
    double range = shown.sheet().max() - low;
    List<Double> levels = new ArrayList<>();
    IntStream.rangeClosed(1, count)
        .mapToDouble(i -> count == 1 ? model.levelProperty().get() : i / (count + 1.0))
        .forEach(share -> levels.add(low + share * range));
    return levels;
  }

  private Optional<Export> export() {
    return model
        .lookProperty()
        .get()
        .flatMap(
            look ->
                lattice(look)
                    .map(
                        lattice ->
                            SpaceFiles.export("space", figure(lattice, look), lattice, look)));
  }

  private void press(MouseEvent event) {
    picture.requestFocus();
    dragX = event.getX();
    dragY = event.getY();
  }

  private void drag(MouseEvent event) {
    turn(-DRAG * (event.getX() - dragX), DRAG * (event.getY() - dragY));
    dragX = event.getX();
    dragY = event.getY();
  }

  private void scroll(ScrollEvent event) {
    zoom(Math.pow(ZOOM, event.getDeltaY() / NOTCH));
    event.consume();
  }

  private void turn(double right, double up) {
    Camera now = model.cameraProperty().get();
    double elevation = Math.max(5, Math.min(90, now.elevation() + up));
    double azimuth = Math.IEEEremainder(now.azimuth() + right, 360);
    model.cameraProperty().set(new Camera(azimuth, elevation, now.zoom(), now.stretch()));
  }

  private void zoom(double factor) {
    Camera now = model.cameraProperty().get();
    double zoom = Math.max(Camera.LEAST_ZOOM, Math.min(Camera.MOST_ZOOM, now.zoom() * factor));
    model.cameraProperty().set(now.withZoom(zoom));
  }

  private void type(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> turn(-TURN, 0);
      case RIGHT -> turn(TURN, 0);
      case UP -> turn(0, TURN);
      case DOWN -> turn(0, -TURN);
      case PLUS, EQUALS, ADD -> zoom(ZOOM);
      case MINUS, SUBTRACT -> zoom(1 / ZOOM);
      case HOME -> model.cameraProperty().set(Camera.USUAL);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
