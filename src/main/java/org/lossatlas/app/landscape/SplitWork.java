package org.lossatlas.app.landscape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Field;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.Refinement;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.Subspace;

/**
 * What is known of one split's plane while it is evaluated. Written by one thread at a time; a
 * picture is a copy.
 */
final class SplitWork {
  private final Subspace kernel;
  private final DataSet data;
  private final SliceGrid grid;
  private final SliceGrid coarse;
  private final SliceValues values;
  private final BitSet known = new BitSet();
  private final double[] measured;
  private final BitSet measuredKnown = new BitSet();

  /** Steps of the levels that are complete; 0 where none is. */
  private int step;

  private int measuredStep;

  /**
   * @param coarse the grid of what is measured point by point
   */
  SplitWork(Subspace kernel, DataSet data, SliceGrid grid, SliceGrid coarse) {
    this.kernel = kernel;
    this.data = data;
    this.grid = grid;
    this.coarse = coarse;
    values = new SliceValues(grid.size());
    measured = new double[coarse.size()];
    Arrays.fill(measured, Double.NaN);
  }

  Subspace kernel() {
    return kernel;
  }

  DataSet data() {
    return data;
  }

  void set(int[] points, List<Evaluation> found) {
    for (int p = 0; p < points.length; p++) {
      values.set(points[p], found.get(p));
      known.set(points[p]);
    }
  }

  void measured(int point, double value) {
    measured[point] = value;
    measuredKnown.set(point);
  }

  /** The level with this step is complete. */
  void complete(int newStep) {
    step = newStep;
  }

  void completeMeasured(int newStep) {
    measuredStep = newStep;
  }

  int known() {
    return known.cardinality();
  }

  int measuredKnown() {
    return measuredKnown.cardinality();
  }

  /** As a picture of work that goes on; empty until a level is complete. */
  Optional<SplitPicture> live(Metric metric) {
    if (step == 0 || known.isEmpty()) {
      return Optional.empty();
    }
    Field loss = live(grid, values.losses(), known, step);
    return Optional.of(
        new SplitPicture(
            loss,
            switch (metric) {
              case LOSS -> Optional.of(loss);
              case ACCURACY -> Optional.of(live(grid, values.accuracies(), known, step));
              default ->
                  measuredStep == 0
                      ? Optional.empty()
                      : Optional.of(live(coarse, measured.clone(), measuredKnown, measuredStep));
            },
            metric.comesWithTheLoss() ? step : Math.max(1, measuredStep)));
  }

  private static Field live(SliceGrid grid, double[] values, BitSet known, int step) {
    int width = grid.axis(0).count();
    int height = grid.axis(1).count();
    return field(grid, step == 1 ? values : Refinement.filled(values, known, width, height, step));
  }

  /** As a picture of work that has ended: what was not evaluated is not known. */
  SplitPicture ended(Metric metric) {
    Field loss = field(grid, values.losses());
    return new SplitPicture(
        loss,
        Optional.of(
            switch (metric) {
              case LOSS -> loss;
              case ACCURACY -> field(grid, values.accuracies());
              default -> field(coarse, measured.clone());
            }),
        1);
  }

  private static Field field(SliceGrid grid, double[] values) {
    return Field.of(points(grid.axis(0)), points(grid.axis(1)), values);
  }

  private static double[] points(SliceGrid.Axis axis) {
    return axis.range().points(axis.count());
  }
}
