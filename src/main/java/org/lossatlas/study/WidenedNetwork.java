package org.lossatlas.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.fitting.SubnetworkArrays;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * A classifier with units beside its own that do not depend on the data: they carry a pattern to
 * the outputs.
 *
 * @param shape of the classifier
 * @param added units a hidden layer
 */
record WidenedNetwork(Architecture shape, int added) {
  /** Along the bias of the i-th unit that was added to the first layer, from 0. */
  Parameters direction(int i) {
    Architecture wide = architecture();
    double[] biases = new double[wide.width(1)];
    biases[shape.width(1) + i] = 1;
    return new Parameters.Builder(wide)
        .layer(1, new double[wide.inputs() * wide.width(1)], biases)
        .build();
  }

  private Architecture architecture() {
    List<Integer> widths = new ArrayList<>(shape.widths());
    for (int k = 1; k < shape.layers(); k++) {
      widths.set(k, shape.width(k) + added);
    }
    return new Architecture(widths, shape.activation());
  }

  /** The classifier and, beside it, what adds t(α)·u; without it a constant t·u. */
  Parameters around(Parameters classifier, Optional<Subnetwork> pattern, double t, double[] u) {
    Architecture wide = architecture();
    Parameters.Builder theta = new Parameters.Builder(wide);
    for (int k = 1; k <= shape.layers(); k++) {
      int width = wide.width(k);
      double[] weights = new double[wide.width(k - 1) * width];
      double[] biases = Arrays.copyOf(classifier.biases(k), width);
      double[] own = classifier.weights(k);
      for (int i = 0; i < own.length; i++) {
        weights[i / shape.width(k) * width + i % shape.width(k)] = own[i];
      }
      if (k == 1) {
        biases[shape.width(1)] = -0.5;
        biases[shape.width(1) + 1] = -0.5;
      } else if (pattern.isPresent()) {
        put(pattern.get(), k, weights, biases, u);
      } else if (k == shape.layers()) {
        for (int j = 0; j < u.length; j++) {
          biases[j] += t * u[j];
        }
      }
      theta.layer(k, weights, biases);
    }
    return theta.build();
  }

  private void put(Subnetwork pattern, int k, double[] weights, double[] biases, double[] u) {
    NpyArray w = SubnetworkArrays.of(pattern).get("W" + (k - 1));
    double[] rows = w.toDoubles();
    double[] shifts = SubnetworkArrays.of(pattern).get("b" + (k - 1)).toDoubles();
    int width = biases.length;
    int from = shape.width(k - 1);
    if (k < shape.layers()) {
      for (int i = 0; i < rows.length; i++) {
        weights[(from + i / added) * width + shape.width(k) + i % added] = rows[i];
      }
      System.arraycopy(shifts, 0, biases, shape.width(k), added);
      return;
    }
    for (int j = 0; j < u.length; j++) {
      for (int i = 0; i < rows.length; i++) {
        weights[(from + i) * width + j] = rows[i] * u[j];
      }
      biases[j] += shifts[0] * u[j];
    }
  }
}
