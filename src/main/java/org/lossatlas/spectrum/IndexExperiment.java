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
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * Index against energy (Pennington and Bahri 2017, Fig. 6): critical points of a network with one
 * hidden tanh layer on whitened normal inputs and random targets of variance 1. Each search begins
 * after a random number of steps of gradient descent, from a place beside it, so that points of all
 * energies are found. The same point found again, also with its units in another order or with
 * another sign, counts once.
 *
 * @param inputs as many as hidden units
 * @param ratios φ = n/(mN), from which the number N of samples follows
 * @param starts searches for each φ
 */
public record IndexExperiment(int inputs, int outputs, List<Double> ratios, int starts, long seed) {
  private static final int MOST_PARAMETERS = 600;
  private static final int MOST_DESCENT = 1500;

  /** Of ‖θ‖, how far beside the way of descent a search may begin. */
  private static final double BESIDE = 0.3;

  /** Two points are one if energy and ‖θ‖ agree to so much. */
  private static final double SAME = 1e-7;

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
   * Where a search ended.
   *
   * @param phi n/(mN), as it is after N was rounded
   * @param energy ε = (1/(2mN)) Σ residual²
   * @param index α, the share of negative eigenvalues
   * @param slope ‖∇L‖
   * @param kind whether it is a critical point
   */
  public record Found(
      double phi, double energy, double index, double slope, CriticalPoint.Kind kind) {}

  /**
   * What was found, φ by φ.
   *
   * @param ends of all kinds but none, each once
   * @param searches how many were made
   * @param repeated how many ended where another one had
   */
  public record Result(List<Found> ends, int searches, int repeated) {
    public Result {
      ends = List.copyOf(ends);
    }

    /** Ends of one kind. */
    public List<Found> of(CriticalPoint.Kind kind) {
      return ends.stream().filter(end -> end.kind() == kind).toList();
    }

    /** Critical points with every unit at work. */
    public List<Found> points() {
      return of(CriticalPoint.Kind.CRITICAL);
    }
  }

  /** Searches; after a stop what there is comes back. */
  public Result run(RunControl control, Progress progress) {
    List<Found> ends = new ArrayList<>();
    int all = ratios.size() * starts;
    int made = 0;
    int repeated = 0;
    for (double phi : ratios) {
      int samples = samples(phi);
      DataSet data = data(new Random(seed), samples);
      double real = (double) parameters() / ((double) outputs * samples);
      List<CriticalPoint> seen = new ArrayList<>();
      for (int i = 0; i < starts && control.proceed(); i++) {
        progress.report((double) made / all, "φ " + phi + ", start " + (i + 1));
        Random random = new Random(seed * 1_000_003 + made);
        Optional<CriticalPoint> end =
            search(random, data, control).filter(at -> at.kind() != CriticalPoint.Kind.NONE);
        made += control.isStopped() ? 0 : 1;
        if (end.isPresent() && seen.stream().anyMatch(other -> same(other, end.get()))) {
          repeated++;
        } else if (end.isPresent()) {
          seen.add(end.get());
          ends.add(found(real, end.get()));
        }
      }
    }
    return new Result(ends, made, repeated);
  }

  private Found found(double phi, CriticalPoint end) {
    return new Found(phi, end.loss() / outputs, end.index(), end.slope(), end.kind());
  }

  /** Energy, index and ‖θ‖ do not change when units change places or signs. */
  private static boolean same(CriticalPoint a, CriticalPoint b) {
    double lengths = length(a.theta()) / length(b.theta());
    return Math.abs(a.loss() - b.loss()) <= SAME
        && Math.abs(lengths - 1) <= SAME
        && a.spectrum().negative() == b.spectrum().negative();
  }

  private static double length(Parameters theta) {
    double[] vector = theta.vector();
    return Math.sqrt(Blas.dot(vector, vector));
  }

  private Optional<CriticalPoint> search(Random random, DataSet data, RunControl control) {
    Architecture shape = new Architecture(List.of(inputs, inputs, outputs), new Activation.Tanh());
    Parameters start = InitialWeights.draw(shape, random.nextLong());
    // More of them early, where a step goes further.
    double share = random.nextDouble();
    Parameters descended = descended(start, data, (int) (MOST_DESCENT * share * share));
    return new CriticalPointSearch(Loss.SQUARED, data).nearest(beside(descended, random), control);
  }

  private static Parameters beside(Parameters theta, Random random) {
    double[] way = new double[theta.count()];
    double scale = BESIDE * random.nextDouble() * length(theta) / Math.sqrt(way.length);
    for (int i = 0; i < way.length; i++) {
      way[i] = random.nextGaussian();
    }
    return theta.plus(scale, Parameters.of(theta.layout(), way));
  }

  private DataSet data(Random random, int samples) {
    float[] x = whitened(random, samples, inputs);
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

  /**
   * Normal inputs with XᵀX = N·I, by Gram and Schmidt's columns; without that if N &lt; inputs.
   *
   * @return [samples, inputs]
   */
  static float[] whitened(Random random, int samples, int inputs) {
    double[][] columns = new double[inputs][];
    for (int i = 0; i < inputs; i++) {
      columns[i] = normal(random, samples);
      for (int other = 0; other < i && samples >= inputs; other++) {
        double along = Blas.dot(columns[i], columns[other]) / samples;
        Blas.addScaled(-along, columns[other], columns[i]);
      }
      double length = Math.sqrt(Blas.dot(columns[i], columns[i]) / samples);
      for (int sample = 0; sample < samples && samples >= inputs; sample++) {
        columns[i][sample] /= length;
      }
    }
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) columns[i % inputs][i / inputs];
    }
    return x;
  }

  private static double[] normal(Random random, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
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
