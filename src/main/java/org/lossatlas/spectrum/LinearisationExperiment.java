package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Blas;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;

/**
 * Networks of one hidden tanh layer against their linear model at the start, width by width: what
 * one Gauss–Newton step leaves, how gradient descent contracts, how far the parameters go, and how
 * far network and linear model are apart on other points when both are trained.
 *
 * @param widths of the hidden layer, ascending
 * @param samples N, random inputs of length √d with random targets
 * @param inputs d
 * @param seeds networks of each width
 */
public record LinearisationExperiment(
    List<Integer> widths, int samples, int inputs, int seeds, long seed) {
  private static final int TEST = 100;
  private static final int MOST_STEPS = 2000;

  /** Descent ends when this share of the residual is left. */
  private static final double LEFT = 1e-4;

  private static final int WIDEST = 20_000;

  public LinearisationExperiment {
    widths = widths.stream().sorted().distinct().toList();
    if (widths.size() < 2 || widths.get(0) < 1 || widths.get(widths.size() - 1) > WIDEST) {
      throw new IllegalArgumentException("two or more widths of 1 to " + WIDEST + " are needed");
    }
    if (samples < 2 || samples > 100 || inputs < 1 || inputs > 1000) {
      throw new IllegalArgumentException("2 to 100 samples of 1 to 1000 inputs are needed");
    }
    if ((long) samples > (long) widths.get(0) * (inputs + 2)) {
      throw new IllegalArgumentException(
          "width " + widths.get(0) + " has fewer parameters than samples");
    }
    if (seeds < 1 || seeds > 1000) {
      throw new IllegalArgumentException("1 to 1000 seeds are needed, not " + seeds);
    }
  }

  /**
   * One network.
   *
   * @param contraction (κ − 1)/(κ + 1) of J₀J₀ᵀ
   * @param rate by which a step of gradient descent shrank ‖r‖, the mean over the second half
   * @param linearLeft ‖r‖/‖r₀‖ of the linear model after one Gauss–Newton step
   * @param networkLeft the same of the network
   * @param distance ‖u − u₀‖ at the end of gradient descent
   * @param gap root of the mean squared difference of network and linear model on other points
   * @param steps of gradient descent
   */
  public record Run(
      int width,
      double contraction,
      double rate,
      double linearLeft,
      double networkLeft,
      double distance,
      double gap,
      int steps) {}

  /**
   * ‖r_t‖/‖r₀‖ of the last network, step by step.
   *
   * @param network what was left after t steps, from t = 0 on
   * @param linear the same of its linear model
   */
  public record Descent(List<Double> network, List<Double> linear) {
    public Descent {
      network = List.copyOf(network);
      linear = List.copyOf(linear);
    }
  }

  /** All runs that were finished, width by width, and how the last went down. */
  public record Result(List<Run> runs, Optional<Descent> descent) {
    public Result {
      runs = List.copyOf(runs);
    }
  }

  /** Runs all; after a stop what there is comes back. */
  public Result run(RunControl control, Progress progress) {
    List<Run> runs = new ArrayList<>();
    Optional<Descent> last = Optional.empty();
    DataSet train = data(new Random(seed), samples);
    DataSet test = data(new Random(seed + 1), TEST);
    int all = widths.size() * seeds;
    for (int width : widths) {
      for (int i = 0; i < seeds && control.proceed(); i++) {
        progress.report((double) runs.size() / all, "width " + width + ", network " + (i + 1));
        List<Double> network = new ArrayList<>();
        List<Double> linear = new ArrayList<>();
        Optional<Run> run =
            new Trial(width, train, test, seed * 10_007 + i).run(network, linear, control);
        run.ifPresent(runs::add);
        last = run.isPresent() ? Optional.of(new Descent(network, linear)) : last;
      }
    }
    return new Result(runs, last);
  }

  private DataSet data(Random random, int count) {
    float[] x = new float[count * inputs];
    for (int i = 0; i < count; i++) {
      double squares = 0;
      double[] v = new double[inputs];
      for (int j = 0; j < inputs; j++) {
        v[j] = random.nextGaussian();
        squares += v[j] * v[j];
      }
      for (int j = 0; j < inputs; j++) {
        x[i * inputs + j] = (float) (v[j] * Math.sqrt(inputs / squares));
      }
    }
    double[] y = new double[count];
    for (int i = 0; i < count; i++) {
      y[i] = random.nextGaussian();
    }
    return DataSet.of("sphere", x, inputs, RealTargets.of(y, 1), List.of());
  }

  /** One network of one width. */
  private final class Trial {
    private final int width;
    private final DataSet train;
    private final DataSet test;
    private final ScaledNetwork network;
    private final double[] start;
    private final double[] targets;

    Trial(int width, DataSet train, DataSet test, long seed) {
      this.width = width;
      this.train = train;
      this.test = test;
      network =
          new ScaledNetwork(new Architecture(List.of(inputs, width, 1), new Activation.Tanh()));
      start = network.draw(seed);
      targets = ((RealTargets) train.targets()).toArray();
    }

    private double[] residual(double[] u) {
      double[] r = OutputJacobian.outputs(network.at(u), train);
      for (int i = 0; i < r.length; i++) {
        r[i] = targets[i] - r[i];
      }
      return r;
    }

    /** Empty if it was stopped. */
    Optional<Run> run(List<Double> left, List<Double> linear, RunControl control) {
      double[] first = residual(start);
      LinearModel model = new LinearModel(network.jacobian(start, train), first);
      double[] u = start.clone();
      double whole = norm(first);
      left.add(1.0);
      for (int step = 0; step < MOST_STEPS && left.get(step) > LEFT; step++) {
        if (control.isStopped()) {
          return Optional.empty();
        }
        // ∂(½‖r‖²)/∂u: the loss is ‖r‖²/(2N).
        double[] gradient =
            network.scaled(LossCurvature.of(network.at(u), Loss.SQUARED, train).gradient());
        Blas.addScaled(-model.bestRate() * samples, gradient, u);
        left.add(norm(residual(u)) / whole);
      }
      int steps = left.size() - 1;
      for (int step = 0; step <= steps; step++) {
        linear.add(norm(model.residualAfter(step)) / whole);
      }
      double[] newton = start.clone();
      double[] step = model.gaussNewtonStep();
      Blas.addScaled(1, step, newton);
      return Optional.of(
          new Run(
              width,
              model.contraction(),
              Math.pow(left.get(steps) / left.get(steps / 2), 1.0 / (steps - steps / 2)),
              norm(left(first, step)) / whole,
              norm(residual(newton)) / whole,
              distance(u, start),
              gap(u, model.moveAfter(steps)),
              steps));
    }

    /** r₀ − J₀ · step, by the rows of J₀. */
    private double[] left(double[] first, double[] step) {
      double[][] jacobian = network.jacobian(start, train);
      double[] rest = first.clone();
      for (int i = 0; i < rest.length; i++) {
        rest[i] -= Blas.dot(jacobian[i], step);
      }
      return rest;
    }

    private double gap(double[] u, double[] move) {
      double[] trained = OutputJacobian.outputs(network.at(u), test);
      double[] before = OutputJacobian.outputs(network.at(start), test);
      double[][] jacobian = network.jacobian(start, test);
      double sum = 0;
      for (int i = 0; i < TEST; i++) {
        double apart = trained[i] - before[i] - Blas.dot(jacobian[i], move);
        sum += apart * apart;
      }
      return Math.sqrt(sum / TEST);
    }
  }

  private static double norm(double[] v) {
    return Math.sqrt(Blas.dot(v, v));
  }

  private static double distance(double[] a, double[] b) {
    double[] difference = a.clone();
    Blas.addScaled(-1, b, difference);
    return norm(difference);
  }
}
