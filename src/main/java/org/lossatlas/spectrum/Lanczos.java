package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Blas;
import org.lossatlas.network.VectorBasis;

/**
 * The largest and the smallest eigenvalues with their vectors, from products alone: Lanczos'
 * iteration with full reorthogonalisation, and a thick restart when the basis is full (Wu and Simon
 * 2000). Residuals are measured by products at the end; where a few digits are enough they are
 * β·|s|, s the last component of the projected matrix's eigenvector, which costs nothing.
 */
public final class Lanczos {
  /** Convergence is looked at after so many products more, and so large a share of them. */
  private static final int CHECK_EVERY = 4;

  private static final double CHECK_GROWTH = 0.15;

  /** With residuals of this size one pass keeps the basis orthogonal enough, and needs no check. */
  private static final double ONE_PASS = 1e-4;

  private final SymmetricOperator operator;
  private final LanczosOptions options;
  private final RunControl control;
  private final Progress progress;
  private final Random random;
  private final int n;
  private final int largestBasis;
  private final VectorBasis basis;

  /** The vector that was added last. */
  private double[] newest;

  /** The projected matrix, [largestBasis][largestBasis]. */
  private final double[][] projected;

  private int products;

  private Lanczos(
      SymmetricOperator operator,
      LanczosOptions options,
      RunControl control,
      Progress progress,
      VectorBasis basis) {
    this.operator = operator;
    this.options = options;
    this.control = control;
    this.progress = progress;
    this.random = new Random(options.seed());
    this.n = operator.size();
    this.largestBasis = Math.min(n, options.basis());
    this.projected = new double[largestBasis][largestBasis];
    this.basis = basis;
    this.newest = unit();
  }

  /**
   * What was found.
   *
   * @param top the largest eigenvalues, the largest first
   * @param bottom the smallest, the smallest first
   * @param products how many products were made
   * @param converged whether all residuals are below the tolerance
   */
  public record Result(Eigenpairs top, Eigenpairs bottom, int products, boolean converged) {}

  /**
   * Runs until all residuals are below tolerance·max|λ|, or until it is stopped or has made as many
   * products as it may; then what there is is returned.
   */
  public static Result run(
      SymmetricOperator operator, LanczosOptions options, RunControl control, Progress progress) {
    try (VectorBasis basis = new VectorBasis(operator.size())) {
      return new Lanczos(operator, options, control, progress, basis).run();
    }
  }

  private Result run() {
    basis.add(newest);
    double[] next = new double[0];
    SmallEigen ritz = SmallEigen.of(new double[1][1]);
    double rest = 0;
    boolean done = false;
    int nextCheck = CHECK_EVERY;
    while (!done) {
      next = operator.multiply(1, newest);
      products++;
      double beta = orthogonalise(next);
      boolean full = basis.size() == largestBasis;
      boolean end = products >= options.products() || !control.proceed() || !(beta >= 0);
      if (full || end || products >= nextCheck) {
        nextCheck = products + CHECK_EVERY + (int) (CHECK_GROWTH * basis.size());
        ritz = SmallEigen.of(square(basis.size()));
        rest = beta;
        progress.report(share(ritz, beta), "Lanczos, " + products + " products");
        end |= enough(ritz, beta) || basis.size() == n;
      }
      if (end) {
        done = true;
      } else {
        if (full) {
          restart(ritz);
        }
        extend(next, beta);
      }
    }
    return result(ritz, rest);
  }

