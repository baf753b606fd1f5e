package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.data.DataSet;

/**
 * Some points at once over all samples: tile by tile, each tile for all points while it lies in the
 * cache; the outputs of a few tiles are gathered before the loss is taken of them. Belongs to one
 * thread.
 */
final class PointBlock {
  /** Samples whose outputs are gathered. */
  private static final int GATHERED = 1024;

  /** Outputs of a point that are gathered at most. */
  private static final int MOST_OUTPUTS = 1 << 14;

  private static final int OUTPUT_BYTES = 1 << 26;

  private final FirstLayer firstLayer;
  private final UpperLayers upperLayers;
  private final PointForward forward;
  private final SingleRows loss;
  private final int gathered;
  private final int outputs;
  private final List<UpperLayers.At> uppers = new ArrayList<>();
  private final List<float[][]> outputsOf = new ArrayList<>();

  PointBlock(
      FirstLayer firstLayer,
      UpperLayers upperLayers,
      Architecture shape,
      Loss loss,
      DataSet data,
      int tileRows) {
    this.firstLayer = firstLayer;
    this.upperLayers = upperLayers;
    forward = new PointForward(shape, tileRows);
    gathered = tiles(shape, tileRows) * tileRows;
    outputs = shape.outputs();
    this.loss = new SingleRows(loss, data.targets(), gathered);
  }

  /** Tiles whose outputs are gathered. */
  private static int tiles(Architecture shape, int tileRows) {
    int samples = Math.min(GATHERED, MOST_OUTPUTS / shape.outputs());
    return Math.max(1, samples / tileRows);
  }

  /** How many points' outputs may be kept at once. */
  static int most(Architecture shape, int tileRows) {
    return OUTPUT_BYTES / 4 / shape.outputs() / (tiles(shape, tileRows) * tileRows);
  }

  boolean hasClasses() {
    return loss.hasClasses();
  }

  /** The sums over all samples at each point. */
  PointSum[] sums(List<double[]> points) {
    PointSum[] sums = new PointSum[points.size()];
    for (int p = 0; p < sums.length; p++) {
      sums[p] = new PointSum();
      if (p == uppers.size()) {
        uppers.add(upperLayers.room());
        outputsOf.add(new float[outputs][gathered]);
      }
      uppers.get(p).set(points.get(p));
    }
    int from = 0;
    int rows = 0;
    for (int t = 0; t < firstLayer.tiles(); t++) {
      FirstLayerTile tile = firstLayer.tile(t);
      for (int p = 0; p < sums.length; p++) {
        forward.outputs(tile, points.get(p), uppers.get(p), outputsOf.get(p), rows);
      }
      rows += tile.rows();
      if (rows == gathered || t == firstLayer.tiles() - 1) {
        for (int p = 0; p < sums.length; p++) {
          loss.add(outputsOf.get(p), from, rows, sums[p]);
        }
        from += rows;
        rows = 0;
      }
    }
    return sums;
  }
}
