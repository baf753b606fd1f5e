package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.lossatlas.file.WholeFile;

/** Writes figures to files, each replaced whole. */
public final class FigureFile {
  private FigureFile() {}

  /**
   * Loads the fonts. For whoever may write figures while the process is being ended: by then Java
   * does not load them any more.
   */
  public static void prepare() {
    for (Typeface face : Typeface.values()) {
      face.at(1);
    }
  }

  /**
   * A PNG file that knows its density: {@code scale}·72 dots an inch.
   *
   * @param text by keyword, kept in the file: what the figure was made from. A keyword is 1 to 79
   *     characters of Latin 1
   * @throws IllegalArgumentException if a keyword is not one
   */
  public static void png(Path file, Figure figure, Sheet sheet, Map<String, String> text)
      throws IOException {
    Png.requireKeywords(text.keySet());
    WholeFile.replace(file, out -> png(out, figure, sheet, text));
  }

  /** The same into a stream. */
  public static void png(OutputStream out, Figure figure, Sheet sheet, Map<String, String> text)
      throws IOException {
    Png.requireKeywords(text.keySet());
    // Without an alpha channel: paper needs none, and files are smaller.
    BufferedImage image =
        new BufferedImage(sheet.pixelWidth(), sheet.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(sheet.scale(), sheet.scale());
    FigurePainter.paint(figure, graphics, sheet);
    graphics.dispose();
    Png.write(image, sheet.scale(), text, out);
  }
}
