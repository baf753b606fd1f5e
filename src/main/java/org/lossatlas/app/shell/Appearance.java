package org.lossatlas.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.Theme;

/** Theme and size of text: what the user chose, and what follows for the window. FX thread. */
final class Appearance {
  private static final String THEME = "theme";
  private static final String LARGE_TEXT = "large-text";
  private static final float ENLARGED = 1.25f;
  private static final String SHEET = sheet("shell.css");
  private static final String OPAQUE_SHEET = sheet("opaque-popups.css");
  private static final String LARGE_SHEET = sheet("large-text.css");

  private final Supplier<Theme> desktop;
  private final Executor reading;
  private final Executor window;
  private final ObjectProperty<ThemeChoice> choice;
  private final BooleanProperty largeText;
  private final ReadOnlyObjectWrapper<Theme> theme =
      new ReadOnlyObjectWrapper<>(this, "theme", Theme.LIGHT);
  private Theme system = Theme.LIGHT;

  /**
   * @param desktop what the system asks for; takes time
   * @param reading where it is asked
   * @param window the FX thread
   */
  Appearance(Preferences memory, Supplier<Theme> desktop, Executor reading, Executor window) {
    this.desktop = desktop;
    this.reading = reading;
    this.window = window;
    choice = new SimpleObjectProperty<>(ThemeChoice.parse(memory.text(THEME, "")));
    largeText = new SimpleBooleanProperty(Boolean.parseBoolean(memory.text(LARGE_TEXT, "")));
    choice.addListener((property, before, now) -> show());
    theme.addListener((property, before, now) -> useSheet(now));
    show();
    useSheet(theme.get());
  }

  private static String sheet(String name) {
    return Appearance.class.getResource("/org/lossatlas/assets/css/" + name).toExternalForm();
  }

  ObjectProperty<ThemeChoice> choiceProperty() {
    return choice;
  }

  BooleanProperty largeTextProperty() {
    return largeText;
  }

  /** The theme that is shown. */
  ReadOnlyObjectProperty<Theme> themeProperty() {
    return theme.getReadOnlyProperty();
  }

  /** Of the text in panels' figures, in pixels. */
  ObservableValue<Float> fontSize() {
    return largeText.map(large -> large ? Picture.FONT_SIZE * ENLARGED : Picture.FONT_SIZE);
  }

  /** Asks the system again, in the background. */
  void followSystem() {
    reading.execute(
        () -> {
          Theme asked = desktop.get();
          window.execute(
              () -> {
                system = asked;
                show();
              });
        });
  }

  /** From light to dark and back, whatever the system says. */
  void toggleTheme() {
    choice.set(theme.get() == Theme.DARK ? ThemeChoice.LIGHT : ThemeChoice.DARK);
  }

  /** Gives a window's content its style sheets; dialogs over it take them from there. */
  void dress(Scene scene) {
    scene.getStylesheets().add(SHEET);
    if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
      scene.getStylesheets().add(OPAQUE_SHEET);
    }
    largeText.subscribe(
        large -> {
          scene.getStylesheets().remove(LARGE_SHEET);
          if (large) {
            scene.getStylesheets().add(LARGE_SHEET);
          }
        });
  }

  void remember(Preferences memory) {
    memory.put(THEME, choice.get().word());
    memory.put(LARGE_TEXT, largeText.get());
  }

  private void show() {
    theme.set(choice.get().theme(system));
  }

  private static void useSheet(Theme shown) {
    Application.setUserAgentStylesheet(
        shown == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }
}
