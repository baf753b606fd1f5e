package org.lossatlas.network;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * A layer's product by BLAS, the bias as the weights of one more feature, which is 1. With AVX-512
 * OpenBLAS multiplies small matrices where they lie, at 170 GFLOP/s where larger ones, whose
 * operands it rearranges first, reach 130: so the units of a wide layer are taken some at a time.
 */
final class BlasLayer implements LayerProduct {
  /** Multiplications up to which the operands stay where they are. */
  static final int SMALL = 1_000_000;

  /** Units at a time: fewer or more are slower. */
  static final int UNITS = 12;

  private static final int LEAST_UNITS = 8;

  private final int layer;
  private final int inputs;
  private final int outputs;
  private final int atOnce;
  private final FloatBuffer features;
  private final FloatBuffer product;
  private final float[] ones;
  private UpperLayers.At upper;
  private int rows;

  BlasLayer(Architecture shape, int k, int most) {
    layer = k;
    inputs = shape.width(k - 1);
    outputs = shape.width(k);
    atOnce = atOnce((long) most * (inputs + 1), outputs);
    features = DirectFloats.allocate((inputs + 1) * most);
    product = DirectFloats.allocate(outputs * most);
    ones = new float[most];
    Arrays.fill(ones, 1);
  }

  private static int atOnce(long each, int outputs) {
    if (!Processor.HAS_WIDE_VECTORS || each * outputs <= SMALL) {
      return outputs;
    }
    int most = (int) (SMALL / each);
    return most < LEAST_UNITS ? outputs : most < UNITS ? LEAST_UNITS : UNITS;
  }

  @Override
  public void begin(UpperLayers.At point, int tileRows) {
    upper = point;
    rows = tileRows;
  }

  @Override
  public void take(int first, int units, float[] values) {
    features.put(first * rows, values, 0, units * rows);
  }

  @Override
  public void finish() {
    features.put(inputs * rows, ones, 0, rows);
    FloatBuffer weights = upper.direct(layer);
    for (int first = 0; first < outputs; first += atOnce) {
      int some = Math.min(atOnce, outputs - first);
      Blas.columnsTransposedMultiply(
          some,
          rows,
          inputs + 1,
          from(weights, first),
          outputs,
          features,
          from(product, first * rows));
    }
  }

  private static FloatBuffer from(FloatBuffer numbers, int at) {
    return numbers.slice(at, numbers.capacity() - at);
  }

  @Override
  public void read(int first, int units, float[] to, int at) {
    product.get(first * rows, to, at, units * rows);
  }
}
