package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * The panels of a workspace as its {@link Arrangement} has them: those in their place divide the
 * room, or one has it alone; those torn off are in windows of their own. Style class: panel-area.
 */
public final class PanelArea extends StackPane {
  private static final String NONE =
      "Every panel is hidden or in a window of its own. View › All panels (Ctrl+0) brings them"
          + " back.";

  private final Arrangement arrangement;
  private final PanelLayout layout;
  private final Consumer<Scene> dress;

  /** What is moved, by the ids of the panels: the panel, or a box with what belongs under it. */
  private final Map<String, Region> movable = new LinkedHashMap<>();

  private final Map<String, PanelFrame> frames = new HashMap<>();
  private final Map<String, PanelWindow> windows = new HashMap<>();
  private boolean hasBeenShown;

  /**
   * @param dress gives the scene of a torn-off panel the style sheets and keys of the main window
   */
  public PanelArea(Arrangement arrangement, PanelLayout layout, Consumer<Scene> dress) {
    this.arrangement = arrangement;
    this.layout = layout;
    this.dress = dress;
    getStyleClass().add("panel-area");
    setMinSize(0, 0);
    layout.singles().forEach(this::adopt);
    arrange(PanelPlaces.USUAL, withoutWindows(arrangement.places()));
    arrangement
        .placesProperty()
        .addListener((property, before, now) -> arrange(shown(before), shown(now)));
    whenShown(this::restoreWindows);
  }

  /** Windows of panels come after the window that they are torn off from. */
  private void whenShown(Runnable then) {
    sceneProperty()
        .flatMap(Scene::windowProperty)
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(
            showing -> {
              if (showing && !hasBeenShown) {
                hasBeenShown = true;
                Platform.runLater(then);
              }
            });
  }

  private void restoreWindows() {
    PanelPlaces now = arrangement.places();
    arrange(withoutWindows(now), now);
  }

  private PanelPlaces shown(PanelPlaces places) {
    return hasBeenShown ? places : withoutWindows(places);
  }

  private static PanelPlaces withoutWindows(PanelPlaces places) {
    return new PanelPlaces(places.hidden(), Set.of(), places.maximised());
  }

  private void adopt(PanelLayout.Single single) {
    PanelFrame frame = single.frame();
    frame.arrangeBy(arrangement);
    arrangement.add(frame.title());
    frames.put(frame.getId(), frame);
    movable.put(frame.getId(), single.below().map(below -> stacked(frame, below)).orElse(frame));
  }

  private static Region stacked(PanelFrame frame, Node below) {
    VBox.setVgrow(frame, Priority.ALWAYS);
    VBox box = new VBox(frame, below);
    box.setMinSize(0, 0);
    return box;
  }

  private void arrange(PanelPlaces before, PanelPlaces now) {
    Optional<Node> focus = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    // A window has the size that its panel had.
    Set<String> torn = new TreeSet<>(now.torn());
    torn.retainAll(frames.keySet());
    torn.stream().filter(id -> !windows.containsKey(id)).forEach(this::makeWindow);
    before.torn().stream()
        .filter(id -> !torn.contains(id) && windows.containsKey(id))
        .forEach(this::closeWindow);
    getChildren().forEach(PanelArea::empty);
    getChildren().setAll(docked(now));
    torn.stream().filter(id -> !before.torn().contains(id)).forEach(this::showWindow);
    focus.ifPresent(this::focusAgain);
    now.maximised().filter(frames::containsKey).ifPresent(id -> frames.get(id).requestFocus());
  }

  /** The keyboard stays in its panel, as far as that is still there. */
  private void focusAgain(Node owner) {
    if (owner.getScene() == getScene()) {
      owner.requestFocus();
    }
  }

  private void makeWindow(String id) {
    Region panel = movable.get(id);
    String name = frames.get(id).title().name();
    PanelWindow window = new PanelWindow(name, dress, () -> arrangement.toggleTorn(id));
    window.placeAt(arrangement.window(id), panel.getWidth(), panel.getHeight());
    window.onPlaced(place -> arrangement.setWindow(id, place));
    windows.put(id, window);
  }

  private void showWindow(String id) {
    windows.get(id).show(movable.get(id));
    frames.get(id).requestFocus();
  }

  private void closeWindow(String id) {
    windows.get(id).hide();
  }

  private Node docked(PanelPlaces places) {
    return places
        .maximised()
        .<Node>map(movable::get)
        .or(() -> docked(layout, places))
        .orElseGet(PanelArea::nothing);
  }

  private Optional<Node> docked(PanelLayout part, PanelPlaces places) {
    if (part instanceof PanelLayout.Split split) {
      return docked(split, places);
    }
    return part.singles()
        .map(single -> single.frame().getId())
        .filter(places::isDocked)
        .<Node>map(movable::get)
        .findFirst();
  }

  private Optional<Node> docked(PanelLayout.Split split, PanelPlaces places) {
    List<PanelSplit.Part> shown = new ArrayList<>();
    for (int i = 0; i < split.parts().size(); i++) {
      int index = i;
      docked(split.parts().get(i), places)
          .ifPresent(node -> shown.add(new PanelSplit.Part(index, node)));
    }
    return shown.size() > 1
        ? Optional.of(new PanelSplit(arrangement, split, shown))
        : shown.stream().map(PanelSplit.Part::node).findFirst();
  }

  private static Label nothing() {
    Label label = new Label(NONE);
    label.setId("no-panels");
    label.setWrapText(true);
    return label;
  }

  /** Gives the panels free for another place. */
  private static void empty(Node node) {
    if (node instanceof SplitPane split) {
      split.getItems().forEach(PanelArea::empty);
      split.getItems().clear();
    }
  }

  /** The main window closes: so do those of the panels. */
  public void close() {
    windows.values().forEach(PanelWindow::hide);
  }
}
