package org.lossatlas.landscape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * What is known of a grid's points so far: loss and accuracy, and the metrics that are measured
 * point by point; NaN where a point is not known or its value is not finite. One thread at a time.
 */
public final class SliceFound {
  private final SliceValues values;
  private final BitSet evaluated;
  private final Map<Metric, Points> measured = new LinkedHashMap<>();

  /** The values of a metric, and at which points it has been measured. */
  private static final class Points {
    final double[] values;
    final BitSet known;

    Points(int count) {
      values = new double[count];
      Arrays.fill(values, Double.NaN);
      known = new BitSet(count);
    }
  }

  /**
   * @param points how many the grid has
   * @param metrics those that are kept beside loss and accuracy
   */
  public SliceFound(int points, Collection<Metric> metrics) {
    values = new SliceValues(points);
    evaluated = new BitSet(points);
    for (Metric metric : metrics) {
      measured.put(metric, new Points(points));
    }
  }

  /** Sets loss and accuracy of a point. */
  public void evaluated(int point, Evaluation value) {
    values.set(point, value);
    evaluated.set(point);
  }

  /** Sets a metric at a point, if that one is kept. */
  public void measured(Metric metric, int point, double value) {
    Points points = measured.get(metric);
    if (points != null) {
      points.values[point] = value;
      points.known.set(point);
    }
  }

  /** Loss and accuracy themselves, not a copy. */
  public SliceValues values() {
    return values;
  }

  /** Whether one of the points {@code from} to {@code to} − 1 has no loss yet. */
  public boolean lacks(int from, int to) {
    return evaluated.nextClearBit(from) < to;
  }

  /** How many points have a loss, NaN included. */
  public int evaluated() {
    return evaluated.cardinality();
  }

  /** At how many points a metric has been measured, NaN included. */
  public int measured(Metric metric) {
    return measured.get(metric).known.cardinality();
  }

  /** The points at which a metric that is kept has not been measured, ascending. */
  public int[] unmeasured(Metric metric) {
    BitSet known = measured.get(metric).known;
    return IntStream.range(0, values.size()).filter(i -> !known.get(i)).toArray();
  }

  /** Whether everything is known at every point. */
  public boolean whole() {
    return evaluated() == values.size()
        && measured.keySet().stream().allMatch(metric -> measured(metric) == values.size());
  }

  /** The values of the metrics, in the order they were asked for; not copies. */
  public Map<Metric, double[]> metrics() {
    Map<Metric, double[]> all = new LinkedHashMap<>();
    measured.forEach((metric, points) -> all.put(metric, points.values));
    return all;
  }
}
