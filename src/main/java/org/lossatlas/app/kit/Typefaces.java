package org.lossatlas.app.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.text.Font;
import org.lossatlas.file.ResourceFile;

/** The bundled fonts, the same as in figures; style sheets know them by name once loaded. */
public enum Typefaces {
  TEXT("NotoSans-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf"),
  MATHS("NotoSansMath-Regular.ttf");

  private final String family;
  private final String name;

  Typefaces(String file) {
    try {
      // Of a stream JavaFX makes a file, which is left when the process is killed.
      Path path = ResourceFile.of("/org/lossatlas/assets/fonts/" + file);
      Font font = Font.loadFont(path.toUri().toString(), 12);
      family = font.getFamily();
      name = font.getName();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Makes them known to style sheets. */
  public static void load() {
    // The constants are made, and so the fonts loaded, when the class is first used.
    TEXT.family();
  }

  /** As style sheets call it. */
  public String family() {
    return family;
  }

  public Font at(double size) {
    return Font.font(name, size);
  }
}
