package org.lossatlas.app.kit;

import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Keeps a window maximised over a dialog that blocks it. JavaFX forbids a blocked window to be
 * resized, and some window managers (Openbox) take a window that cannot be resized out of its
 * maximised state.
 */
public final class KeptMaximised {
  private KeptMaximised() {}

  /** To be run after the dialog: makes a window that is maximised now so again. */
  static Runnable of(Window owner) {
    return owner instanceof Stage stage && stage.isMaximized()
        ? () -> stage.setMaximized(true)
        : () -> {};
  }

  /** Makes the owner the dialog's, and maximised again after it. */
  public static void own(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    Runnable again = of(owner);
    dialog.addEventHandler(DialogEvent.DIALOG_HIDDEN, event -> again.run());
  }
}
