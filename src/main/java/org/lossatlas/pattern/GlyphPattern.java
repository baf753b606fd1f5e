package org.lossatlas.pattern;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.ResourceFile;

/** Text drawn into a pattern with the bundled font, with the outlines' own anti-aliasing. */
public final class GlyphPattern {
  private static final String RESOURCE = "/org/lossatlas/assets/fonts/NotoSans-Bold.ttf";

  /** The longest text, in characters. */
  public static final int MAX_LENGTH = 200;

  private GlyphPattern() {}

  /**
   * The base with the text drawn around a point: the middle of what is inked lies there.
   *
   * @param size of the font in cells, above 0: capitals are about 0.7 of it high
   * @throws BadInputException if the text is empty or too long, or the font lacks a character
   */
  public static Pattern over(
      Pattern base, String text, GridPoint centre, double size, double level) {
    if (!(size > 0 && size <= Pattern.MAX_SIDE)) {
      throw new IllegalArgumentException("a font's size must be above 0, not " + size);
    }
    Raster ink = inked(base, outline(text, size), centre);
    int top = base.height() - 1;
    return Painting.over(
        base, level, (column, row) -> ink.getSample((int) column, top - (int) row, 0) / 255.0);
  }

  private static java.awt.Shape outline(String text, double size) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new BadInputException("text", "must have 1 to " + MAX_LENGTH + " visible characters");
    }
    Font font = Bundled.FONT.deriveFont((float) size);
    int missing = font.canDisplayUpTo(text);
    if (missing >= 0) {
      String letter = Character.toString(text.codePointAt(missing));
      throw new BadInputException("text", "the bundled font has no '" + letter + "'");
    }
    FontRenderContext context = new FontRenderContext(null, true, true);
    return font.createGlyphVector(context, text).getOutline();
  }

  /** Coverage 0 to 255; row 0 is the top, as in every image. */
  private static Raster inked(Pattern base, java.awt.Shape outline, GridPoint centre) {
    BufferedImage image =
        new BufferedImage(base.width(), base.height(), BufferedImage.TYPE_BYTE_GRAY);
    Rectangle2D box = outline.getBounds2D();
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fill(
          AffineTransform.getTranslateInstance(
                  centre.column() + 0.5 - box.getCenterX(),
                  base.height() - 0.5 - centre.row() - box.getCenterY())
              .createTransformedShape(outline));
    } finally {
      graphics.dispose();
    }
    return image.getRaster();
  }

  /** Read when it is first needed. */
  private static final class Bundled {
    static final Font FONT = read();

    private static Font read() {
      try {
        return Font.createFont(Font.TRUETYPE_FONT, ResourceFile.of(RESOURCE).toFile());
      } catch (IOException e) {
        throw new UncheckedIOException("the bundled font " + RESOURCE, e);
      } catch (FontFormatException e) {
        throw new IllegalStateException("the bundled font " + RESOURCE, e);
      }
    }
  }
}
