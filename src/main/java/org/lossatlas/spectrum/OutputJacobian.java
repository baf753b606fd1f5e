package org.lossatlas.spectrum;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * J [N·m, n], the derivatives of all outputs on all samples by θ, for data sets of some hundred
 * outputs. Row (i, c) is the gradient of ½‖f(xᵢ) − y‖² at y = f(xᵢ) − e_c. Immutable.
 */
public final class OutputJacobian {
  private final double[][] rows;
  private final double[] outputs;

  private OutputJacobian(double[][] rows, double[] outputs) {
    this.rows = rows;
    this.outputs = outputs;
  }

  /** At θ = {@code network}, on the inputs of {@code data}. */
  public static OutputJacobian of(Parameters network, DataSet data) {
    int m = network.architecture().outputs();
    double[] outputs = outputs(network, data);
    double[][] rows = new double[outputs.length][];
    for (int i = 0; i < data.samples(); i++) {
      float[] x = new float[data.inputs()];
      System.arraycopy(data.rawInputs(), i * x.length, x, 0, x.length);
      for (int c = 0; c < m; c++) {
        double[] y = Arrays.copyOfRange(outputs, i * m, (i + 1) * m);
        y[c] -= 1;
        DataSet one = DataSet.of("one", x, x.length, RealTargets.of(y, m), List.of());
        rows[i * m + c] = LossCurvature.of(network, Loss.SQUARED, one).gradient();
      }
    }
    return new OutputJacobian(rows, outputs);
  }

  /** f(x) [N, m] for all samples. */
  public static double[] outputs(Parameters network, DataSet data) {
    double[] x = new double[data.samples() * data.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = data.rawInputs()[i];
    }
    return DenseKernel.outputs(network, 1, x, data.samples());
  }

  /** A copy of the outputs that the rows belong to. */
  public double[] outputs() {
    return outputs.clone();
  }

  /** How many rows there are, N·m. */
  int count() {
    return rows.length;
  }

  /** A copy of a row, the derivatives of one output by θ. */
  double[] row(int i) {
    return rows[i].clone();
  }

  /** Jᵀ(JJᵀ + μ)⁻¹ r: the shortest step that changes the outputs by r, damped by μ. */
  double[] pullBack(double[] r, double damping) {
    double[][] gram = gram();
    double size = 0;
    for (int i = 0; i < gram.length; i++) {
      size = Math.max(size, gram[i][i]);
    }
    for (int i = 0; i < gram.length; i++) {
      gram[i][i] += damping + 1e-14 * size;
    }
    double[] u = Cholesky.solve(gram, r);
    double[] step = new double[rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < step.length; j++) {
        step[j] += u[i] * rows[i][j];
      }
    }
    return step;
  }

  /** v without what changes the outputs: its part in the null space of J. */
  double[] withoutRange(double[] v) {
    double[] jv = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      jv[i] = dot(rows[i], v);
    }
    double[] along = pullBack(jv, 0);
    double[] rest = v.clone();
    for (int j = 0; j < rest.length; j++) {
      rest[j] -= along[j];
    }
    return rest;
  }

  private double[][] gram() {
    double[][] gram = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = dot(rows[i], rows[j]);
        gram[j][i] = gram[i][j];
      }
    }
    return gram;
  }

  /** The rank of J: how many eigenvalues of JJᵀ are above 1e-12 of the largest. */
  public int rank() {
    SmallEigen eigen = SmallEigen.of(gram());
    double limit = 1e-12 * eigen.value(eigen.size() - 1);
    int rank = 0;
    for (int i = 0; i < eigen.size(); i++) {
      rank += eigen.value(i) > limit ? 1 : 0;
    }
    return rank;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
