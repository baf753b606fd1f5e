package org.lossatlas.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Draws an image so that each of its pixels is an even rectangle: nearest neighbour. */
final class Images {
  private Images() {}

  static void draw(BufferedImage image, Box box, Graphics2D graphics) {
    AffineTransform place = AffineTransform.getTranslateInstance(box.x(), box.y());
    place.scale(box.width() / image.getWidth(), box.height() / image.getHeight());
    graphics.drawImage(image, place, null);
  }
}
