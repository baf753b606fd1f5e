package org.lossatlas.spectrum;

import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;

/**
 * A network whose weights and biases are θ = u/√n_{k−1} in layer k: the parameters u are standard
 * normal at the start (biases 0), and outputs and their derivatives by u keep their size as layers
 * grow. Immutable.
 */
final class ScaledNetwork {
  private final Layout layout;
  private final double[] scale;

  ScaledNetwork(Architecture shape) {
    layout = Layout.biased(shape);
    scale = new double[layout.count()];
    for (int k = 1; k <= shape.layers(); k++) {
      int end = k < shape.layers() ? layout.weightStart(k + 1) : scale.length;
      for (int i = layout.weightStart(k); i < end; i++) {
        scale[i] = 1 / Math.sqrt(shape.width(k - 1));
      }
    }
  }

  /** u₀. */
  double[] draw(long seed) {
    Random random = new Random(seed);
    double[] u = new double[scale.length];
    for (int k = 1; k <= layout.architecture().layers(); k++) {
      for (int i = 0; i < layout.weightCount(k); i++) {
        u[layout.weightStart(k) + i] = random.nextGaussian();
      }
    }
    return u;
  }

  /** θ(u). */
  Parameters at(double[] u) {
    return Parameters.of(layout, scaled(u));
  }

  /** ∂f/∂u [N·m][n] at u, row by row. */
  double[][] jacobian(double[] u, DataSet data) {
    OutputJacobian jacobian = OutputJacobian.of(at(u), data);
    double[][] rows = new double[jacobian.count()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = scaled(jacobian.row(i));
    }
    return rows;
  }

  /** From ∂L/∂θ to ∂L/∂u, and from u to θ. */
  double[] scaled(double[] v) {
    double[] result = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      result[i] = scale[i] * v[i];
    }
    return result;
  }
}
