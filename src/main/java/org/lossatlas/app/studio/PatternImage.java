package org.lossatlas.app.studio;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lossatlas.pattern.Pattern;

/** A pattern in greys, one pixel a grid point, enlarged with nearest neighbour. */
final class PatternImage extends ImageView {
  private IntBuffer pixels = IntBuffer.allocate(0);
  private PixelBuffer<IntBuffer> buffer;
  private GreyScale scale = new GreyScale(0, 1);

  PatternImage(Pattern pattern) {
    setSmooth(false);
    setPreserveRatio(false);
    allocate(pattern.width(), pattern.height());
    show(pattern);
  }

  private void allocate(int width, int height) {
    pixels = IntBuffer.allocate(width * height);
    buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
    setImage(new WritableImage(buffer));
  }

  /** Shows a pattern from the next pulse on. */
  void show(Pattern pattern) {
    if (pattern.width() != buffer.getWidth() || pattern.height() != buffer.getHeight()) {
      allocate(pattern.width(), pattern.height());
    }
    scale = GreyScale.of(pattern);
    int index = 0;
    for (int row = pattern.height() - 1; row >= 0; row--) {
      for (int column = 0; column < pattern.width(); column++) {
        pixels.put(index++, scale.argb(pattern.value(column, row)));
      }
    }
    // No rectangle: everything changed.
    buffer.updateBuffer(all -> null);
  }

  /** Which values are black and white. */
  GreyScale scale() {
    return scale;
  }
}
