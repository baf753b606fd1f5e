package org.lossatlas.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** A data set with other shares P(y) of its classes. */
public final class Resampled {
  /** What shares may sum to other than one, by rounding in what the user writes. */
  private static final double ROUNDING = 1e-6;

  private Resampled() {}

  /**
   * Rows in file order, again from the first where a class has too few.
   *
   * @param counts how many rows of each class
   * @throws IllegalArgumentException with one line if the data has other classes, or none of one
   */
  public static DataSet of(String name, DataSet data, int[] counts) {
    if (!(data.targets() instanceof ClassLabels labels) || labels.classes() != counts.length) {
      throw new IllegalArgumentException(
          data.name() + " does not have the " + counts.length + " classes of the others");
    }
    int width = data.inputs();
    int samples = Arrays.stream(counts).sum();
    float[] x = new float[samples * width];
    int[] y = new int[samples];
    int row = 0;
    for (int c = 0; c < counts.length; c++) {
      int wanted = c;
      int[] rows =
          IntStream.range(0, labels.samples()).filter(i -> labels.label(i) == wanted).toArray();
      if (rows.length == 0 && counts[c] > 0) {
        throw new IllegalArgumentException(data.name() + " has no sample of class " + c);
      }
      for (int i = 0; i < counts[c]; i++, row++) {
        System.arraycopy(data.rawInputs(), rows[i % rows.length] * width, x, row * width, width);
        y[row] = c;
      }
    }
    return DataSet.of(name, x, width, ClassLabels.of(y, counts.length), data.files());
  }

  /** How many rows each class has. */
  public static int[] counts(ClassLabels labels) {
    int[] counts = new int[labels.classes()];
    for (int label : labels.toArray()) {
      counts[label]++;
    }
    return counts;
  }

  /**
   * Whole rows for shares, by the largest remainders.
   *
   * @throws IllegalArgumentException with one line if the shares are none
   */
  public static int[] counts(List<Double> shares, int samples) {
    requireShares(shares);
    int[] counts = new int[shares.size()];
    int left = samples;
    for (int c = 0; c < counts.length; c++) {
      counts[c] = (int) (shares.get(c) * samples);
      left -= counts[c];
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, counts.length).boxed().toList());
    order.sort(Comparator.comparingDouble(c -> counts[c] - shares.get(c) * samples));
    for (int i = 0; i < left; i++) {
      counts[order.get(i % counts.length)]++;
    }
    return counts;
  }

  /** Refuses what is no P(y) with one line; a class may be absent. */
  public static void requireShares(List<Double> shares) {
    double sum = 0;
    for (double share : shares) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(share + " is no share of a class; each is 0 to 1");
      }
      sum += share;
    }
    if (!(Math.abs(sum - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("the shares sum to " + sum + " and must sum to 1");
    }
  }

  /** Shares that more than halve from class to class: far from balanced. */
  public static List<Double> unbalanced(int classes) {
    double[] shares = IntStream.range(0, classes).mapToDouble(c -> Math.pow(0.45, c)).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).boxed().toList();
  }
}
