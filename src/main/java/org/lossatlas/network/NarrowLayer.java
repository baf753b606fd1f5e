package org.lossatlas.network;

import java.util.Arrays;

/** A layer of few units by {@link NarrowProduct}. */
final class NarrowLayer implements LayerProduct {
  private final int layer;
  private final int inputs;
  private final int n;
  private final float[][] group;
  private final float[][] z;
  private final float[] groupWeights;
  private UpperLayers.At upper;
  private int rows;

  NarrowLayer(Architecture shape, int k, int most) {
    layer = k;
    inputs = shape.width(k - 1);
    n = shape.width(k);
    group = new float[NarrowProduct.GROUP][most];
    z = new float[n + 1][most];
    groupWeights = new float[NarrowProduct.GROUP * n];
  }

  @Override
  public void begin(UpperLayers.At point, int tileRows) {
    upper = point;
    rows = tileRows;
    for (int c = 0; c < n; c++) {
      Arrays.fill(z[c], 0, rows, upper.array(layer)[inputs * n + c]);
    }
  }

  @Override
  public void take(int first, int units, float[] features) {
    for (int from = 0; from < units; from += group.length) {
      int some = Math.min(group.length, units - from);
      Arrays.fill(groupWeights, 0);
      System.arraycopy(upper.array(layer), (first + from) * n, groupWeights, 0, some * n);
      for (int j = 0; j < group.length; j++) {
        if (j < some) {
          System.arraycopy(features, (from + j) * rows, group[j], 0, rows);
        } else {
          Arrays.fill(group[j], 0, rows, 0);
        }
      }
      NarrowProduct.add(group, groupWeights, n, z, rows);
    }
  }

  @Override
  public void finish() {
    // Every chunk has been added as it came.
  }

  @Override
  public void read(int first, int units, float[] to, int at) {
    for (int j = 0; j < units; j++) {
      System.arraycopy(z[first + j], 0, to, at + j * rows, rows);
    }
  }
}
