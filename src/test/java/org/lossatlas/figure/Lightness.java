package org.lossatlas.figure;

/** CIELAB lightness of sRGB colours (IEC 61966-2-1, white D65). */
final class Lightness {
  private Lightness() {}

  /** L*, 0 to 100. */
  static double of(int argb) {
    double y =
        0.2126 * linear(argb >> 16 & 255)
            + 0.7152 * linear(argb >> 8 & 255)
            + 0.0722 * linear(argb & 255);
    double f = y > 216.0 / 24389 ? Math.cbrt(y) : (24389.0 / 27 * y + 16) / 116;
    return 116 * f - 16;
  }

  private static double linear(int level) {
    double share = level / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
