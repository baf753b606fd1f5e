package org.lossatlas.figure;

import java.awt.image.BufferedImage;

/** The bar that says which colour is which value, as one image. */
final class ColourBar {
  private static final int COLOURS = 256;

  private ColourBar() {}

  static void draw(ColourScale colours, AxisLayout axis, Pen pen, Box room) {
    BufferedImage image = new BufferedImage(1, COLOURS, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < COLOURS; i++) {
      image.setRGB(0, COLOURS - 1 - i, colours.map().argb((i + 0.5) / COLOURS));
    }
    Images.draw(image, axis.box(), pen.graphics());
    pen.frame(axis.box(), pen.theme().quiet());
    AxisPainter.draw(axis, pen, room);
  }
}
