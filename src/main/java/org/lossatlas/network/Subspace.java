package org.lossatlas.network;

import java.util.List;
import org.lossatlas.data.DataSet;

/** Points θ₀ + Σ cᵢ dᵢ of parameter space and how they are evaluated. Thread-safe. */
public interface Subspace extends PointEvaluator {
  /** θ at a point. */
  Parameters at(double[] point);

  /**
   * A fully connected network is for the dense kernel, a convolutional one for DL4J.
   *
   * @param directions of the network's layout, at least one
   * @throws IllegalArgumentException if network, directions, loss and data do not fit together
   */
  static Subspace of(Parameters origin, List<Parameters> directions, Loss loss, DataSet data) {
    return origin.layout().isDense()
        ? new SubspaceKernel(origin, directions, loss, data)
        : ImportedSubspace.of(origin, directions, loss, data);
  }
}
