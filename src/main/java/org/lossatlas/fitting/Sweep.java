package org.lossatlas.fitting;

/**
 * Takes sub-networks of one shape over all points of a grid, a piece at a time, so that memory
 * stays bounded on large grids and no call of BLAS takes long. Belongs to one thread.
 */
final class Sweep {
  /** A grid of 64 × 64 is one piece. */
  private static final int PIECE = 4096;

  private final float[] inputs;
  private final int inputWidth;
  private final int points;
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
    pass = new Pass(shape, Math.min(PIECE, points));
  }

  /** N. */
  int points() {
    return points;
  }

  /** Goes forward with every piece in turn. */
  void forward(Subnetwork net, Piece piece) {
    for (int from = 0; from < points; from += PIECE) {
      int rows = Math.min(PIECE, points - from);
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
