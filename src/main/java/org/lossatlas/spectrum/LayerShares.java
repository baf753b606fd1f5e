package org.lossatlas.spectrum;

import java.util.List;
import org.lossatlas.network.Layout;

/** How much of a direction each layer has. */
public final class LayerShares {
  private LayerShares() {}

  /**
   * ‖v_k‖², the squared length of the part of each layer k, weights and biases together; skips
   * belong to the last layer.
   *
   * @param v a value for each parameter
   */
  public static List<Double> of(Layout layout, double[] v) {
    Double[] shares = new Double[layout.architecture().layers()];
    for (int k = 1; k <= shares.length; k++) {
      int end = k < shares.length ? layout.weightStart(k + 1) : layout.count();
      double sum = 0;
      for (int i = layout.weightStart(k); i < end; i++) {
        sum += v[i] * v[i];
      }
      shares[k - 1] = sum;
    }
    return List.of(shares);
  }
}
