package org.lossatlas.spectrum;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

/**
 * In how many of 100 seeded runs the quadrature's density is inside its error bars, on networks
 * that the bars were not made on: at a point of each run drawn at random, at the worst single point
 * of the grid, and at all points of a run at once.
 */
final class QuadratureBench {
  private static final int RUNS = 100;

  /** The command's own. */
  private static final int STEPS = 80;

  private static final RunControl GO = new RunControl();

  private record Case(String name, LossCurvature curvature) {}

  private QuadratureBench() {}

  /** Prints a line for each network, number of probes and grid. */
  public static void main(String[] arguments) {
    for (Case one : cases()) {
      SymmetricOperator operator =
          SymmetricOperator.of(ExactSpectrum.matrix(one.curvature, HessianPart.WHOLE, GO));
      Eigenvalues exact = ExactSpectrum.of(one.curvature, HessianPart.WHOLE, GO);
      for (int probes : new int[] {3, 10}) {
        report(one.name, operator, exact, probes, 41);
        report(one.name, operator, exact, probes, 401);
      }
    }
  }

  private static void report(
      String name, SymmetricOperator operator, Eigenvalues exact, int probes, int points) {
    int[] right = new int[points];
    int drawn = 0;
    int everywhere = 0;
    double width = 0;
    for (int seed = 0; seed < RUNS; seed++) {
      StochasticLanczos.Options options = new StochasticLanczos.Options(probes, STEPS, seed);
      Quadrature quadrature = StochasticLanczos.run(operator, options, GO, Progress.SILENT);
      Density density =
          quadrature.density(points, Math.max(Density.BROADENING, quadrature.finest()));
      int missed = 0;
      double[] values = density.values();
      double[] errors = density.errors();
      for (int i = 0; i < points; i++) {
        double truth = density.broadened(exact, i);
        boolean holds = Math.abs(truth - values[i]) <= errors[i] + 1e-9 * values[i];
        right[i] += holds ? 1 : 0;
        missed += holds ? 0 : 1;
        width += truth > 0 ? Math.min(10, errors[i] / truth) / points / RUNS : 0;
      }
      int point = points / 8 + new Random(seed).nextInt(points * 3 / 4);
      double truth = density.broadened(exact, point);
      drawn += Math.abs(truth - values[point]) <= errors[point] + 1e-9 * values[point] ? 1 : 0;
      everywhere += missed == 0 ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: n %d, %d probes, %d points: random point %d, mean %.1f, worst point"
            + " %d, all points at once %d of %d runs; bar %.2f of the density%n",
        name,
        exact.count(),
        probes,
        points,
        drawn,
        Arrays.stream(right).average().orElseThrow(),
        Arrays.stream(right).min().orElseThrow(),
        everywhere,
        RUNS,
        width);
  }

  private static List<Case> cases() {
    return List.of(
        new Case(
            "6-8-7-4 tanh cross-entropy", Samples.curvature("6-8-7-4", Loss.CROSS_ENTROPY, 60, 5)),
        new Case(
            "12-16-3 relu squared",
            classes("12-16-3", new Activation.Relu(), Loss.SQUARED, 200, 1)),
        new Case(
            "5-10-10-5-2 sigmoid hinge",
            classes("5-10-10-5-2", new Activation.Sigmoid(), Loss.HINGE, 100, 2)),
        new Case("3-12-12-2 softplus, real targets", real("3-12-12-2", 40, 3)),
        new Case("20-12-6 elu cross-entropy, scaled inputs", scaled(4)),
        new Case("2-12-12-2 tanh cross-entropy, trained", trained(5)));
  }

  private static LossCurvature classes(
      String widths, Activation activation, Loss loss, int samples, long seed) {
    Parameters network = Networks.random(widths, activation, seed);
    return LossCurvature.of(network, loss, Samples.data(network.architecture(), samples, seed));
  }

  private static LossCurvature real(String widths, int samples, long seed) {
    Parameters network = Networks.random(widths, new Activation.Softplus(1), seed);
    Architecture shape = network.architecture();
    Random random = new Random(seed);
    double[] y = random.doubles((long) samples * shape.outputs(), -3, 3).toArray();
    float[] x = Samples.data(shape, samples, seed).rawInputs();
    DataSet data =
        DataSet.of("real", x, shape.inputs(), RealTargets.of(y, shape.outputs()), List.of());
    return LossCurvature.of(network, Loss.SQUARED, data);
  }

  /** Inputs of sizes from 0.1 to 10: a few large eigenvalues. */
  private static LossCurvature scaled(long seed) {
    Parameters network = Networks.random("20-12-6", new Activation.Elu(), seed);
    Architecture shape = network.architecture();
    float[] x = Samples.data(shape, 150, seed).rawInputs().clone();
    for (int i = 0; i < x.length; i++) {
      x[i] *= (float) Math.pow(10, (i % 20 - 9.5) / 9.5);
    }
    int[] labels = new Random(seed).ints(150, 0, 6).toArray();
    DataSet data = DataSet.of("scaled", x, 20, ClassLabels.of(labels, 6), List.of());
    return LossCurvature.of(network, Loss.CROSS_ENTROPY, data);
  }

  /** Two rings after 2,000 steps of gradient descent. */
  private static LossCurvature trained(long seed) {
    Random random = new Random(seed);
    float[] x = new float[200];
    int[] labels = new int[100];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = i % 2;
      double radius = 1 + labels[i] + 0.2 * random.nextGaussian();
      double angle = 2 * Math.PI * random.nextDouble();
      x[2 * i] = (float) (radius * Math.cos(angle));
      x[2 * i + 1] = (float) (radius * Math.sin(angle));
    }
    DataSet data = DataSet.of("rings", x, 2, ClassLabels.of(labels, 2), List.of());
    Parameters theta = Networks.random("2-12-12-2", new Activation.Tanh(), seed);
    for (int step = 0; step < 2000; step++) {
      double[] gradient = LossCurvature.of(theta, Loss.CROSS_ENTROPY, data).gradient();
      theta = theta.plus(-0.5, Parameters.of(theta.layout(), gradient));
    }
    return LossCurvature.of(theta, Loss.CROSS_ENTROPY, data);
  }
}
