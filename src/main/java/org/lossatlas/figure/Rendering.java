package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * Paints figures into an array of pixels that it keeps, for a window to show: 0xAARRGGBB with
 * premultiplied alpha, row by row from the top. For one thread at a time; different renderings are
 * independent.
 */
public final class Rendering {
  private final Sheet sheet;
  private final int[] pixels;
  private final BufferedImage image;
  private final HairLines hairLines;

  /** With an array of its own. */
  public Rendering(Sheet sheet) {
    this(sheet, new int[sheet.pixelWidth() * sheet.pixelHeight()]);
  }

  /**
   * @param pixels pixelWidth·pixelHeight of the sheet or more; painted into, not copied
   */
  public Rendering(Sheet sheet, int[] pixels) {
    this.sheet = sheet;
    this.pixels = pixels;
    int width = sheet.pixelWidth();
    int height = sheet.pixelHeight();
    if (pixels.length < (long) width * height) {
      throw new IllegalArgumentException(pixels.length + " pixels for " + width + " x " + height);
    }
    ColorModel colours =
        new DirectColorModel(
            ColorSpace.getInstance(ColorSpace.CS_sRGB),
            32,
            0xff0000,
            0xff00,
            0xff,
            0xff000000,
            true,
            DataBuffer.TYPE_INT);
    int[] masks = {0xff0000, 0xff00, 0xff, 0xff000000};
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(pixels, width * height), width, height, width, masks, new Point());
    image = new BufferedImage(colours, raster, true, null);
    hairLines = new HairLines(pixels, width, height);
  }

  public Sheet sheet() {
    return sheet;
  }

  /** The pixels themselves, which the next {@link #paint} changes. */
  public int[] pixels() {
    return pixels;
  }

  /** Paints over everything. */
  public void paint(Figure figure) {
    Graphics2D graphics = image.createGraphics();
    graphics.scale(sheet.scale(), sheet.scale());
    hairLines.serve(graphics);
    FigurePainter.paint(figure, graphics, sheet);
    graphics.dispose();
  }

  BufferedImage image() {
    return image;
  }
}
