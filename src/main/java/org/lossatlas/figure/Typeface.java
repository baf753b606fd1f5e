package org.lossatlas.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.lossatlas.file.ResourceFile;

/** The bundled fonts, so that figures look the same on every machine. */
public enum Typeface {
  TEXT("NotoSans-Regular.ttf"),
  SERIF("NotoSerif-Regular.ttf"),
  BOLD("NotoSans-Bold.ttf"),
  MATHS("NotoSansMath-Regular.ttf");

  /** Has no method that changes it. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Font font;

  private final String file;

  Typeface(String file) {
    this.file = file;
    try {
      // Not from a stream: AWT's own file is gone as soon as the process is asked to end, when
      // figures may still have to be written.
      Path path = ResourceFile.of(Asset.FOLDER + "fonts/" + file);
      font = Font.createFont(Font.TRUETYPE_FONT, path.toFile());
    } catch (FontFormatException damaged) {
      throw new IllegalStateException(file + " is not a font", damaged);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The font file itself (TrueType). */
  public byte[] bytes() {
    return Asset.bytes("fonts/" + file);
  }

  /** The family that the font file names itself by. */
  public String family() {
    return font.getFamily(Locale.ROOT);
  }

  /** The face that a font of AWT is of. */
  public static Typeface of(Font font) {
    return Stream.of(values())
        .filter(face -> face.font.getFontName().equals(font.getFontName()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(font + " is not bundled"));
  }

  Font at(float size) {
    return font.deriveFont(size);
  }

  boolean shows(int codePoint) {
    return font.canDisplay(codePoint);
  }
}
