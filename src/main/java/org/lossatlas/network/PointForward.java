package org.lossatlas.network;

import java.util.Arrays;

/**
 * The forward pass of points over tiles of samples, single precision, unit by unit: chunks of units
 * are made, activated and used while they lie in the nearest cache of a core. What the coordinates
 * after the first contribute to the first layer is kept from point to point while those coordinates
 * and the tile stay, as they do along a row of a plane; the sums are the same in either case.
 * Belongs to one thread.
 */
final class PointForward {
  /** Samples of a tile at most: a layer's products for all directions stay in a core's cache. */
  private static final int MOST_ROWS = 256;

  private static final int LEAST_ROWS = 64;

  private static final int MOST_FEATURES = 1 << 19;

  private final Architecture shape;
  private final LayerProduct[] layers;
  private final float[][] base;
  private float[] z = {};
  private FirstLayerTile lastTile;
  private double[] lastPoint = {};
  private boolean hasBase;

  /**
   * @param most samples of a tile
   */
  PointForward(Architecture shape, int most) {
    this.shape = shape;
    layers = new LayerProduct[shape.layers() + 1];
    for (int k = 2; k <= shape.layers(); k++) {
      layers[k] = LayerProduct.of(shape, k, most);
    }
    base = new float[shape.width(1)][];
  }

  /** Samples of a tile at most. */
  static int mostRows(Architecture shape, int samples) {
    int rows = MOST_ROWS;
    for (int k = 2; k <= shape.layers(); k++) {
      int inputs = shape.width(k - 1) + 1;
      int units = Math.min(shape.width(k), BlasLayer.UNITS);
      int small = BlasLayer.SMALL / (inputs * units) / 64 * 64;
      rows = Math.min(rows, small >= LEAST_ROWS ? small : MOST_FEATURES / inputs);
    }
    rows = Math.max(LEAST_ROWS, rows);
    return Math.min(samples, rows);
  }

  /**
   * The outputs at a point.
   *
   * @param outputs an array for each of the m outputs, filled from {@code at} on with the tile's
   *     samples
   */
  void outputs(
      FirstLayerTile tile, double[] point, UpperLayers.At upper, float[][] outputs, int at) {
    int rows = tile.rows();
    prepare(tile, point);
    if (shape.layers() == 1) {
      for (int c = 0; c < tile.chunks(); c++) {
        combine(tile, point, c);
        for (int j = 0; j < tile.unitsIn(c); j++) {
          int unit = c * FirstLayerTile.chunkUnits(rows) + j;
          System.arraycopy(z, j * rows, outputs[unit], at, rows);
        }
      }
      return;
    }
    firstInto(layers[2], tile, point, upper);
    for (int k = 3; k <= shape.layers(); k++) {
      pass(layers[k - 1], shape.width(k - 1), layers[k], upper, rows);
    }
    for (int j = 0; j < shape.outputs(); j++) {
      layers[shape.layers()].read(j, 1, outputs[j], at);
    }
  }

  private void firstInto(
      LayerProduct next, FirstLayerTile tile, double[] point, UpperLayers.At upper) {
    next.begin(upper, tile.rows());
    for (int c = 0; c < tile.chunks(); c++) {
      int count = tile.unitsIn(c) * tile.rows();
      float bound = combine(tile, point, c);
      FastActivation.values(shape.activation(), z, count, bound);
      next.take(c * FirstLayerTile.chunkUnits(tile.rows()), tile.unitsIn(c), z);
    }
    next.finish();
  }

  private void pass(LayerProduct from, int width, LayerProduct to, UpperLayers.At upper, int rows) {
    to.begin(upper, rows);
    int each = FirstLayerTile.chunkUnits(rows);
    for (int first = 0; first < width; first += each) {
      int units = Math.min(each, width - first);
      from.read(first, units, z, 0);
      FastActivation.values(shape.activation(), z, units * rows, Float.POSITIVE_INFINITY);
      to.take(first, units, z);
    }
    to.finish();
  }

  /**
   * Keeps U₀ + Σ cᵢ Uᵢ over all coordinates but the first if those are the same as for the point
   * before, else leaves it to {@link #combine}.
   */
  private void prepare(FirstLayerTile tile, double[] point) {
    z = fitting(z, FirstLayerTile.chunkUnits(tile.rows()) * tile.rows());
    boolean again =
        tile == lastTile && Arrays.equals(lastPoint, 1, lastPoint.length, point, 1, point.length);
    if (again && !hasBase) {
      for (int c = 0; c < tile.chunks(); c++) {
        base[c] = fitting(base[c] == null ? new float[0] : base[c], tile.product(0, c).length);
        combine(tile, point, c, 1, base[c]);
      }
    }
    hasBase = again;
    lastTile = tile;
    lastPoint = point.clone();
  }

  private static float[] fitting(float[] room, int count) {
    return room.length >= count ? room : new float[count];
  }

  /** z = U₀ + Σ cᵢ Uᵢ for one chunk; returns a bound of |z|. */
  private float combine(FirstLayerTile tile, double[] point, int chunk) {
    float bound = tile.largest(0, chunk);
    for (int i = 0; i < point.length; i++) {
      bound += Math.abs((float) point[i]) * tile.largest(i + 1, chunk);
    }
    float[] first = tile.product(1, chunk);
    if (hasBase) {
      add(base[chunk], (float) point[0], first, first.length, z);
    } else {
      combine(tile, point, chunk, 0, z);
    }
    return bound;
  }

  /** The sum over the coordinates from {@code least} on, the last first. */
  private static void combine(
      FirstLayerTile tile, double[] point, int chunk, int least, float[] to) {
    float[] from = tile.product(0, chunk);
    int last = point.length - 1;
    if (last < least) {
      System.arraycopy(from, 0, to, 0, from.length);
    } else if (last == 1 && least == 0) {
      plane(
          from,
          (float) point[0],
          tile.product(1, chunk),
          (float) point[1],
          tile.product(2, chunk),
          from.length,
          to);
    } else {
      add(from, (float) point[last], tile.product(last + 1, chunk), from.length, to);
      for (int i = last - 1; i >= least; i--) {
        add(to, (float) point[i], tile.product(i + 1, chunk), from.length, to);
      }
    }
  }

  private static void plane(
      float[] origin, float a, float[] first, float b, float[] second, int count, float[] z) {
    for (int i = 0; i < count; i++) {
      z[i] = Fused.multiplyAdd(a, first[i], Fused.multiplyAdd(b, second[i], origin[i]));
    }
  }

  private static void add(float[] from, float factor, float[] first, int count, float[] z) {
    for (int i = 0; i < count; i++) {
      z[i] = Fused.multiplyAdd(factor, first[i], from[i]);
    }
  }
}
