package org.lossatlas.app.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.lossatlas.figure.export.Difference;
import org.testfx.util.WaitForAsyncUtils;

/** A panel's picture in a PNG file, beside what stands in the window. */
public final class SavedPicture {
  private SavedPicture() {}

  /**
   * The share of pixels that differ beyond anti-aliasing, 0 to 1.
   *
   * @param file with two pixels each way for one of the window's
   */
  public static double difference(Node node, Path file) throws IOException {
    BufferedImage halved = halved(ImageIO.read(file.toFile()));
    WritableImage window =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> node.snapshot(new SnapshotParameters(), null));
    if (halved.getWidth() != (int) window.getWidth()) {
      throw new AssertionError(
          "the file is 2 x " + halved.getWidth() + " wide, the window " + window.getWidth());
    }
    return Difference.share(image(window, halved.getWidth(), halved.getHeight()), halved);
  }

  private static BufferedImage image(WritableImage window, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, window.getPixelReader().getArgb(x, y));
      }
    }
    return image;
  }

  /** Each four pixels become their mean. */
  private static BufferedImage halved(BufferedImage file) {
    int width = file.getWidth() / 2;
    int height = file.getHeight() / 2;
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        half.setRGB(x, y, mean(file.getRGB(2 * x, 2 * y, 2, 2, null, 0, 2)));
      }
    }
    return half;
  }

  private static int mean(int[] four) {
    int mean = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int sum = 2;
      for (int argb : four) {
        sum += (argb >> shift) & 255;
      }
      mean |= (sum / 4) << shift;
    }
    return mean;
  }
}
