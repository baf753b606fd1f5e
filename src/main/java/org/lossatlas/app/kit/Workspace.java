package org.lossatlas.app.kit;

import java.util.Map;
import javafx.scene.Node;

/**
 * An arrangement of panels for one question. There is one of each for the life of the window; its
 * panels keep their state while another is shown. For the FX thread.
 */
public interface Workspace {
  /** One word, such as "Landscape"; also what tests and settings call it, in lower case. */
  String name();

  /** The question that it answers, one sentence. */
  String question();

  /** The panels; made when they are first asked for, and the same from then on. */
  Node node();

  /** Buttons and numbers for the toolbar; made when they are first asked for. */
  Node controls();

  /** Where its panels are. */
  Arrangement arrangement();

  /** What the keys and the menu steer. */
  RunCommands commands();

  /**
   * What an experiment keeps of it: by a panel's name, texts by theirs. The names are its own among
   * all workspaces.
   */
  default Map<String, Map<String, String>> remember() {
    return Map.of();
  }

  /** Shows what was kept, as far as the texts make sense; nothing of it may be there. */
  default void recall(Map<String, Map<String, String>> views) {}

  /**
   * Undo and redo: shows settings that were kept in this window before; what was trained since
   * stays, as far as it fits them.
   */
  default void restore(Map<String, Map<String, String>> views) {
    recall(views);
  }

  /** Once a pulse, also while another workspace is shown, but not before the first showing. */
  default void onPulse() {}

  /** The window closes: stops all work. */
  default void close() {}
}
