package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Blas;
import org.lossatlas.network.Parameters;

/**
 * What each hidden unit of a network with two inputs makes of the points of a window: φ(z) after
 * its layer, in single precision. For small pictures. Immutable.
 */
public final class NeuronMaps {
  private final InputWindow window;
  private final List<float[]> layers;
  private final List<Integer> widths;

  private NeuronMaps(InputWindow window, List<float[]> layers, List<Integer> widths) {
    this.window = window;
    this.layers = layers;
    this.widths = widths;
  }

  /** Evaluates every hidden layer on the points of the window. */
  public static NeuronMaps of(Parameters network, InputWindow window) {
    Architecture shape = network.architecture();
    int points = window.points();
    float[] current = new float[2 * points];
    for (int p = 0; p < points; p++) {
      current[2 * p] = (float) window.x().at(p % window.columns());
      current[2 * p + 1] = (float) window.y().at(p / window.columns());
    }
    List<float[]> layers = new ArrayList<>();
    for (int k = 1; k < shape.layers(); k++) {
      current = layer(network, k, current, points);
      layers.add(current);
    }
    return new NeuronMaps(window, layers, shape.widths().subList(1, shape.layers()));
  }

  private static float[] layer(Parameters network, int k, float[] in, int points) {
    Architecture shape = network.architecture();
    int m = shape.width(k);
    double[] w = network.weights(k);
    double[] b = network.biases(k);
    float[] weights = new float[w.length];
    for (int i = 0; i < w.length; i++) {
      weights[i] = (float) w[i];
    }
    float[] z = new float[points * m];
    Blas.multiply(points, m, shape.width(k - 1), in, weights, z);
    for (int i = 0; i < z.length; i++) {
      z[i] += (float) b[i % m];
    }
    shape.activation().values(z, 0, z.length);
    return z;
  }

  public InputWindow window() {
    return window;
  }

  /** How many hidden layers there are. */
  public int layers() {
    return layers.size();
  }

  /** How many units hidden layer {@code k} has, counted from 1. */
  public int width(int k) {
    return widths.get(k - 1);
  }

  /** φ(z) of a unit (from 0) of hidden layer k (from 1) at a point of the window. */
  public float value(int k, int unit, int column, int row) {
    return layers.get(k - 1)[(row * window.columns() + column) * width(k) + unit];
  }
}
