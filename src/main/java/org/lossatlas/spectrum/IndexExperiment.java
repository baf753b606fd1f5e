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
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * Index against energy (Pennington and Bahri 2017, Fig. 5 and 6): critical points of a network with
 * one hidden tanh layer on random inputs and random targets of variance 1. Each search begins after
 * a random number of steps of gradient descent, so that points of all energies are found.
 *
 * @param inputs as many as hidden units
 * @param ratios φ = n/(mN), from which the number N of samples follows
 * @param starts searches for each φ
 */
public record IndexExperiment(int inputs, int outputs, List<Double> ratios, int starts, long seed) {
  private static final int MOST_PARAMETERS = 600;
  private static final int MOST_DESCENT = 2000;
  private static final double RATE = 0.5;
  private static final double MOMENTUM = 0.9;

  public IndexExperiment {
    ratios = List.copyOf(ratios);
    if (inputs < 1 || outputs < 1 || count(inputs, outputs) > MOST_PARAMETERS) {
      throw new IllegalArgumentException(
          "a network of "
              + inputs
              + "-"
              + inputs
              + "-"
              + outputs
              + " is not possible; n may be up to "
              + MOST_PARAMETERS);
    }
    for (double phi : ratios) {
      if (!(phi >= 0.01 && phi <= 2)) {
        throw new IllegalArgumentException("φ must be 0.01 to 2, not " + phi);
      }
    }
    if (ratios.isEmpty() || ratios.size() > 8 || starts < 10 || starts > 10_000) {
      throw new IllegalArgumentException("1 to 8 ratios φ, and 10 to 10000 starts are needed");
    }
  }

  private static long count(long inputs, long outputs) {
    return inputs * (inputs + 1) + outputs * (inputs + 1);
  }

  /** n. */
  public int parameters() {
    return (int) count(inputs, outputs);
  }

  /** N for a ratio φ. */
  public int samples(double phi) {
    return (int) Math.max(1, Math.round(parameters() / (phi * outputs)));
  }

  /**
   * A critical point that was found.
   *
   * @param phi n/(mN), as it is after N was rounded
   * @param energy ε = (1/(2mN)) Σ residual²
   * @param index α, the share of negative eigenvalues
   * @param slope ‖∇L‖
   */
  public record Found(double phi, double energy, double index, double slope) {}

  /**
   * What was found, φ by φ.
   *
   * @param searches how many were made; where they ended without a critical point nothing is found
   */
  public record Result(List<Found> points, int searches) {
    public Result {
      points = List.copyOf(points);
    }
  }

  /** Searches; after a stop what there is comes back. */
  public Result run(RunControl control, Progress progress) {
    List<Found> points = new ArrayList<>();
    int all = ratios.size() * starts;
    int made = 0;
    for (double phi : ratios) {
      int samples = samples(phi);
      DataSet data = data(new Random(seed), samples);
      double real = (double) parameters() / ((double) outputs * samples);
      for (int i = 0; i < starts && control.proceed(); i++) {
        progress.report((double) made / all, "φ " + phi + ", start " + (i + 1));
        Random random = new Random(seed * 1_000_003 + made);
        Optional<CriticalPoint> point = search(random, data, control);
        point.ifPresent(
            at -> points.add(new Found(real, at.loss() / outputs, at.index(), at.slope())));
        made += control.isStopped() ? 0 : 1;
      }
    }
    return new Result(points, made);
  }

  private Optional<CriticalPoint> search(Random random, DataSet data, RunControl control) {
    Architecture shape = new Architecture(List.of(inputs, inputs, outputs), new Activation.Tanh());
    Parameters start = InitialWeights.draw(shape, random.nextLong());
    int steps = random.nextInt(MOST_DESCENT);
    return new CriticalPointSearch(Loss.SQUARED, data).from(descended(start, data, steps), control);
  }

  private DataSet data(Random random, int samples) {
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    double[] y = new double[samples * outputs];
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextGaussian();
      squares += y[i] * y[i];
    }
    // So that the network that answers 0 has the energy 1/2, whatever was drawn.
    double scale = Math.sqrt(y.length / squares);
    for (int i = 0; i < y.length; i++) {
      y[i] *= scale;
    }
    return DataSet.of("random", x, inputs, RealTargets.of(y, outputs), List.of());
  }

  private static Parameters descended(Parameters start, DataSet data, int steps) {
    double[] velocity = new double[start.count()];
    Parameters theta = start;
    for (int step = 0; step < steps; step++) {
      double[] gradient = LossCurvature.of(theta, Loss.SQUARED, data).gradient();
      for (int i = 0; i < velocity.length; i++) {
        velocity[i] = MOMENTUM * velocity[i] - RATE * (1 - MOMENTUM) * gradient[i];
      }
      theta = theta.plus(1, Parameters.of(theta.layout(), velocity));
    }
    return theta;
  }
}
