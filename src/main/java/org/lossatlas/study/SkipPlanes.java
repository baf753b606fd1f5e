package org.lossatlas.study;

import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.Directions;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SubspaceKernel;

/**
 * Fig. 4.4 of [N]: the cross-entropy on a plane through a trained network along two random
 * directions, filter-normalised. Drawn from one seed, the directions of a network with skips and of
 * the same without them are equal in all layers but for their lengths.
 */
public final class SkipPlanes {
  private SkipPlanes() {}

  /**
   * The loss on the grid; NaN where a stop came first.
   *
   * @param seed of the directions
   */
  public static SliceValues around(
      Parameters network,
      DataSet data,
      SliceGrid grid,
      long seed,
      RunControl control,
      Progress progress) {
    SubspaceKernel kernel =
        new SubspaceKernel(
            network,
            List.of(direction(network, seed, 0), direction(network, seed, 1)),
            Loss.CROSS_ENTROPY,
            data);
    Sampler sampler = new Sampler(kernel);
    SliceValues values = new SliceValues(grid.size());
    int size = sampler.pieceSize();
    int pieces = (grid.size() + size - 1) / size;
    int[] done = {0};
    sampler.run(
        grid,
        i -> IntStream.range(i * size, Math.min(grid.size(), (i + 1) * size)).toArray(),
        pieces,
        control,
        (i, points, found) -> {
          for (int p = 0; p < points.length; p++) {
            values.set(points[p], found.get(p));
          }
          done[0]++;
          progress.report((double) done[0] / pieces, "plane");
        });
    return values;
  }

  private static Parameters direction(Parameters network, long seed, int number) {
    return Directions.normalised(
        Directions.random(network.layout(), seed, number),
        network,
        Normalisation.FILTER,
        BiasRule.ZERO);
  }
}
