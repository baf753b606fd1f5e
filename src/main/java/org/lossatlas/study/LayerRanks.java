package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Features;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SingularValues;

/**
 * Table 2.2 of [N] for one state of a network: rank and smallest singular value of the features F_k
 * [N, n_k] of each hidden layer.
 *
 * @param epoch when
 * @param layers one a hidden layer, from 1 to L − 1
 */
public record LayerRanks(double epoch, List<Layer> layers) {
  /**
   * Of a layer.
   *
   * @param width n_k
   * @param full the smaller of N and n_k
   * @param rank how many singular values lie above ½·√(N + n_k + 1)·σ_max·ε
   */
  public record Layer(int width, int full, int rank, double smallest, double largest) {}

  public LayerRanks {
    layers = List.copyOf(layers);
  }

  /** Of a network on the samples of a data set. */
  public static LayerRanks of(double epoch, Parameters network, DataSet data) {
    Features features = Features.of(network, data);
    List<Layer> layers = new ArrayList<>();
    for (int k = 1; k < network.architecture().layers(); k++) {
      SingularValues values = features.singularValues(k);
      layers.add(
          new Layer(
              network.architecture().width(k),
              values.count(),
              values.rank(),
              values.smallest(),
              values.largest()));
    }
    return new LayerRanks(epoch, layers);
  }
}
