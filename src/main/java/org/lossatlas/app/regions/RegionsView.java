package org.lossatlas.app.regions;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.RegionLayout;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;
import org.lossatlas.regions.Components;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.regions.ThinParts;

/** The panel of decision regions: picture, class and confidence under the pointer. */
final class RegionsView {
  private static final PanelTitle TITLE =
      new PanelTitle(
          "regions",
          "Decision regions",
          "$argmax fⱼ(x)$",
          "Choose data and a network on the left, or spray points with a class brush.");

  private final Picture<RegionFigure> picture;
  private final StackPane plane;
  private final PanelFrame frame;
  private final RegionsModel model;

  RegionsView(RegionsModel model, RegionsController controller, PanelContext context) {
    this.model = model;
    picture = new Picture<>(context);
    plane = new StackPane(picture);
    plane.setId("regions-plane");
    plane.getStyleClass().add("plane");
    plane.setFocusTraversable(true);
    plane.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    plane.setAccessibleHelp(
        "Arrow keys move the window, plus and minus zoom, Home goes back; with a class brush the"
            + " pointer sprays points, the secondary button takes them away");
    new RegionsMaking(model, controller, context.exports()).tell();
    frame = new PanelFrame(TITLE, plane, new Saving(context, this::export, picture::sheet));
    frame.explain(
        "Each point x of the plane has the class whose output fⱼ(x) is largest; its confidence is"
            + " that class's share after softmax. Components are connected pieces of a class's"
            + " region, neighbours by a side, counted on the grid; at rest, parts thinner than its step"
            + " are followed and join what they connect.");
    frame.stateProperty().bind(model.stateProperty());
    frame.noteProperty().bind(model.originProperty());
    model.lookProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    PlanePointer pointer = new PlanePointer(this::layout, model, controller);
    plane.addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
    plane.addEventHandler(MouseEvent.MOUSE_EXITED, event -> tellCounts());
    plane.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> plane.requestFocus());
    plane.addEventHandler(MouseEvent.MOUSE_PRESSED, pointer::press);
    plane.addEventHandler(MouseEvent.MOUSE_DRAGGED, pointer::drag);
    // The secondary button takes points away here.
    plane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, Event::consume);
    plane.addEventHandler(ScrollEvent.SCROLL, pointer::scroll);
    plane.addEventHandler(KeyEvent.KEY_PRESSED, pointer::press);
  }

  PanelFrame node() {
    return frame;
  }

  private void show(RegionsLook look) {
    picture.show(look.figure());
    tellCounts();
  }

  private Optional<RegionLayout> layout() {
    return picture
        .paintedProperty()
        .get()
        .map(
            painted ->
                RegionLayout.of(
                    painted.figure(),
                    painted.sheet().width(),
                    painted.sheet().height(),
                    painted.sheet().fontSize()));
  }

  private void point(MouseEvent event) {
    Optional<RegionLayout> layout = layout();
    Optional<RegionMap> map = model.lookProperty().get().map(look -> look.figure().map());
    if (layout.isEmpty() || !layout.get().plot().contains(event.getX(), event.getY())) {
      tellCounts();
      return;
    }
    double x = layout.get().valueX(event.getX());
    double y = layout.get().valueY(event.getY());
    map.ifPresent(shown -> frame.footProperty().set(reading(shown, x, y)));
  }

  private static String reading(RegionMap map, double x, double y) {
    int column = map.window().x().nearest(x);
    int row = map.window().y().nearest(y);
    int label = map.labels().at(column, row);
    String named =
        label < 0
            ? "no class: an output is not a number"
            : String.format(
                Locale.ROOT, "class %d, confidence %.4f", label, map.confidence(column, row));
    return String.format(Locale.ROOT, "x₁ = %.4g, x₂ = %.4g: %s", x, y, named);
  }

  /** What is seen of each class, and for readers of the screen the same. */
  private void tellCounts() {
    model
        .lookProperty()
        .get()
        .ifPresent(
            look -> {
              String thin = ThinParts.describe(look.components(), look.joined());
              String line = look.theorem().compare(look.joined());
              frame.footProperty().set(thin.isEmpty() ? line : line + " " + thin);
              plane.setAccessibleText("Decision regions. " + describe(look.joined()) + line);
            });
  }

  private static String describe(Components components) {
    StringBuilder words = new StringBuilder();
    int classes = components.perClass().length;
    for (int label = 0; label < classes; label++) {
      words.append("Class ").append(label).append(": ");
      words.append(RegionFigure.words(components.count(label))).append(". ");
    }
    return words.toString();
  }

  private Optional<Export> export() {
    return model.lookProperty().get().map(RegionsView::exportOf);
  }

  private static Export exportOf(RegionsLook look) {
    RegionMap map = look.figure().map();
    return new Export(
        "regions",
        look.figure(),
        file -> NpzFile.write(file, arrays(map, look)),
        file -> WholeFile.replace(file, out -> RegionsTable.write(map, out)));
  }

  private static Map<String, NpyArray> arrays(RegionMap map, RegionsLook look) {
    InputWindow window = map.window();
    Components components = look.components();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("x", NpyArray.ofDoubles(window.x().toArray(), window.columns()));
    arrays.put("y", NpyArray.ofDoubles(window.y().toArray(), window.rows()));
    arrays.put("label", NpyArray.ofInts(map.labels().toArray(), window.rows(), window.columns()));
    arrays.put("components", NpyArray.ofInts(components.perClass(), map.labels().classes()));
    arrays.put("cut", NpyArray.ofInts(components.cutPerClass(), map.labels().classes()));
    arrays.put("joined", NpyArray.ofInts(look.joined().perClass(), map.labels().classes()));
    return arrays;
  }
}
