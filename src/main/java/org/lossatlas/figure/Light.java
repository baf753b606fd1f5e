package org.lossatlas.figure;

/** The light on a surface: it comes over the left shoulder of the viewer, and follows him. */
public final class Light {
  /** Where it comes from, to the viewer's right, upwards, and towards the viewer. */
  private static final double RIGHT = -0.52;

  private static final double UP = 0.74;
  private static final double NEAR = 0.42;

  /** The share of it that reaches what is turned from it, and how much more what faces it. */
  private static final double AMBIENT = 0.5;

  private static final double DIRECT = 0.62;

  private final double u;
  private final double v;

  private Light(double u, double v) {
    this.u = u;
    this.v = v;
  }

  /**
   * @param azimuth of the viewer in degrees, as {@link Camera} has it
   */
  public static Light at(double azimuth) {
    double cos = Math.cos(Math.toRadians(azimuth));
    double sin = Math.sin(Math.toRadians(azimuth));
    // The viewer's right is (cos, sin) in u and v, and towards the viewer is (sin, -cos).
    return new Light(RIGHT * cos + NEAR * sin, RIGHT * sin - NEAR * cos);
  }

  /**
   * How light a place is, 0.5 to 1.12; 1 is its own colour.
   *
   * @param slopeU of the height, ∂w/∂u
   * @param slopeV ∂w/∂v
   */
  public float on(double slopeU, double slopeV) {
    double length = Math.sqrt(1 + slopeU * slopeU + slopeV * slopeV);
    double facing = (UP - slopeU * u - slopeV * v) / length;
    return (float) (AMBIENT + DIRECT * Math.max(0, facing));
  }

  /** A colour in so much light, 0xffRRGGBB. */
  public static int lit(int argb, float light) {
    int red = Math.min(255, (int) ((argb >> 16 & 255) * light + 0.5f));
    int green = Math.min(255, (int) ((argb >> 8 & 255) * light + 0.5f));
    int blue = Math.min(255, (int) ((argb & 255) * light + 0.5f));
    return 0xff000000 | red << 16 | green << 8 | blue;
  }
}
