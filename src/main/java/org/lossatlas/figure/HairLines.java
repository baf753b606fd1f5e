package org.lossatlas.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Thin lines drawn straight into a picture's pixels, with smooth edges. Java 2D widens a line into
 * an outline and fills that, which took five of the six milliseconds of a heatmap with contour
 * lines. Belongs to one picture, and to the thread that paints it.
 */
final class HairLines {
  /** Wider lines, in pixels, are left to Java 2D. */
  private static final double WIDEST = 1.5;

  private static final RenderingHints.Key KEY =
      new RenderingHints.Key(0) {
        @Override
        public boolean isCompatibleValue(Object value) {
          return value instanceof HairLines;
        }
      };

  private final int[] pixels;
  private final int width;
  private final int height;

  /** How much of a pixel the line covers, 0 to 1; between lines all 0. */
  private final float[] covered;

  private int[] touched = new int[1024];
  private int count;

  /**
   * @param pixels opaque, row by row, at least width·height
   */
  HairLines(int[] pixels, int width, int height) {
    this.pixels = pixels;
    this.width = width;
    this.height = height;
    covered = new float[width * height];
  }

  /** From now on what is painted by these graphics, which draw into the same pixels, uses this. */
  void serve(Graphics2D graphics) {
    graphics.setRenderingHint(KEY, this);
  }

  /**
   * Draws lines in the units of the graphics, of this width in them; false if these graphics do not
   * draw into pixels, or the lines are not thin there.
   *
   * @param lines x, y, x, y, … each
   */
  static boolean draw(Graphics2D graphics, List<double[]> lines, Color colour, double thickness) {
    AffineTransform transform = graphics.getTransform();
    double scale = transform.getScaleX();
    boolean upright =
        transform.getShearX() == 0 && transform.getShearY() == 0 && scale == transform.getScaleY();
    Optional<HairLines> own = Optional.ofNullable((HairLines) graphics.getRenderingHint(KEY));
    if (own.isEmpty() || !upright || scale * thickness > WIDEST || graphics.getClip() != null) {
      return false;
    }
    double x0 = transform.getTranslateX();
    double y0 = transform.getTranslateY();
    for (double[] line : lines) {
      for (int i = 2; i + 1 < line.length; i += 2) {
        own.get()
            .cover(
                (float) (x0 + scale * line[i - 2]),
                (float) (y0 + scale * line[i - 1]),
                (float) (x0 + scale * line[i]),
                (float) (y0 + scale * line[i + 1]),
                (float) (scale * thickness));
      }
    }
    own.get().ink(colour);
    return true;
  }

  /**
   * A pixel is covered by how far its middle lies from the segment, half a pixel of which is edge;
   * a line thinner than a pixel covers no more than its thickness. Ends reach half a pixel further,
   * so that bends have no gaps.
   */
  private void cover(float ax, float ay, float bx, float by, float thickness) {
    if (Math.abs(bx - ax) >= Math.abs(by - ay)) {
      cover(ax, ay, bx, by, thickness, width, height, 1, width);
    } else {
      cover(ay, ax, by, bx, thickness, height, width, width, 1);
    }
  }

  /** Along the direction in which the segment is longer, a few pixels across at each step. */
  private void cover(
      float a,
      float acrossA,
      float b,
      float acrossB,
      float thickness,
      int length,
      int breadth,
      int step,
      int stepAcross) {
    float run = b - a;
    float slope = run == 0 ? 0 : (acrossB - acrossA) / run;
    float straighten = 1 / (float) Math.sqrt(1 + slope * slope);
    float reach = thickness / 2 + 0.5f;
    float reachAcross = reach / straighten;
    float most = Math.min(1, thickness);
    int first = Math.max(0, (int) Math.ceil(Math.min(a, b) - 1));
    int last = Math.min(length - 1, (int) Math.floor(Math.max(a, b)));
    for (int i = first; i <= last; i++) {
      float middle = acrossA + (i + 0.5f - a) * slope - 0.5f;
      int low = Math.max(0, (int) Math.ceil(middle - reachAcross));
      int high = Math.min(breadth - 1, (int) Math.floor(middle + reachAcross));
      for (int j = low; j <= high; j++) {
        float share = reach - Math.abs(j - middle) * straighten;
        cover(i * step + j * stepAcross, Math.min(most, share));
      }
    }
  }

  private void cover(int pixel, float share) {
    if (share <= covered[pixel]) {
      return;
    }
    if (covered[pixel] == 0) {
      if (count == touched.length) {
        touched = Arrays.copyOf(touched, 2 * count);
      }
      touched[count++] = pixel;
    }
    covered[pixel] = share;
  }

  /** Puts the colour where the lines are, and forgets them. */
  private void ink(Color colour) {
    float alpha = colour.getAlpha() / 255f;
    for (int i = 0; i < count; i++) {
      int pixel = touched[i];
      float share = alpha * covered[pixel];
      covered[pixel] = 0;
      int under = pixels[pixel];
      int red = mixed(under >> 16 & 255, colour.getRed(), share);
      int green = mixed(under >> 8 & 255, colour.getGreen(), share);
      int blue = mixed(under & 255, colour.getBlue(), share);
      pixels[pixel] = 0xff000000 | red << 16 | green << 8 | blue;
    }
    count = 0;
  }

  private static int mixed(int under, int over, float share) {
    return (int) (under + share * (over - under) + 0.5f);
  }
}
