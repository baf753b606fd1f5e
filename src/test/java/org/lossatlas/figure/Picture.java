package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A figure painted in the middle of a larger canvas, so that tests see what leaves its bounds. */
final class Picture {
  /** Around the figure, in pixels. */
  static final int BORDER = 40;

  private static final int UNTOUCHED = 0x123456;

  private final BufferedImage canvas;
  private final int width;
  private final int height;

  private Picture(BufferedImage canvas, int width, int height) {
    this.canvas = canvas;
    this.width = width;
    this.height = height;
  }

  static Picture of(Figure figure, int width, int height, Theme theme, float fontSize) {
    BufferedImage canvas =
        new BufferedImage(width + 2 * BORDER, height + 2 * BORDER, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < canvas.getHeight(); y++) {
      for (int x = 0; x < canvas.getWidth(); x++) {
        canvas.setRGB(x, y, UNTOUCHED);
      }
    }
    Graphics2D graphics = canvas.createGraphics();
    graphics.translate(BORDER, BORDER);
    FigurePainter.paint(figure, graphics, width, height, theme, fontSize);
    graphics.dispose();
    return new Picture(canvas, width, height);
  }

  /** 0xffRRGGBB of the pixel that holds a point of the figure. */
  int argb(double x, double y) {
    return canvas.getRGB(BORDER + (int) Math.floor(x), BORDER + (int) Math.floor(y));
  }

  /** How many pixels outside the figure were painted. */
  int touchedOutside() {
    int touched = 0;
    for (int y = -BORDER; y < height + BORDER; y++) {
      for (int x = -BORDER; x < width + BORDER; x++) {
        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
        if (!inside && argb(x, y) != (0xff000000 | UNTOUCHED)) {
          touched++;
        }
      }
    }
    return touched;
  }

  /** How many pixels of the figure's outermost ring, 2 wide, are not its background. */
  int inkAtEdge(Theme theme) {
    int ink = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean edge = x < 2 || y < 2 || x >= width - 2 || y >= height - 2;
        if (edge && argb(x, y) != theme.background().getRGB()) {
          ink++;
        }
      }
    }
    return ink;
  }

  /** How many pixels of the figure have the colour. */
  int count(int colour) {
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (argb(x, y) == colour) {
          count++;
        }
      }
    }
    return count;
  }
}
