package org.lossatlas.training;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;

/**
 * The way of θ in training: some of its points, in order, the first and the newest among them.
 * Immutable.
 */
public final class Trajectory {
  private final Layout layout;
  private final List<Point> points;

  /** θ after a number of steps. */
  private static final class Point {
    private final long step;
    private final float[] theta;

    Point(long step, float[] theta) {
      this.step = step;
      this.theta = theta.clone();
    }
  }

  private Trajectory(Layout layout, List<Point> points) {
    this.layout = layout;
    this.points = points;
  }

  public Layout layout() {
    return layout;
  }

  /** How many points there are, at least 1. */
  public int size() {
    return points.size();
  }

  /** After how many steps point i was passed. */
  public long step(int i) {
    return points.get(i).step;
  }

  /** θ at point i. */
  public Parameters network(int i) {
    return Parameters.of(layout, points.get(i).theta);
  }

  /** A copy of θ at point i. */
  public float[] theta(int i) {
    return points.get(i).theta.clone();
  }

  /**
   * Collects the points of a trajectory in bounded memory: when there are too many, every second
   * one is forgotten and from then on they are taken half as often.
   */
  static final class Recorder {
    /** At most so many points, and so many bytes. */
    private static final int MOST_POINTS = 256;

    private static final long MOST_BYTES = 96L << 20;

    private final Layout layout;
    private final int capacity;
    private final List<Point> points = new ArrayList<>();
    private long interval;

    /**
     * @param steps how many are expected
     */
    Recorder(Layout layout, long steps) {
      this.layout = layout;
      long fit = MOST_BYTES / (4L * layout.count());
      capacity = (int) Math.max(4, Math.min(MOST_POINTS, fit));
      interval = Math.max(1, (steps + capacity - 2) / (capacity - 1));
    }

    /** Keeps θ (a copy) if it is one of the steps that are kept. */
    void passed(long step, float[] theta) {
      if (step % interval != 0) {
        return;
      }
      if (points.size() == capacity) {
        interval *= 2;
        points.removeIf(point -> point.step % interval != 0);
        if (step % interval != 0) {
          return;
        }
      }
      points.add(new Point(step, theta));
    }

    /** What has been kept, and the present point. */
    Trajectory with(long step, float[] theta) {
      List<Point> all = new ArrayList<>(points);
      if (all.isEmpty() || all.get(all.size() - 1).step != step) {
        all.add(new Point(step, theta));
      }
      return new Trajectory(layout, List.copyOf(all));
    }
  }
}
