package org.lossatlas.fitting;

/**
 * Takes sub-networks of one shape over all points of a grid, a piece at a time, so that memory
 * stays bounded on large grids and no call of BLAS takes long. Belongs to one thread.
 */
final class Sweep {
  /** A grid of 64 × 64 is one piece, unless the network is wide. */
  private static final int MOST_ROWS = 4096;

  private static final int LEAST_ROWS = 64;

  /** Features a piece. */
  private static final int MOST_FEATURES = 1 << 22;

  private final float[] inputs;
  private final int inputWidth;
  private final int points;
  private final int most;
  private final Pass pass;

  /** Is shown a piece when it has gone forward: its first point, and the pass with its rows. */
  @FunctionalInterface
  interface Piece {
    void read(int from, Pass pass);
  }

  /**
   * @param inputs [N, n₀] row by row; not copied
   */
  Sweep(Subnetwork shape, float[] inputs) {
    this.inputs = inputs;
    inputWidth = shape.width(0);
    points = inputs.length / inputWidth;
    most = Math.min(points, rows(shape));
    pass = new Pass(shape, most);
  }

  private static int rows(Subnetwork shape) {
    long widths = 0;
    for (int l = 0; l <= shape.layers(); l++) {
      widths += shape.width(l);
    }
    return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, MOST_FEATURES / widths));
  }

  /** Goes forward with every piece in turn. */
  void forward(Subnetwork net, Piece piece) {
    for (int from = 0; from < points; from += most) {
      int rows = Math.min(most, points - from);
      System.arraycopy(inputs, from * inputWidth, pass.inputs(), 0, rows * inputWidth);
      pass.forward(net, rows);
      piece.read(from, pass);
    }
  }

  /** t [N]. */
  float[] outputs(Subnetwork net) {
    float[] t = new float[points];
    int top = net.layers();
    forward(net, (from, done) -> System.arraycopy(done.features(top), 0, t, from, done.rows()));
    return t;
  }
}
