package org.lossatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Connections from M hidden neurons straight to the output ([N], chapter 4): the last layer
 * computes F_{L−1} W_L + 1 b_Lᵀ + Ψ V, where Ψ [N, M] holds what these neurons make of the samples.
 * The neurons lie in the hidden layers 1 to L − 2, since those of layer L − 1 are connected anyway.
 * Immutable; ordered by layer and unit.
 */
public final class Skips {
  /** No connection. */
  public static final Skips NONE = new Skips(new int[0], new int[0]);

  private final int[] layers;
  private final int[] units;

  private Skips(int[] layers, int[] units) {
    this.layers = layers;
    this.units = units;
  }

  /**
   * A random choice of neurons, none twice; the same seed gives the same one.
   *
   * @throws IllegalArgumentException if there are not so many in the layers 1 to L − 2
   */
  public static Skips draw(Architecture shape, int count, long seed) {
    int pool = pool(shape);
    if (count < 0 || count > pool) {
      throw new IllegalArgumentException(
          count
              + " skips where 0 to "
              + pool
              + " are possible: the hidden neurons before the last hidden layer");
    }
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < pool; place++) {
      places.add(place);
    }
    Collections.shuffle(places, new Random(seed));
    int[] chosen = places.stream().limit(count).mapToInt(Integer::intValue).sorted().toArray();
    int[] layers = new int[count];
    int[] units = new int[count];
    int k = 1;
    int first = 0;
    for (int i = 0; i < count; i++) {
      while (chosen[i] >= first + shape.width(k)) {
        first += shape.width(k);
        k++;
      }
      layers[i] = k;
      units[i] = chosen[i] - first;
    }
    return new Skips(layers, units);
  }

  /**
   * Named neurons.
   *
   * @param layers of each neuron, from 1 on
   * @param units its place in the layer, from 0 on
   * @throws IllegalArgumentException if they are not ordered, or not neurons of the layers 1 to L −
   *     2
   */
  public static Skips of(Architecture shape, int[] layers, int[] units) {
    for (int i = 0; i < layers.length; i++) {
      boolean exists =
          layers[i] >= 1
              && layers[i] <= shape.layers() - 2
              && units[i] >= 0
              && units[i] < shape.width(layers[i]);
      boolean follows =
          i == 0
              || layers[i] > layers[i - 1]
              || (layers[i] == layers[i - 1] && units[i] > units[i - 1]);
      if (!exists || !follows) {
        throw new IllegalArgumentException(
            "skip "
                + i
                + " from unit "
                + units[i]
                + " of layer "
                + layers[i]
                + "; skips are ordered, from hidden neurons before the last hidden layer");
      }
    }
    return new Skips(layers.clone(), units.clone());
  }

  /** How many neurons there are to choose from. */
  public static int pool(Architecture shape) {
    int neurons = 0;
    for (int k = 1; k <= shape.layers() - 2; k++) {
      neurons += shape.width(k);
    }
    return neurons;
  }

  /** M. */
  public int count() {
    return layers.length;
  }

  public boolean isEmpty() {
    return layers.length == 0;
  }

  /** The hidden layer of neuron i, from 1 on. */
  public int layer(int i) {
    return layers[i];
  }

  /** The place of neuron i in its layer, from 0 on. */
  public int unit(int i) {
    return units[i];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Skips skips
        && Arrays.equals(layers, skips.layers)
        && Arrays.equals(units, skips.units);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(layers) + Arrays.hashCode(units);
  }
}
