package org.lossatlas.network;

/**
 * z = F W + b of one layer over a tile of samples, unit by unit: takes the features of the layer
 * below in chunks of units and gives the pre-activations of its own. Belongs to one thread.
 */
interface LayerProduct {
  /** Starts on a tile at a point. */
  void begin(UpperLayers.At upper, int rows);

  /**
   * Takes features [units, rows].
   *
   * @param first the first unit; all chunks but the last have a multiple of {@link
   *     NarrowProduct#GROUP} units
   */
  void take(int first, int units, float[] features);

  /** All features have been taken. */
  void finish();

  /** Reads z of {@code units} units, [units, rows], to {@code to} from {@code at} on. */
  void read(int first, int units, float[] to, int at);

  /**
   * By BLAS, unless the layer is narrow and BLAS has no kernels for narrow products, which those
   * for AVX-512 are.
   *
   * @param k the layer, from 2
   * @param most samples of a tile
   */
  static LayerProduct of(Architecture shape, int k, int most) {
    return shape.width(k) <= NarrowProduct.WIDEST && !Processor.HAS_WIDE_VECTORS
        ? new NarrowLayer(shape, k, most)
        : new BlasLayer(shape, k, most);
  }
}
