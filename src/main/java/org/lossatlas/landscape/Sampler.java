package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.PointEvaluator;

/**
 * Evaluates the points of a grid in pieces, a worker a core. A value depends on its point alone, so
 * neither the order nor the number of workers changes it.
 */
public final class Sampler {
  private final PointEvaluator kernel;
  private final int workers;
  private final double[] further;

  /** A sampler with a worker for every core. */
  public Sampler(PointEvaluator kernel) {
    this(kernel, Runtime.getRuntime().availableProcessors());
  }

  /**
   * A sampler with so many workers, perhaps of a grid that lies elsewhere in the kernel's subspace.
   *
   * @param further the coordinates along the directions that follow those of the grid
   */
  public Sampler(PointEvaluator kernel, int workers, double... further) {
    this.kernel = kernel;
    this.further = further.clone();
    this.workers = Math.max(1, workers);
  }

  /** One piece of the work: point numbers that are evaluated together. */
  @FunctionalInterface
  public interface Pieces {
    /** The points of piece i. */
    int[] points(int i);
  }

  /** Told of every piece that is done, by one thread at a time. */
  @FunctionalInterface
  public interface Done {
    /** Piece i has these values, in the order of its points. */
    void piece(int i, int[] points, List<Evaluation> values);
  }

  /** How many points a piece should have. */
  public int pieceSize() {
    return Math.max(32, kernel.usefulPoints());
  }

  /**
   * Evaluates pieces in order, several at a time, until all are done or the control stops them.
   *
   * @param count how many pieces
   * @return whether all are done
   */
  public boolean run(SliceGrid grid, Pieces pieces, int count, RunControl control, Done done) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            if (control.isStopped()) {
              return;
            }
            int[] points = pieces.points(i);
            List<Evaluation> values = values(grid, points);
            synchronized (next) {
              done.piece(i, points, values);
            }
          }
        };
    Workers.run(count == 1 ? 1 : workers, work);
    return next.get() >= count && !control.isStopped();
  }

  /** The values at some points of the grid, on the calling thread. */
  public List<Evaluation> values(SliceGrid grid, int[] points) {
    List<double[]> coordinates = new ArrayList<>(points.length);
    for (int index : points) {
      double[] point = Arrays.copyOf(grid.point(index), grid.dimensions() + further.length);
      System.arraycopy(further, 0, point, grid.dimensions(), further.length);
      coordinates.add(point);
    }
    return kernel.evaluate(coordinates);
  }
}