  private double[] unit() {
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = random.nextGaussian();
    }
    basis.takeOut(v);
    scale(v, 1 / Math.sqrt(Blas.dot(v, v)));
    return v;
  }

  /**
   * Takes the basis out of w, twice unless a few digits are enough; what the first pass takes out
   * is the projection.
   */
  private double orthogonalise(double[] w) {
    int last = basis.size() - 1;
    double[] products = basis.takeOut(w);
    for (int i = 0; i <= last; i++) {
      projected[i][last] = products[i];
      projected[last][i] = products[i];
    }
    if (options.tolerance() < ONE_PASS) {
      basis.takeOut(w);
    }
    return Math.sqrt(Blas.dot(w, w));
  }

  private double[][] square(int size) {
    double[][] square = new double[size][size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(projected[i], 0, square[i], 0, size);
    }
    return square;
  }

  private void extend(double[] w, double beta) {
    double scale = Math.max(Math.abs(projected[0][0]), Double.MIN_NORMAL);
    if (beta > 1e-14 * scale) {
      scale(w, 1 / beta);
      newest = w;
    } else {
      // The space is invariant: another start, not coupled to it.
      newest = unit();
    }
    basis.add(newest);
  }

  /** Keeps the wanted Ritz vectors and some more of each end; the next vector couples to them. */
  private void restart(SmallEigen ritz) {
    int size = basis.size();
    int spare = Math.max(1, (size - options.top() - options.bottom()) / 4);
    int high = Math.min(size / 2 - 1, options.top() == 0 ? 0 : options.top() + spare);
    int low = Math.min(size / 2 - 1, options.bottom() == 0 ? 0 : options.bottom() + spare);
    List<double[]> kept = new ArrayList<>();
    double[] values = new double[low + high];
    for (int i = 0; i < low + high; i++) {
      int rank = i < low ? i : size - high + (i - low);
      values[i] = ritz.value(rank);
      kept.add(combination(ritz, rank));
    }
    basis.replace(kept);
    for (int i = 0; i < kept.size(); i++) {
      Arrays.fill(projected[i], 0);
      projected[i][i] = values[i];
    }
  }

  private double[] combination(SmallEigen ritz, int rank) {
    double[] weights = new double[ritz.size()];
    for (int j = 0; j < weights.length; j++) {
      weights[j] = ritz.component(rank, j);
    }
    double[] v = basis.combination(weights);
    scale(v, 1 / Math.sqrt(Blas.dot(v, v)));
    return v;
  }

  private double tolerance(SmallEigen ritz) {
    double largest = Math.max(Math.abs(ritz.value(0)), Math.abs(ritz.value(ritz.size() - 1)));
    return options.tolerance() * largest;
  }

  private boolean enough(SmallEigen ritz, double beta) {
    return wanted(ritz) >= 1 && waiting(ritz, beta) == 0;
  }

  /** Whether the basis is large enough to hold all that is wanted. */
  private double wanted(SmallEigen ritz) {
    return (double) ritz.size() / Math.min(n, options.top() + options.bottom());
  }

  /** How many of the wanted pairs have a residual |β·s| above the tolerance. */
  private int waiting(SmallEigen ritz, double beta) {
    int size = ritz.size();
    double tolerance = tolerance(ritz);
    int waiting = 0;
    for (int i = 0; i < Math.min(size, options.top()); i++) {
      waiting += beta * Math.abs(ritz.component(size - 1 - i, size - 1)) > tolerance ? 1 : 0;
    }
    for (int i = 0; i < Math.min(size, options.bottom()); i++) {
      waiting += beta * Math.abs(ritz.component(i, size - 1)) > tolerance ? 1 : 0;
    }
    return waiting;
  }

  private double share(SmallEigen ritz, double beta) {
    int all = Math.max(1, options.top() + options.bottom());
    double converged = 1 - (double) waiting(ritz, beta) / all;
    return Math.max(converged, Math.min(1, (double) products / options.products()));
  }

  private Result result(SmallEigen ritz, double beta) {
    int size = ritz.size();
    Eigenpairs top = Eigenpairs.none();
    Eigenpairs bottom = Eigenpairs.none();
    for (int i = 0; i < Math.min(size, options.top()); i++) {
      top = withPair(top, ritz, size - 1 - i, beta);
    }
    for (int i = 0; i < Math.min(size, options.bottom()); i++) {
      bottom = withPair(bottom, ritz, i, beta);
    }
    double most = 10 * tolerance(ritz) + 1e-13 * tolerance(ritz) / options.tolerance();
    boolean converged = within(top, most) && within(bottom, most);
    return new Result(top, bottom, products, converged);
  }

  private static boolean within(Eigenpairs pairs, double most) {
    for (int i = 0; i < pairs.count(); i++) {
      if (!(pairs.residual(i) <= most)) {
        return false;
      }
    }
    return true;
  }

  private Eigenpairs withPair(Eigenpairs pairs, SmallEigen ritz, int rank, double beta) {
    double[] v = combination(ritz, rank);
    if (options.tolerance() >= ONE_PASS) {
      double estimate = beta * Math.abs(ritz.component(rank, ritz.size() - 1));
      return pairs.with(ritz.value(rank), estimate, v);
    }
    double[] product = operator.multiply(1, v);
    products++;
    double value = Blas.dot(v, product);
    Blas.addScaled(-value, v, product);
    return pairs.with(value, Math.sqrt(Blas.dot(product, product)), v);
  }

  private static void scale(double[] v, double factor) {
    for (int i = 0; i < v.length; i++) {
      v[i] *= factor;
    }
  }
}
