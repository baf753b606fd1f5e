package org.lossatlas.spectrum;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** Nelder and Mead's simplex: the least value of a function of few numbers, without derivatives. */
final class Simplex {
  private static final double SIZE = 0.3;
  private static final double DONE = 1e-10;

  private final ToDoubleFunction<double[]> function;
  private final Corner[] corners;
  private int looks;

  private static final class Corner {
    private final double[] x;
    private final double value;

    Corner(double[] x, double value) {
      this.x = x;
      this.value = value;
    }
  }

  Simplex(ToDoubleFunction<double[]> function, double[] start) {
    this.function = function;
    corners = new Corner[start.length + 1];
    for (int i = 0; i < corners.length; i++) {
      double[] x = start.clone();
      if (i > 0) {
        x[i - 1] += SIZE;
      }
      corners[i] = look(x);
    }
  }

  private Corner look(double[] x) {
    looks++;
    double value = function.applyAsDouble(x);
    return new Corner(x, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }

  /** The best point after at most so many values of the function. */
  double[] minimise(int mostLooks) {
    int last = corners.length - 1;
    sort();
    while (looks < mostLooks && corners[last].value - corners[0].value > DONE) {
      Corner mirrored = look(toward(-1));
      if (mirrored.value < corners[0].value) {
        Corner further = look(toward(-2));
        corners[last] = further.value < mirrored.value ? further : mirrored;
      } else if (mirrored.value < corners[last - 1].value) {
        corners[last] = mirrored;
      } else {
        Corner nearer = look(toward(mirrored.value < corners[last].value ? -0.5 : 0.5));
        if (nearer.value < Math.min(mirrored.value, corners[last].value)) {
          corners[last] = nearer;
        } else {
          shrink();
        }
      }
      sort();
    }
    return corners[0].x.clone();
  }

  private void sort() {
    Arrays.sort(corners, Comparator.comparingDouble(corner -> corner.value));
  }

  /** The centre of all but the worst, plus t times the way from there to the worst. */
  private double[] toward(double t) {
    int last = corners.length - 1;
    double[] x = new double[last];
    for (int j = 0; j < last; j++) {
      double centre = 0;
      for (int i = 0; i < last; i++) {
        centre += corners[i].x[j] / last;
      }
      x[j] = centre + t * (corners[last].x[j] - centre);
    }
    return x;
  }

  private void shrink() {
    for (int i = 1; i < corners.length; i++) {
      double[] x = corners[i].x.clone();
      for (int j = 0; j < x.length; j++) {
        x[j] = (x[j] + corners[0].x[j]) / 2;
      }
      corners[i] = look(x);
    }
  }
}
