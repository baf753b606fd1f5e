package org.lossatlas.landscape;

import java.util.Arrays;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * Loss and accuracy at the points of a grid; NaN where a point was not evaluated or its loss is not
 * finite. Filled by several threads, each its own points.
 */
public final class SliceValues {
  private final double[] loss;
  private final double[] accuracy;

  /**
   * @param points how many, all NaN at first
   */
  public SliceValues(int points) {
    loss = new double[points];
    accuracy = new double[points];
    Arrays.fill(loss, Double.NaN);
    Arrays.fill(accuracy, Double.NaN);
  }

  /** Sets a point. */
  public void set(int index, Evaluation value) {
    loss[index] = value.loss();
    accuracy[index] = value.accuracy();
  }

  /** How many points there are. */
  public int size() {
    return loss.length;
  }

  public double loss(int index) {
    return loss[index];
  }

  /** A copy of the losses, in the order of the grid's points. */
  public double[] losses() {
    return loss.clone();
  }

  /** A copy of the accuracies. */
  public double[] accuracies() {
    return accuracy.clone();
  }

  /** The smallest finite loss; NaN if there is none. */
  public double min() {
    return Arrays.stream(loss).filter(Double::isFinite).min().orElse(Double.NaN);
  }

  /** The largest finite loss; NaN if there is none. */
  public double max() {
    return Arrays.stream(loss).filter(Double::isFinite).max().orElse(Double.NaN);
  }
}
