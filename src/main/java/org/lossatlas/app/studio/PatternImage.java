package org.lossatlas.app.studio;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lossatlas.pattern.Pattern;

/**
 * A pattern in greys, every cell a rectangle with hard edges. The nearest neighbours are found here
 * and the image has as many pixels as the screen shows of it, because the graphics pipeline
 * interpolates whatever {@link #smoothProperty} says.
 */
final class PatternImage extends ImageView {
  private Pattern pattern;
  private GreyScale scale;
  private PixelBuffer<IntBuffer> buffer;

  /**
   * @param side of the square, in the scene's units
   * @param density the screen's pixels for each of them
   */
  PatternImage(Pattern pattern, double side, double density) {
    setPreserveRatio(false);
    this.pattern = pattern;
    this.scale = GreyScale.of(pattern);
    this.buffer = allocated(pixels(side, density));
    fit(side, density);
  }

  private static int pixels(double side, double density) {
    return (int) Math.max(1, Math.rint(side * density));
  }

  private static PixelBuffer<IntBuffer> allocated(int side) {
    return new PixelBuffer<>(
        side, side, IntBuffer.allocate(side * side), PixelFormat.getIntArgbPreInstance());
  }

  /** Gives the image another size. */
  void fit(double side, double density) {
    int pixels = pixels(side, density);
    if (pixels != buffer.getWidth() || getImage() == null) {
      buffer = allocated(pixels);
      setImage(new WritableImage(buffer));
      paint();
    }
    setFitWidth(side);
    setFitHeight(side);
  }

  /** Shows another pattern from the next pulse on. */
  void show(Pattern next) {
    pattern = next;
    scale = GreyScale.of(next);
    paint();
  }

  private void paint() {
    int side = buffer.getWidth();
    int[] pixels = buffer.getBuffer().array();
    int painted = -1;
    for (int y = 0; y < side; y++) {
      int row = pattern.height() - 1 - cell(y, side, pattern.height());
      if (row == painted) {
        System.arraycopy(pixels, (y - 1) * side, pixels, y * side, side);
      } else {
        paintRow(row, pixels, y * side);
      }
      painted = row;
    }
    // No rectangle: everything changed.
    buffer.updateBuffer(all -> null);
  }

  private void paintRow(int row, int[] pixels, int start) {
    int side = buffer.getWidth();
    for (int x = 0; x < side; x++) {
      int column = cell(x, side, pattern.width());
      pixels[start + x] = scale.argb(pattern.value(column, row));
    }
  }

  /** The cell under the middle of a pixel. */
  private static int cell(int pixel, int pixels, int cells) {
    return (int) ((2L * pixel + 1) * cells / (2L * pixels));
  }
}
