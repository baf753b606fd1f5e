package org.lossatlas.app.landscape;

import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lossatlas.figure.Field;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Refinement;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.SubspaceKernel;

/** Evaluates a plane level by level, from a coarse picture to the whole. Runs on any thread. */
final class PlaneJob {
  private final SubspaceKernel kernel;
  private final PlaneSettings settings;
  private final SliceGrid grid;
  private final long started = System.nanoTime();

  /**
   * @param kernel whose directions are the plane's two and the further ones
   */
  PlaneJob(SubspaceKernel kernel, PlaneSettings settings) {
    this.kernel = kernel;
    this.settings = settings;
    String range = -settings.reach() + ":" + settings.reach();
    this.grid = SliceGrid.parse(range, String.valueOf(settings.side()), 2);
  }

  /**
   * Evaluates until all points are known or the control stops it; told after every level. The first
   * level is always finished, so that a centre that moves all the time is seen to move.
   */
  void run(RunControl control, Consumer<PlanePicture> told) {
    double[] further = settings.further().stream().mapToDouble(Double::doubleValue).toArray();
    int workers = Runtime.getRuntime().availableProcessors();
    Sampler sampler = new Sampler(kernel, workers, further);
    SliceValues values = new SliceValues(grid.size());
    int step = Refinement.COARSEST;
    int known = 0;
    for (int[] level : Refinement.levels(grid)) {
      RunControl listened = known == 0 ? new RunControl() : control;
      if (!evaluate(sampler, level, values, listened)) {
        return;
      }
      known += level.length;
      if (level.length > 0) {
        told.accept(picture(values, step, known));
      }
      step /= 2;
    }
  }

  private boolean evaluate(Sampler sampler, int[] level, SliceValues values, RunControl control) {
    int size = Math.min(sampler.pieceSize(), Math.max(1, level.length / 4));
    int pieces = (level.length + size - 1) / size;
    return level.length == 0
        || sampler.run(
            grid,
            i ->
                IntStream.range(i * size, Math.min(level.length, (i + 1) * size))
                    .map(p -> level[p])
                    .toArray(),
            pieces,
            control,
            (i, points, found) -> {
              for (int p = 0; p < points.length; p++) {
                values.set(points[p], found.get(p));
              }
            });
  }

  private PlanePicture picture(SliceValues values, int step, int known) {
    int side = settings.side();
    double[] losses = values.losses();
    double[] shown = step == 1 ? losses : Refinement.filled(losses, side, side, step);
    double[] axis = grid.axis(0).range().points(side);
    double seconds = (System.nanoTime() - started) / 1e9;
    return new PlanePicture(Field.of(axis, axis, shown), (double) known / grid.size(), seconds);
  }

  /** The directions that a plane needs: its own two and the further ones. */
  static int directions(PlaneSettings settings) {
    return 2 + settings.further().size();
  }
}
