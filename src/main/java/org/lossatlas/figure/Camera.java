package org.lossatlas.figure;

/**
 * From where a surface is seen, from far away (parallel projection).
 *
 * @param azimuth degrees around the vertical axis; at 0 the viewer stands before the side β = 0,
 *     and turns towards α = 1 as it grows
 * @param elevation degrees above the floor, 5 to 90
 */
public record Camera(double azimuth, double elevation) {
  /** The usual view: from the front and a little to the left. */
  public static final Camera USUAL = new Camera(-35, 32);

  public Camera {
    if (!Double.isFinite(azimuth) || !(elevation >= 5 && elevation <= 90)) {
      throw new IllegalArgumentException(
          "a camera at azimuth " + azimuth + ", elevation " + elevation + " (5 to 90)");
    }
  }
}
