package org.lossatlas.app.studio;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Buttons with an icon, a tooltip and the same words for those who cannot see it. */
final class Buttons {
  private Buttons() {}

  /**
   * @param what what it does, with its shortcut
   */
  static Button icon(String id, StudioIcon icon, String what, Runnable action) {
    Button button = new Button();
    dress(button, id, icon, what);
    button.setOnAction(event -> action.run());
    return button;
  }

  static ToggleButton toggle(String id, StudioIcon icon, String what) {
    ToggleButton button = new ToggleButton();
    dress(button, id, icon, what);
    return button;
  }

  private static void dress(ButtonBase button, String id, StudioIcon icon, String what) {
    button.setGraphic(icon.node());
    button.getStyleClass().addAll("flat", "compact");
    describe(button, id, what);
  }

  /** Gives a control its name for tests, and says what it does. */
  static void describe(Control control, String id, String what) {
    control.setId(id);
    control.setAccessibleText(what);
    control.setTooltip(new Tooltip(what));
  }
}
