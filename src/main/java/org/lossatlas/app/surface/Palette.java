package org.lossatlas.app.surface;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lossatlas.figure.ColourMap;

/**
 * A colour map as a texture of one row. The map takes the middle half; beside it the end colours go
 * on, because graphics cards average textures over steep slopes and repeat them at their ends,
 * which would mix the last colour into the first.
 */
final class Palette {
  private static final int WIDTH = 1024;
  private static final int HEIGHT = 2;
  private static final double START = 0.25;
  private static final double SHARE = 0.5;

  private Palette() {}

  /** Where in the texture the colour of a position lies; positions beyond 0 to 1 are held. */
  static float coordinate(double position) {
    return (float) (START + SHARE * Math.max(0, Math.min(1, position)));
  }

  static Image of(ColourMap map) {
    int[] pixels = new int[WIDTH * HEIGHT];
    for (int i = 0; i < pixels.length; i++) {
      double u = (i % WIDTH + 0.5) / WIDTH;
      pixels[i] = map.argb(Math.max(0, Math.min(1, (u - START) / SHARE)));
    }
    WritableImage image = new WritableImage(WIDTH, HEIGHT);
    image
        .getPixelWriter()
        .setPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
    return image;
  }
}
