package org.lossatlas.app.studio;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The panel's keys, wherever its focus is but in a text: letters and digits choose tools, brackets
 * (or plus and minus) the brush's size, X swaps the levels, # shows the cells' borders.
 */
final class ToolKeys {
  private final StudioController controller;
  private final DrawingSettings settings;
  private final StudioModel model;

  private ToolKeys(StudioModel model, StudioController controller) {
    this.model = model;
    this.settings = model.settings();
    this.controller = controller;
  }

  static void connect(Node panel, StudioModel model, StudioController controller) {
    ToolKeys keys = new ToolKeys(model, controller);
    panel.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    panel.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
  }

  private static boolean isForText(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl
        || event.getTarget() instanceof ComboBoxBase<?>;
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.V && !isForText(event)) {
      controller.paste(Clipboard.getSystemClipboard());
      event.consume();
    }
  }

  /** By the character and not by the key, so that every keyboard's layout has them. */
  private void typed(KeyEvent event) {
    boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
    if (isForText(event) || command || event.getCharacter().length() != 1) {
      return;
    }
    if (act(event.getCharacter().toUpperCase(Locale.ROOT).charAt(0))) {
      event.consume();
    }
  }

  /** Whether the key means something. */
  private boolean act(char key) {
    switch (key) {
      case '[', '-' -> grow(-1);
      case ']', '+' -> grow(1);
      case 'X' -> Levels.swap(settings);
      case '#' -> toggle(settings.gridLinesProperty());
      default -> {
        return choose(key);
      }
    }
    return true;
  }

  private boolean choose(char key) {
    for (Tool tool : Tool.values()) {
      if (key == tool.key() || key == tool.digit()) {
        settings.toolProperty().set(tool);
        return true;
      }
    }
    return false;
  }

  private void grow(double cells) {
    DoubleProperty size = settings.sizeProperty();
    double widest = DrawingSettings.widest(model.pattern());
    size.set(Math.min(widest, Math.max(1, Math.rint(size.get()) + cells)));
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }
}
