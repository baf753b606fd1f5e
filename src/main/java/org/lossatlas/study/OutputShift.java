package org.lossatlas.study;

import java.util.Arrays;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.network.Loss;

/** s(t) = mean ℓ(f(xᵢ) + t·u, yᵢ) along the direction in which it rises soonest. */
final class OutputShift {
  /** t = s⁻¹ is read off a table of so many entries. */
  private static final int ENTRIES = 400;

  /** How far t may go before the loss must have risen by the pattern's range. */
  private static final double FARTHEST = 200;

  private final double[] outputs;
  private final ClassLabels labels;
  private final double[] u;
  private final int first;

  /**
   * @param outputs of the classifier, [N, m], kept
   */
  OutputShift(double[] outputs, ClassLabels labels) {
    this.outputs = outputs;
    this.labels = labels;
    int m = labels.outputs();
    double[] best = new double[m];
    double most = Double.NEGATIVE_INFINITY;
    int place = 0;
    for (int k = 0; k < 2 * m; k++) {
      double[] tried = new double[m];
      for (int j = 0; j < m; j++) {
        tried[j] = ((j == k % m ? 1 : 0) - 1.0 / m) * (k < m ? 1 : -1);
      }
      double rise = loss(4, tried);
      if (rise > most) {
        most = rise;
        best = tried;
        place = k % m;
      }
    }
    u = best;
    first = place;
  }

  /** u, [m]. */
  double[] along() {
    return u;
  }

  /** A place of u that is not zero: that of its own class. */
  int place() {
    return first;
  }

  private double loss(double t, double[] along) {
    int m = along.length;
    double[] p = new double[m];
    double sum = 0;
    for (int i = 0; i < labels.samples(); i++) {
      for (int j = 0; j < m; j++) {
        p[j] = outputs[i * m + j] + t * along[j];
      }
      sum += Loss.CROSS_ENTROPY.ofClass(p, 0, m, labels.label(i));
    }
    return sum / labels.samples();
  }

  /** The t ≥ 0 where the loss has risen by each of the target's values. */
  double[] inverse(double[] heights) {
    double floor = loss(0, u);
    double most = Arrays.stream(heights).max().orElseThrow();
    double end = 1;
    while (loss(end, u) - floor < most) {
      end *= 1.3;
      if (end > FARTHEST) {
        throw new IllegalArgumentException(
            "the classifier's loss does not rise by the pattern's range of " + most);
      }
    }
    double[] rises = new double[ENTRIES + 1];
    for (int i = 0; i <= ENTRIES; i++) {
      rises[i] = loss(end * i / ENTRIES, u) - floor;
    }
    double[] t = new double[heights.length];
    for (int p = 0; p < t.length; p++) {
      int i = ENTRIES;
      while (i > 0 && rises[i - 1] >= heights[p]) {
        i--;
      }
      double below = i == 0 ? 0 : rises[i - 1];
      double share = i == 0 ? 0 : (heights[p] - below) / (rises[i] - below);
      t[p] = end * Math.max(0, i - 1 + share) / ENTRIES;
    }
    return t;
  }
}
