package org.lossatlas.app.studio;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.lossatlas.file.BadInputException;
import org.lossatlas.pattern.ImagePattern;
import org.lossatlas.pattern.Pattern;

/** Pictures of JavaFX, as they come from the clipboard. */
final class Picture {
  private Picture() {}

  /**
   * The picture's levels, by the same rule as for image files.
   *
   * @throws BadInputException if it cannot be read or has more points than a pattern may have
   */
  static Pattern pattern(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    if (picture.isError() || picture.getPixelReader() == null || width < 1 || height < 1) {
      throw new BadInputException("picture", "cannot be read; save it as a PNG and load that");
    }
    if (Math.max(width, height) > Pattern.MAX_SIDE || (long) width * height > Pattern.MAX_POINTS) {
      throw new BadInputException(
          "picture",
          "is %d wide and %d high; it may have at most %d points a side and %d in all"
              .formatted(width, height, Pattern.MAX_SIDE, Pattern.MAX_POINTS));
    }
    int[] argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return ImagePattern.fromArgb(width, height, argb);
  }
}
