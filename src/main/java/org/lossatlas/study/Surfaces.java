package org.lossatlas.study;

import java.util.Arrays;
import java.util.List;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Range;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.PointEvaluator;
import org.lossatlas.network.SubspaceKernel;

/** The loss of the whole network, sample by sample, on every point of a line or plane. */
public final class Surfaces {
  private Surfaces() {}

  /** A grid over [0, 1] along each side. */
  public static SliceGrid unit(int... sides) {
    return over(new Range(0, 1), sides);
  }

  /** A grid over the same range along each side. */
  public static SliceGrid over(Range range, int... sides) {
    return new SliceGrid(
        Arrays.stream(sides).mapToObj(side -> new SliceGrid.Axis(range, side)).toList());
  }

  /**
   * Measures.
   *
   * @param control stops it; points that were not evaluated are NaN
   */
  public static SliceValues measure(
      Parameters origin,
      List<Parameters> directions,
      Loss loss,
      DataSet data,
      SliceGrid grid,
      RunControl control,
      Progress progress) {
    return measure(
        new SubspaceKernel(origin, directions, loss, data), data.name(), grid, control, progress);
  }

  /**
   * Measures with any evaluator.
   *
   * @param name of the data
   * @param control stops it; points that were not evaluated are NaN
   */
  public static SliceValues measure(
      PointEvaluator evaluator,
      String name,
      SliceGrid grid,
      RunControl control,
      Progress progress) {
    SliceValues values = new SliceValues(grid.size());
    Sampler sampler = new Sampler(evaluator);
    int size = sampler.pieceSize();
    int count = (grid.size() + size - 1) / size;
    sampler.run(
        grid,
        piece -> piece(piece * size, Math.min(size, grid.size() - piece * size)),
        count,
        control,
        (piece, points, found) -> {
          for (int i = 0; i < points.length; i++) {
            values.set(points[i], found.get(i));
          }
          progress.report((piece + 1.0) / count, "measuring on " + name);
        });
    return values;
  }

  private static int[] piece(int from, int count) {
    int[] points = new int[count];
    for (int i = 0; i < count; i++) {
      points[i] = from + i;
    }
    return points;
  }
}
