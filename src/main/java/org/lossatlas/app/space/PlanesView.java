package org.lossatlas.app.space;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.HeatmapLayout;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.SpatialFigures;
import org.lossatlas.figure.VolumeCut;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/**
 * Three planes through one point of a volume, at right angles; a click in one moves the other two,
 * a slider under each moves it. Of a line, what is left between loss and target.
 */
final class PlanesView {
  private static final double NUMBER = 60;
  private static final double SPACE = 8;

  private final SpaceModel model;
  private final Map<VolumeCut, Picture<HeatmapFigure>> planes = new LinkedHashMap<>();
  private final Map<VolumeCut, Label> numbers = new LinkedHashMap<>();
  private final Picture<LineFigure> difference;
  private final HBox row = new HBox(4);
  private final PanelFrame frame;

  PlanesView(SpaceModel model, PanelContext context) {
    this.model = model;
    difference = new Picture<>(context);
    difference.setId("space-difference");
    difference.setAccessibleText("Loss less offset less target along the line");
    for (VolumeCut cut : VolumeCut.values()) {
      VBox column = column(cut, context);
      HBox.setHgrow(column, Priority.ALWAYS);
      row.getChildren().add(column);
    }
    row.setFillHeight(true);
    StackPane both = new StackPane(difference, row);
    both.setMinSize(0, 0);
    frame =
        new PanelFrame(
            new PanelTitle(
                "space-planes",
                "Planes and difference",
                "",
                "Three linked planes of a volume, or the difference along a line"),
            both,
            new Saving(context, this::export, Optional::empty));
    context
        .exports()
        .onAsked("space-planes", () -> SpaceMaking.of(model.target(), model.lossProperty().get()));
    frame.stateProperty().bind(model.stateProperty());
    model.lookProperty().addListener(change -> show());
    model.quantityProperty().addListener(change -> show());
    for (int d = 0; d < 3; d++) {
      model.place(d).addListener(change -> show());
    }
    show();
  }

  PanelFrame frame() {
    return frame;
  }

  private VBox column(VolumeCut cut, PanelContext context) {
    Picture<HeatmapFigure> picture = new Picture<>(context);
    picture.setId("space-plane-" + cut.fixed());
    picture.setPickOnBounds(true);
    picture.setAccessibleText("The plane at right angles to " + VolumeCut.name(cut.fixed()));
    picture.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> point(cut, picture, event));
    picture.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(cut, picture, event));
    planes.put(cut, picture);
    VBox.setVgrow(picture, Priority.ALWAYS);
    String axis = VolumeCut.name(cut.fixed());
    Slider slider = new Slider(0, 1, 0.5);
    slider.setId("space-slider-" + cut.fixed());
    slider.setAccessibleText("Where the plane lies along " + axis);
    slider.setTooltip(new Tooltip(axis + " of the plane above, 0 to 1"));
    slider.setBlockIncrement(0.05);
    slider.valueProperty().bindBidirectional(model.place(cut.fixed()));
    HBox.setHgrow(slider, Priority.ALWAYS);
    Label number = new Label();
    number.getStyleClass().add("panel-reading");
    number.setMinWidth(NUMBER);
    number.setLabelFor(slider);
    numbers.put(cut, number);
    HBox line = new HBox(4, number, slider);
    line.setPadding(new Insets(0, SPACE, SPACE, SPACE));
    line.setAlignment(Pos.CENTER_LEFT);
    VBox column = new VBox(picture, line);
    column.setMinSize(0, 0);
    column.setPrefWidth(10);
    return column;
  }

  /** The marked point moves within the plane, and with it the other two planes. */
  private void point(VolumeCut cut, Picture<HeatmapFigure> picture, MouseEvent event) {
    picture
        .paintedProperty()
        .get()
        .ifPresent(
            painted -> {
              HeatmapLayout layout =
                  HeatmapLayout.of(
                      painted.figure(),
                      painted.sheet().width(),
                      painted.sheet().height(),
                      painted.sheet().fontSize());
              if (layout.plot().contains(event.getX(), event.getY())) {
                model.place(cut.across()).set(clamp(layout.alpha(event.getX())));
                model.place(cut.up()).set(clamp(layout.beta(event.getY())));
              }
            });
  }

  private static double clamp(double share) {
    return Math.max(0, Math.min(1, share));
  }

  private void show() {
    boolean volume = model.target().dimensions() == 3;
    row.setVisible(volume);
    difference.setVisible(!volume);
    model.lookProperty().get().ifPresent(this::show);
  }

  private void show(FitSnapshot look) {
    Lattice lattice = model.target().pattern().lattice();
    if (look.surface().width() != lattice.side(0) || look.surface().height() != lattice.rows()) {
      return;
    }
    if (lattice.dimensions() == 1) {
      difference.show(SpatialFigures.lineDifference(lattice, look).withTitle(""));
      return;
    }
    SpatialPattern shown = model.quantityProperty().get().of(lattice, look);
    planes.forEach((cut, picture) -> picture.show(plane(cut, shown)));
    numbers.forEach((cut, number) -> number.setText(place(cut, lattice)));
  }

  /** The lattice's plane that is nearest to the slider. */
  private int index(VolumeCut cut, Lattice lattice) {
    return (int) Math.round(model.place(cut.fixed()).get() * (lattice.side(cut.fixed()) - 1));
  }

  private String place(VolumeCut cut, Lattice lattice) {
    double at = Pattern.coordinate(index(cut, lattice), lattice.side(cut.fixed()));
    return String.format(Locale.ROOT, "%s = %.2f", VolumeCut.name(cut.fixed()), at);
  }

  private HeatmapFigure plane(VolumeCut cut, SpatialPattern shown) {
    Quantity quantity = model.quantityProperty().get();
    int index = index(cut, shown.lattice());
    return cut.figure(shown, index, quantity.colours(shown), quantity.symbol())
        .withMarker(new Marker(model.place(cut.across()).get(), model.place(cut.up()).get()));
  }

  private Optional<Export> export() {
    Lattice lattice = model.target().pattern().lattice();
    return model
        .lookProperty()
        .get()
        .map(look -> SpaceFiles.export("planes", figure(lattice, look), lattice, look));
  }

  private Figure figure(Lattice lattice, FitSnapshot look) {
    if (lattice.dimensions() == 1) {
      return SpatialFigures.lineDifference(lattice, look);
    }
    SpatialPattern shown = model.quantityProperty().get().of(lattice, look);
    return new MultiplesFigure(
        planes.keySet().stream().map(cut -> (Figure) plane(cut, shown)).toList(), 3, false);
  }
}
