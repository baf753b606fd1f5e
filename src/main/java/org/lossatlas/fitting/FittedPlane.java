package org.lossatlas.fitting;

import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Pattern;

/**
 * The plane θ₀ + α₁ θ₁ + α₂ θ₂ of a fit ([C], Eqs. 9 to 11) and the loss of the whole network on
 * it, in double precision. Immutable.
 */
public final class FittedPlane {
  /** How many random points the plain check evaluates. */
  public static final int CHECKED_POINTS = 64;

  private final Construction construction;
  private final Parameters origin;
  private final Parameters first;
  private final Parameters second;

  /** The plane that shows a sub-network. */
  public FittedPlane(Construction construction, Subnetwork network) {
    this.construction = construction;
    this.origin = construction.origin(network);
    this.first = construction.direction(1);
    this.second = construction.direction(2);
  }

  /** θ₀. */
  public Parameters origin() {
    return origin;
  }

  /** θ₁, along α₁. */
  public Parameters first() {
    return first;
  }

  /** θ₂, along α₂. */
  public Parameters second() {
    return second;
  }

  /** θ(α₁, α₂). */
  public Parameters at(double alpha, double beta) {
    return origin.plus(alpha, first).plus(beta, second);
  }

  /**
   * The network's constant output on each point of a grid, [points, m], row by row from β = 0. With
   * W₁ = 0 every sample has the first features φ(b₁), so one row a point is all there is.
   */
  public double[] outputs(int width, int height) {
    int m = origin.architecture().outputs();
    double[] outputs = new double[width * height * m];
    for (int row = 0; row < height; row++) {
      double[] features = firstFeatures(width, Pattern.coordinate(row, height));
      double[] part = DenseKernel.outputs(origin, 2, features, width);
      System.arraycopy(part, 0, outputs, row * width * m, width * m);
    }
    return outputs;
  }

  /** φ(b₁) [width, n₁] along a row of the grid. */
  private double[] firstFeatures(int width, double beta) {
    Activation activation = origin.architecture().activation();
    double[] base = origin.biases(1);
    double[] across = first.biases(1);
    double[] up = second.biases(1);
    int units = base.length;
    double[] features = new double[width * units];
    for (int i = 0; i < features.length; i++) {
      int j = i % units;
      double alpha = Pattern.coordinate(i / units, width);
      features[i] = activation.value(base[j] + alpha * across[j] + beta * up[j]);
    }
    return features;
  }

  /** σ of those outputs: the loss on the data whose σ it is, on each point of a grid. */
  public static double[] losses(double[] outputs, ImplicitActivation sigma) {
    int m = sigma.outputs();
    double[] losses = new double[outputs.length / m];
    double[] p = new double[m];
    for (int i = 0; i < losses.length; i++) {
      System.arraycopy(outputs, i * m, p, 0, m);
      losses[i] = sigma.value(p);
    }
    return losses;
  }

  /** The loss on each point of a grid, row by row from β = 0. */
  public Pattern surface(int width, int height) {
    return Pattern.of(
        width, height, losses(outputs(width, height), construction.ray().activation()));
  }

  /** The whole network's loss and accuracy at one point, sample by sample. */
  public DenseKernel.Evaluation evaluate(double alpha, double beta, Loss loss, DataSet data) {
    return DenseKernel.evaluate(at(alpha, beta), loss, data);
  }

  /**
   * Evaluates the whole network sample by sample at random grid points, and compares.
   *
   * @param surface the losses that are to be checked
   * @return the largest relative difference; NaN if a point is not finite, or if stopped before the
   *     first point
   */
  public double check(
      Pattern surface, Loss loss, DataSet data, long seed, RunControl control, Progress progress) {
    Random random = new Random(seed);
    double worst = Double.NaN;
    for (int i = 0; i < CHECKED_POINTS && !control.isStopped(); i++) {
      progress.report((double) i / CHECKED_POINTS, "checking");
      int column = random.nextInt(surface.width());
      int row = random.nextInt(surface.height());
      double plain =
          evaluate(
                  Pattern.coordinate(column, surface.width()),
                  Pattern.coordinate(row, surface.height()),
                  loss,
                  data)
              .loss();
      double shown = surface.value(column, row);
      double difference = Math.abs(plain - shown) / Math.max(Math.abs(plain), Double.MIN_NORMAL);
      worst = i == 0 ? difference : Math.max(worst, difference);
    }
    return worst;
  }
}
