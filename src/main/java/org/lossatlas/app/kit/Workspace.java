package org.lossatlas.app.kit;

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

  /** What the keys and the menu steer. */
  RunCommands commands();

  /** Once a pulse, also while another workspace is shown, but not before the first showing. */
  default void onPulse() {}

  /** The window closes: stops all work. */
  default void close() {}
}
