package org.lossatlas.app.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * Draws what lies in a scroll pane straight into the window. JavaFX keeps it as a picture, which
 * helps a graphics card to scroll; without one the whole picture is drawn anew, and then copied,
 * whenever a number or a slider in it changes: of a slider's frame that was two fifths.
 */
public final class DrawnDirectly {
  private DrawnDirectly() {}

  /** From now on, whatever skin the pane has. */
  public static void in(ScrollPane pane) {
    pane.skinProperty().addListener((property, before, now) -> dropPicture(pane));
    dropPicture(pane);
  }

  private static void dropPicture(ScrollPane pane) {
    Node viewport = pane.lookup(".viewport");
    if (viewport != null) {
      viewport.setCache(false);
    }
  }
}
