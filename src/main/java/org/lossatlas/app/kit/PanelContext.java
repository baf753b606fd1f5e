package org.lossatlas.app.kit;

import java.util.concurrent.Executor;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.lossatlas.figure.Theme;

/**
 * What every panel gets from the window that it is in.
 *
 * @param painting runs the painting of pictures, a few milliseconds each; never the FX thread
 *     (tests may run it on the calling thread)
 * @param saving runs the writing of files
 * @param theme the colours of the page; always has a value
 * @param fontSize of all text in figures, in pixels; always has a value
 * @param exports where panels say that their figures can be exported
 */
public record PanelContext(
    Executor painting,
    Executor saving,
    FileChoice files,
    Notices notices,
    ObservableValue<Theme> theme,
    ObservableValue<Float> fontSize,
    PanelExports exports) {
  /** With the usual font size, and exports of their own, which no dialog opens. */
  public PanelContext(
      Executor painting,
      Executor saving,
      FileChoice files,
      Notices notices,
      ObservableValue<Theme> theme) {
    this(
        painting,
        saving,
        files,
        notices,
        theme,
        new SimpleObjectProperty<>(Picture.FONT_SIZE),
        new PanelExports());
  }
}
