package org.lossatlas.figure;

import java.awt.Color;

/**
 * Colours of classes: class 0 is blue and class 1 is red, as in [N] and TensorFlow Playground; ten
 * differ, then they come round again. Regions are tints of them on the page's background, the
 * stronger the surer the network is.
 */
public final class ClassColours {
  private static final int[] COLOURS = {
    0x0072b2, 0xd55e00, 0x009e73, 0x9f4f8b, 0xb8a000, 0x56b4e9, 0x8c564b, 0x6b6ecf, 0xe377c2,
    0x7f7f7f
  };

  /** The tint of a region where the network is not sure at all, and where it is quite sure. */
  private static final double FAINTEST = 0.12;

  private static final double STRONGEST = 0.5;
  private static final int OPAQUE = 0xff000000;

  private ClassColours() {}

  /** The full colour of a class, 0xffRRGGBB. */
  public static int argb(int label) {
    return OPAQUE | COLOURS[label % COLOURS.length];
  }

  static Color colour(int label) {
    return new Color(argb(label));
  }

  /**
   * The colour of a point of a region.
   *
   * @param confidence the largest of m softmax probabilities, 1/m to 1
   */
  public static int tint(int label, double confidence, int classes, Theme theme) {
    double least = 1.0 / classes;
    double sure = classes < 2 ? 1 : (confidence - least) / (1 - least);
    double strength = FAINTEST + (STRONGEST - FAINTEST) * Math.max(0, Math.min(1, sure));
    return mixed(argb(label), theme.background().getRGB(), strength);
  }

  /** What a point without a class is drawn in. */
  public static int missing(Theme theme) {
    return theme.grid().getRGB();
  }

  private static int mixed(int colour, int page, double share) {
    int mixed = OPAQUE;
    for (int shift = 0; shift <= 16; shift += 8) {
      double value = share * (colour >> shift & 255) + (1 - share) * (page >> shift & 255);
      mixed |= (int) Math.rint(value) << shift;
    }
    return mixed;
  }
}
