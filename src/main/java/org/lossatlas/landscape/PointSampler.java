package org.lossatlas.landscape;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Parameters;

/** Measures points one by one, a worker a core, each with a measure of its own. */
public final class PointSampler {
  private final Supplier<PointMeasure> measures;
  private final int workers;

  /**
   * @param measures makes the measure of a worker, on that worker
   */
  public PointSampler(Supplier<PointMeasure> measures, int workers) {
    this.measures = measures;
    this.workers = Math.max(1, workers);
  }

  /** Told of every point that is measured, by one thread at a time. */
  @FunctionalInterface
  public interface Done {
    /** The point of this number has this value. */
    void point(int index, double value);
  }

  /**
   * Measures points in order until all are done or the control stops it; a point at which it was
   * stopped is not told.
   *
   * @param points their numbers
   * @param place θ of a number
   * @return whether all are done
   */
  public boolean run(int[] points, IntFunction<Parameters> place, RunControl control, Done done) {
    AtomicInteger next = new AtomicInteger();
    Runnable work =
        () -> {
          PointMeasure measure = measures.get();
          for (int i = next.getAndIncrement();
              i < points.length && !control.isStopped();
              i = next.getAndIncrement()) {
            double value = measure.at(place.apply(points[i]));
            if (control.isStopped()) {
              return;
            }
            synchronized (next) {
              done.point(points[i], value);
            }
          }
        };
    Workers.run(Math.min(workers, Math.max(1, points.length)), work);
    return !control.isStopped();
  }
}
