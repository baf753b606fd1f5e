package org.lossatlas.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;

/**
 * The plane (line, volume) θ₀ + Σ αᵢ θᵢ of a fit ([C], Eqs. 9 to 11) and the loss of the whole
 * network on it, in double precision. Immutable.
 */
public final class FittedPlane {
  /** How many random points the plain check evaluates. */
  public static final int CHECKED_POINTS = 64;

  /** Points that go through the upper layers together. */
  private static final int ROWS = 512;

  private final Construction construction;
  private final Parameters origin;
  private final List<Parameters> directions;

  /** The plane that shows a sub-network. */
  public FittedPlane(Construction construction, Subnetwork network) {
    this.construction = construction;
    this.origin = construction.origin(network);
    List<Parameters> all = new ArrayList<>();
    for (int i = 1; i <= construction.placement().dimensions(); i++) {
      all.add(construction.direction(i));
    }
    directions = List.copyOf(all);
  }

  /** θ₀. */
  public Parameters origin() {
    return origin;
  }

  /** θ₁ … θ_z. */
  public List<Parameters> directions() {
    return directions;
  }

  /** θ₁, along α₁. */
  public Parameters first() {
    return directions.get(0);
  }

  /** θ₂, along α₂. */
  public Parameters second() {
    return directions.get(1);
  }

  /** θ(α). */
  public Parameters at(double... point) {
    Parameters theta = origin;
    for (int i = 0; i < point.length; i++) {
      theta = theta.plus(point[i], directions.get(i));
    }
    return theta;
  }

  /** {@link #outputs(Lattice)} of a plane. */
  public double[] outputs(int width, int height) {
    return outputs(Lattice.of(width, height));
  }

  /**
   * The network's constant output on each point of a lattice, [points, m]. With W_k = 0 every
   * sample has the same features φ(b_k), so one row a point is all there is.
   */
  public double[] outputs(Lattice lattice) {
    int m = origin.architecture().outputs();
    int layer = construction.placement().layer();
    double[] outputs = new double[lattice.size() * m];
    for (int from = 0; from < lattice.size(); from += ROWS) {
      int rows = Math.min(ROWS, lattice.size() - from);
      double[] part = DenseKernel.outputs(origin, layer + 1, features(lattice, from, rows), rows);
      System.arraycopy(part, 0, outputs, from * m, rows * m);
    }
    return outputs;
  }

  /** φ(b_k) [rows, n_k] at some points of a lattice. */
  private double[] features(Lattice lattice, int from, int rows) {
    Activation activation = origin.architecture().activation();
    int layer = construction.placement().layer();
    double[] base = origin.biases(layer);
    double[][] moves = directions.stream().map(d -> d.biases(layer)).toArray(double[][]::new);
    int units = base.length;
    double[] features = new double[rows * units];
    for (int row = 0; row < rows; row++) {
      double[] point = lattice.point(from + row);
      for (int j = 0; j < units; j++) {
        double bias = base[j];
        for (int i = 0; i < moves.length; i++) {
          bias += point[i] * moves[i][j];
        }
        features[row * units + j] = activation.value(bias);
      }
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
    return surface(Lattice.of(width, height));
  }

  /** The loss on each point of a lattice, as one sheet. */
  public Pattern surface(Lattice lattice) {
    return Pattern.of(
        lattice.side(0), lattice.rows(), losses(outputs(lattice), construction.ray().activation()));
  }

  /** The whole network's loss and accuracy at one point, sample by sample. */
  public DenseKernel.Evaluation evaluate(double alpha, double beta, Loss loss, DataSet data) {
    return DenseKernel.evaluate(at(alpha, beta), loss, data);
  }

  /** {@link #check(Lattice, Pattern, Loss, DataSet, long, RunControl, Progress)} of a plane. */
  public double check(
      Pattern surface, Loss loss, DataSet data, long seed, RunControl control, Progress progress) {
    return check(Lattice.of(surface), surface, loss, data, seed, control, progress);
  }

  /**
   * Evaluates the whole network sample by sample at random points of a lattice, and compares.
   *
   * @param surface the losses that are to be checked
   * @return the largest relative difference; NaN if a point is not finite, or if stopped before the
   *     first point
   */
  public double check(
      Lattice lattice,
      Pattern surface,
      Loss loss,
      DataSet data,
      long seed,
      RunControl control,
      Progress progress) {
    Random random = new Random(seed);
    double worst = Double.NaN;
    for (int i = 0; i < CHECKED_POINTS && !control.isStopped(); i++) {
      progress.report((double) i / CHECKED_POINTS, "checking");
      int column = random.nextInt(surface.width());
      int row = random.nextInt(surface.height());
      double[] point = lattice.point(row * surface.width() + column);
      double plain = DenseKernel.evaluate(at(point), loss, data).loss();
      double shown = surface.value(column, row);
      double difference = Math.abs(plain - shown) / Math.max(Math.abs(plain), Double.MIN_NORMAL);
      worst = i == 0 ? difference : Math.max(worst, difference);
    }
    return worst;
  }
}
