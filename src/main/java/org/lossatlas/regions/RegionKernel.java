package org.lossatlas.regions;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Parameters;

/**
 * Decision regions of a network with two inputs on the points of a window: the class of the largest
 * output, of equal ones the lowest; a point with an output that is NaN has none.
 *
 * <p>Works in single precision, a worker a core; where two outputs are too close for that to decide
 * ({@link RoundingBound}), in double precision, so labels are those of a double-precision
 * evaluation. Thread-safe.
 */
public final class RegionKernel {
  private static final int ROWS_A_TASK = 8;

  private final Parameters network;
  private final FloatLayers floats;

  /**
   * @throws IllegalArgumentException if the network does not have two inputs
   */
  public RegionKernel(Parameters network) {
    if (network.architecture().inputs() != 2) {
      throw new IllegalArgumentException(
          "has "
              + network.architecture().inputs()
              + " inputs where decision regions in a plane need 2");
    }
    this.network = network;
    this.floats = new FloatLayers(network);
  }

  /** The labels of a window. */
  public LabelRaster labels(InputWindow window) {
    return labels(window, new RunControl(), Progress.SILENT);
  }

  /**
   * The labels of a window.
   *
   * @param control where it is stopped, the rows that are not reached have no class
   */
  public LabelRaster labels(InputWindow window, RunControl control, Progress progress) {
    Raster raster = new Raster(window, new float[0], new float[0]);
    raster.fill(control, progress);
    return raster.labels();
  }

  /** Labels, confidences and margins of a window. */
  public RegionMap map(InputWindow window) {
    return map(window, new RunControl());
  }

  /** Labels, confidences and margins; see {@link #labels}. */
  public RegionMap map(InputWindow window, RunControl control) {
    float[] confidence = new float[window.points()];
    float[] margin = new float[window.points()];
    Arrays.fill(confidence, Float.NaN);
    Arrays.fill(margin, Float.NaN);
    Raster raster = new Raster(window, confidence, margin);
    raster.fill(control, Progress.SILENT);
    return new RegionMap(raster.labels(), confidence, margin);
  }

  /** The raster that is being filled; rows may be filled at the same time. */
  private final class Raster {
    private final InputWindow window;
    private final int[] label;
    private final float[] confidence;
    private final float[] margin;
    private final float bound;

    Raster(InputWindow window, float[] confidence, float[] margin) {
      this.window = window;
      this.confidence = confidence;
      this.margin = margin;
      label = new int[window.points()];
      Arrays.fill(label, LabelRaster.NONE);
      // The next float, so that rounding does not make the bound smaller.
      bound =
          Math.nextUp((float) RoundingBound.of(network, window.x().reach(), window.y().reach()));
    }

    LabelRaster labels() {
      return new LabelRaster(window, network.architecture().outputs(), label);
    }

    void fill(RunControl control, Progress progress) {
      int tasks = (window.rows() + ROWS_A_TASK - 1) / ROWS_A_TASK;
      AtomicInteger done = new AtomicInteger();
      IntStream.range(0, tasks)
          .parallel()
          .forEach(
              task -> {
                fill(task * ROWS_A_TASK, control);
                progress.report((double) done.incrementAndGet() / tasks, "classifying");
              });
    }

    private void fill(int firstRow, RunControl control) {
      Strip strip = new Strip(floats);
      PlainPoint plain = new PlainPoint(network);
      int end = Math.min(window.rows(), firstRow + ROWS_A_TASK);
      for (int row = firstRow; row < end && !control.isStopped(); row++) {
        for (int column = 0; column < window.columns(); column += Strip.LENGTH) {
          fill(strip, plain, column, row);
        }
      }
    }

    private void fill(Strip strip, PlainPoint plain, int column, int row) {
      int count = Math.min(Strip.LENGTH, window.columns() - column);
      int start = row * window.columns() + column;
      float[][] outputs = strip.outputs(window.x(), column, window.y().at(row));
      strip.rank(outputs);
      long close = 0;
      for (int t = 0; t < count; t++) {
        label[start + t] = strip.label(t);
        // A comparison that NaN fails.
        close += strip.margin(t) > bound ? 0 : 1;
      }
      if (margin.length > 0) {
        for (int t = 0; t < count; t++) {
          margin[start + t] = strip.margin(t);
        }
      }
      boolean[] again = close > 0 ? close(strip, count) : new boolean[0];
      if (confidence.length > 0) {
        System.arraycopy(strip.confidences(outputs), 0, confidence, start, count);
      }
      for (int t = 0; t < again.length; t++) {
        if (again[t]) {
          decide(plain, column + t, row);
        }
      }
    }

    private boolean[] close(Strip strip, int count) {
      boolean[] close = new boolean[count];
      for (int t = 0; t < count; t++) {
        close[t] = !(strip.margin(t) > bound);
      }
      return close;
    }

    private void decide(PlainPoint plain, int column, int row) {
      double[] outputs = plain.outputs(window.x().at(column), window.y().at(row));
      int place = row * window.columns() + column;
      label[place] = PlainPoint.label(outputs);
      boolean none = label[place] == LabelRaster.NONE;
      if (margin.length > 0) {
        margin[place] = none ? Float.NaN : (float) PlainPoint.margin(outputs, label[place]);
      }
      if (confidence.length > 0) {
        confidence[place] = none ? Float.NaN : (float) PlainPoint.confidence(outputs, label[place]);
      }
    }
  }
}
