package org.lossatlas.app.heatmap;

/** Who can show another part of the plane. */
public interface WindowMoves {
  /** Moves the window by so much of each coordinate. */
  void pan(double alpha, double beta);

  /** Shows more (above 1) or less of the plane around a place, which stays where it is. */
  void zoom(double factor, double alpha, double beta);
}
