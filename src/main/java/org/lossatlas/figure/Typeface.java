package org.lossatlas.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bundled fonts, so that figures look the same on every machine. */
enum Typeface {
  TEXT("NotoSans-Regular.ttf"),
  MATHS("NotoSansMath-Regular.ttf");

  /** Has no method that changes it. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Font font;

  Typeface(String file) {
    try {
      font =
          Font.createFont(
              Font.TRUETYPE_FONT, new ByteArrayInputStream(Asset.bytes("fonts/" + file)));
    } catch (FontFormatException damaged) {
      throw new IllegalStateException(file + " is not a font", damaged);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Font at(float size) {
    return font.deriveFont(size);
  }

  boolean shows(int codePoint) {
    return font.canDisplay(codePoint);
  }
}
