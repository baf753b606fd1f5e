package org.lossatlas.figure;

import java.util.List;
import org.lossatlas.pattern.Pattern;

/**
 * A picture in colour over the unit square of α₁ and α₂. Immutable.
 *
 * @param red 0 to 1, beyond it the nearer end; row 0 is the bottom
 * @param green likewise, on the same grid
 * @param blue likewise
 */
public record PictureFigure(String title, Pattern red, Pattern green, Pattern blue)
    implements Figure {
  /** Refuses channels of different sizes. */
  public PictureFigure {
    boolean equal =
        red.width() == green.width()
            && red.width() == blue.width()
            && red.height() == green.height()
            && red.height() == blue.height();
    if (!equal) {
      throw new IllegalArgumentException("the channels of a picture are of one size");
    }
  }

  /** Of red, green and blue. */
  public static PictureFigure of(String title, List<Pattern> channels) {
    return new PictureFigure(title, channels.get(0), channels.get(1), channels.get(2));
  }

  /** The colour 0xffRRGGBB of a cell. */
  int argb(int column, int row) {
    return 0xff000000
        | level(red.value(column, row)) << 16
        | level(green.value(column, row)) << 8
        | level(blue.value(column, row));
  }

  private static int level(double value) {
    return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
  }

  @Override
  public PictureFigure withTitle(String newTitle) {
    return new PictureFigure(newTitle, red, green, blue);
  }
}
