package org.lossatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The weights and biases of imported layers as one vector θ: layer by layer the weights as the
 * layer has them, then the biases.
 */
final class ImportedVector {
  private ImportedVector() {}

  private static ImportedLayer.Values weights(ImportedLayer layer) {
    if (layer instanceof ImportedLayer.Dense dense) {
      return dense.weights();
    }
    return layer instanceof ImportedLayer.Convolution window
        ? window.weights()
        : ImportedLayer.Values.of(new double[0]);
  }

  private static ImportedLayer.Values biases(ImportedLayer layer) {
    if (layer instanceof ImportedLayer.Dense dense) {
      return dense.biases();
    }
    return layer instanceof ImportedLayer.Convolution window
        ? window.biases()
        : ImportedLayer.Values.of(new double[0]);
  }

  /** How many biases a layer has. */
  static int biasCount(ImportedLayer layer) {
    return biases(layer).count();
  }

  static double[] of(List<ImportedLayer> layers) {
    int count = layers.stream().mapToInt(l -> weights(l).count() + biases(l).count()).sum();
    double[] theta = new double[count];
    int at = 0;
    for (ImportedLayer layer : layers) {
      for (ImportedLayer.Values values : List.of(weights(layer), biases(layer))) {
        System.arraycopy(values.toArray(), 0, theta, at, values.count());
        at += values.count();
      }
    }
    return theta;
  }

  /** Layers that have weights, in order. */
  static List<WeightBlock> blocks(List<ImportedLayer> layers) {
    List<WeightBlock> blocks = new ArrayList<>();
    int at = 0;
    for (ImportedLayer layer : layers) {
      int count = weights(layer).count();
      int biases = biases(layer).count();
      if (count > 0) {
        int columns =
            layer instanceof ImportedLayer.Dense dense
                ? dense.units()
                : ((ImportedLayer.Convolution) layer).filters();
        blocks.add(new WeightBlock(at, count / columns, columns, at + count, biases));
      }
      at += count + biases;
    }
    return blocks;
  }

  /** The layers with the numbers of θ. */
  static List<ImportedLayer> with(List<ImportedLayer> layers, double[] theta) {
    List<ImportedLayer> changed = new ArrayList<>();
    int at = 0;
    for (ImportedLayer layer : layers) {
      int middle = at + weights(layer).count();
      int end = middle + biases(layer).count();
      ImportedLayer.Values w = ImportedLayer.Values.of(Arrays.copyOfRange(theta, at, middle));
      ImportedLayer.Values b = ImportedLayer.Values.of(Arrays.copyOfRange(theta, middle, end));
      if (layer instanceof ImportedLayer.Dense dense) {
        changed.add(dense.with(w, b));
      } else if (layer instanceof ImportedLayer.Convolution window) {
        changed.add(window.with(w, b));
      } else {
        changed.add(layer);
      }
      at = end;
    }
    return changed;
  }
}
