package org.lossatlas.figure;

/**
 * The page that a figure is painted on.
 *
 * @param width in points (1/72 inch), whole or not, 16 to 16384
 * @param height likewise
 * @param scale pixels in a point; 2 on a screen of double density, 300/72 for 300 dots an inch
 * @param fontSize of all text, in points
 * @param lettering the text font
 */
public record Sheet(
    double width, double height, double scale, Theme theme, float fontSize, Lettering lettering) {
  private static final int SMALLEST = 16;
  private static final int LARGEST = 16384;
  private static final long MOST_PIXELS = 100_000_000;

  /** Of a pixel: as much is rounding, and makes no further one. */
  private static final double ROUNDING = 1e-6;

  public Sheet {
    boolean sides = isSide(width) && isSide(height);
    if (!sides || !(scale > 0) || !(fontSize > 0) || width * scale * height * scale > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "no sheet of " + width + " x " + height + " at scale " + scale + ", type " + fontSize);
    }
  }

  /** In the usual font. */
  public Sheet(double width, double height, double scale, Theme theme, float fontSize) {
    this(width, height, scale, theme, fontSize, Lettering.SANS);
  }

  /** For a paper: white, with 10 point type, 300 dots an inch. */
  public static Sheet paper(double width, double height) {
    return new Sheet(width, height, 300 / 72.0, Theme.LIGHT, 10);
  }

  private static boolean isSide(double side) {
    return side >= SMALLEST && side <= LARGEST;
  }

  public int pixelWidth() {
    return (int) Math.ceil(width * scale - ROUNDING);
  }

  public int pixelHeight() {
    return (int) Math.ceil(height * scale - ROUNDING);
  }
}
