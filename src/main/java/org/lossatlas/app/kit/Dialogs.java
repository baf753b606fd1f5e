package org.lossatlas.app.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.stage.Modality;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Dialogs over a window: in its middle and wholly on the screen. A window that a dialog blocks
 * stays maximised: JavaFX forbids a blocked window to be resized, and some window managers
 * (Openbox) take a window that cannot be resized out of its maximised state.
 */
public final class Dialogs {
  private Dialogs() {}

  /** A dialog that blocks the window until it is answered. */
  public static void block(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    Runnable again = maximisedAgain(owner);
    dialog.addEventHandler(DialogEvent.DIALOG_HIDDEN, event -> again.run());
    dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, event -> place(dialog, owner));
  }

  /** A dialog beside which the window can be used. */
  public static void accompany(Dialog<?> dialog, Window owner) {
    dialog.initOwner(owner);
    dialog.initModality(Modality.NONE);
    dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, event -> place(dialog, owner));
  }

  /** To be run after a dialog: makes a window that is maximised now so again. */
  static Runnable maximisedAgain(Window owner) {
    return owner instanceof Stage stage && stage.isMaximized()
        ? () -> stage.setMaximized(true)
        : () -> {};
  }

  private static void place(Dialog<?> dialog, Window owner) {
    double x = owner.getX() + (owner.getWidth() - dialog.getWidth()) / 2;
    double y = owner.getY() + (owner.getHeight() - dialog.getHeight()) / 3;
    Rectangle2D screen =
        Screen.getScreensForRectangle(
                owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
            .stream()
            .findFirst()
            .orElseGet(Screen::getPrimary)
            .getVisualBounds();
    dialog.setX(within(x, screen.getMinX(), screen.getMaxX() - dialog.getWidth()));
    dialog.setY(within(y, screen.getMinY(), screen.getMaxY() - dialog.getHeight()));
  }

  private static double within(double place, double least, double most) {
    return Math.max(least, Math.min(most, place));
  }
}
