package org.lossatlas.network;

/**
 * Products with the inputs X [rows, u] of a batch, u the columns in use: for networks on pictures,
 * nearly all of the work of a product with the Hessian.
 */
interface InputProducts {
  /** X · V [rows, width], V [u, width]. */
  double[] forward(int width, double[] v);

  /** Xᵀ · Δ [u, width], Δ [rows, width]. */
  double[] backward(int width, double[] delta);
}
