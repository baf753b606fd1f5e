package org.lossatlas.network;

import java.nio.FloatBuffer;

/**
 * U₀ and the Uᵢ of some samples, in chunks of units: an array holds as many units as a loop in
 * vector instructions is worth starting for, unit by unit, and stays in the nearest cache.
 * Immutable.
 */
final class FirstLayerTile {
  /** Numbers in a chunk at most, if that is a few units. */
  private static final int CHUNK = 4096;

  private final int from;
  private final int rows;
  private final int units;
  private final float[][][] products;
  private final float[][] largest;

  private FirstLayerTile(int from, int rows, int units, float[][][] products, float[][] largest) {
    this.from = from;
    this.rows = rows;
    this.units = units;
    this.products = products;
    this.largest = largest;
  }

  /** Units in a chunk: a multiple of what {@link NarrowProduct} takes at once. */
  static int chunkUnits(int rows) {
    int groups = CHUNK / rows / NarrowProduct.GROUP;
    return NarrowProduct.GROUP * Math.max(1, groups);
  }

  /** The first sample. */
  int from() {
    return from;
  }

  /** How many samples. */
  int rows() {
    return rows;
  }

  int chunks() {
    int each = chunkUnits(rows);
    return (units + each - 1) / each;
  }

  /** How many units a chunk has. */
  int unitsIn(int chunk) {
    int each = chunkUnits(rows);
    return Math.min(each, units - chunk * each);
  }

  /** U₀ (part 0) or the Uᵢ of direction i, [units, rows]; nobody writes to it. */
  float[] product(int part, int chunk) {
    return products[part][chunk];
  }

  /** The largest |U| of a part in a chunk; NaN if one is. */
  float largest(int part, int chunk) {
    return largest[part][chunk];
  }

  /** Takes the products of all units apart. */
  static final class Builder {
    private final FirstLayerTile tile;

    /**
     * @param parts 1 and one for each direction
     */
    Builder(int from, int rows, int units, int parts) {
      tile = new FirstLayerTile(from, rows, units, new float[parts][][], new float[parts][]);
    }

    /** Adds the biases to a product [units, rows] and keeps a copy. */
    void part(int part, FloatBuffer product, float[] bias) {
      int rows = tile.rows;
      int each = chunkUnits(rows);
      tile.products[part] = new float[tile.chunks()][];
      tile.largest[part] = new float[tile.chunks()];
      for (int c = 0; c < tile.chunks(); c++) {
        float[] chunk = new float[tile.unitsIn(c) * rows];
        product.get(c * each * rows, chunk);
        float most = 0;
        for (int i = 0; i < chunk.length; i++) {
          chunk[i] += bias[c * each + i / rows];
          most = Math.max(most, Math.abs(chunk[i]));
        }
        tile.products[part][c] = chunk;
        tile.largest[part][c] = most;
      }
    }

    FirstLayerTile build() {
      return tile;
    }
  }
}
