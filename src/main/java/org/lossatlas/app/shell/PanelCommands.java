package org.lossatlas.app.shell;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.Notices;
import org.lossatlas.app.kit.PanelFrame;

/**
 * The commands of the menu that arrange panels. They mean the panel that has the keyboard, in
 * whichever window it is.
 */
final class PanelCommands {
  private static final String NONE = "Click into a panel first, or go there with Tab";

  private final Workspaces workspaces;
  private final Notices notices;

  PanelCommands(Workspaces workspaces, Notices notices) {
    this.workspaces = workspaces;
    this.notices = notices;
  }

  void maximise() {
    arrange(Arrangement::toggleMaximised);
  }

  void hide() {
    arrange(Arrangement::toggleHidden);
  }

  void tearOff() {
    arrange(Arrangement::toggleTorn);
  }

  /** All of the workspace that is shown. */
  void showAll() {
    workspaces.current().arrangement().showAll();
  }

  private void arrange(BiConsumer<Arrangement, String> command) {
    Optional<PanelFrame> meant = withKeyboard();
    if (meant.isEmpty()) {
      notices.warn(NONE);
      return;
    }
    meant.ifPresent(
        panel -> panel.arrangement().ifPresent(by -> command.accept(by, panel.getId())));
  }

  private static Optional<PanelFrame> withKeyboard() {
    return Window.getWindows().stream()
        // An open menu may have the keyboard for itself.
        .sorted(Comparator.comparing(Window::isFocused).reversed())
        .flatMap(window -> Optional.ofNullable(window.getScene()).stream())
        .map(Scene::getFocusOwner)
        .flatMap(owner -> around(owner).stream())
        .findFirst();
  }

  /** The panel that a node is in. */
  private static Optional<PanelFrame> around(Node node) {
    Node at = node;
    while (at != null && !(at instanceof PanelFrame)) {
      at = at.getParent();
    }
    return Optional.ofNullable((PanelFrame) at);
  }
}
