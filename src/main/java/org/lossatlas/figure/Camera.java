package org.lossatlas.figure;

/**
 * From where a surface is seen, from far away (parallel projection), and how large and how high.
 *
 * @param azimuth degrees around the vertical axis; at 0 the viewer stands before the side β = 0,
 *     and turns towards α = 1 as it grows
 * @param elevation degrees above the floor, 5 to 90
 * @param zoom 1 where the whole box just fits, 0.4 to 6; of what is larger the edges are cut off
 * @param stretch by how much heights are stretched, 0.2 to 3
 */
public record Camera(double azimuth, double elevation, double zoom, double stretch) {
  public static final double LEAST_ZOOM = 0.4;
  public static final double MOST_ZOOM = 6;
  public static final double LEAST_STRETCH = 0.2;
  public static final double MOST_STRETCH = 3;

  /** The usual view: from the front and a little to the left. */
  public static final Camera USUAL = new Camera(-35, 32);

  public Camera {
    if (!Double.isFinite(azimuth) || !(elevation >= 5 && elevation <= 90)) {
      throw new IllegalArgumentException(
          "a camera at azimuth " + azimuth + ", elevation " + elevation + " (5 to 90)");
    }
    if (!(zoom >= LEAST_ZOOM && zoom <= MOST_ZOOM)) {
      throw new IllegalArgumentException(
          "must be " + LEAST_ZOOM + " to " + MOST_ZOOM + ", not " + zoom);
    }
    if (!(stretch >= LEAST_STRETCH && stretch <= MOST_STRETCH)) {
      throw new IllegalArgumentException(
          "must be " + LEAST_STRETCH + " to " + MOST_STRETCH + ", not " + stretch);
    }
  }

  /** The whole box, at the usual height. */
  public Camera(double azimuth, double elevation) {
    this(azimuth, elevation, 1, 1);
  }

  public Camera withZoom(double newZoom) {
    return new Camera(azimuth, elevation, newZoom, stretch);
  }

  public Camera withStretch(double newStretch) {
    return new Camera(azimuth, elevation, zoom, newStretch);
  }
}
