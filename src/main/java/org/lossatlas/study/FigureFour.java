package org.lossatlas.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.file.NpyArray;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.Regression;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.fitting.SubnetworkArrays;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * Fig. 4 of [C], Theorem 2 in one dimension: y = −x² + sin(20x)/5 + 1.2, T(h) = 1 − (exp(−(h −
 * ½)²/0.1) + exp(−(h + ½)²/0.1)), and a network with one bias h in its first layer whose mean
 * squared error along h is T(h), as it predicts y + √T(h) for every x.
 *
 * @param points of h in training; x has three times as many, evenly spaced in [−1, 1]
 */
public record FigureFour(int points, FitOptions options) {
  /** An error of the prediction that leaves the pattern within a hundredth. */
  public static final double CLOSE = 0.0015;

  private static final int FIRST = 64;
  private static final int HIDDEN = 96;

  /** The curve bends more than the pattern. */
  private static final int X_PER_H = 3;

  /** h in the first layer's bias, so that tanh is nearly straight. */
  private static final double BIAS = 0.5;

  /** One unit of h against 63 of x. */
  private static final double STRETCH = 6;

  /** Slopes of the ridges in x: sin(20x) needs steep ones. */
  private static final double LEAST_SLOPE = 2;

  private static final double MOST_SLOPE = 14;

  /** Where loss and predictions are measured: between the points of training too. */
  private static final int MEASURED = 201;

  /** The curve that the network learns. */
  public static double curve(double x) {
    return -x * x + Math.sin(20 * x) / 5 + 1.2;
  }

  /** T(h). */
  public static double target(double h) {
    return 1 - (Math.exp(-square(h - 0.5) / 0.1) + Math.exp(-square(h + 0.5) / 0.1));
  }

  private static double square(double value) {
    return value * value;
  }

  /** What the network is to add to y: √T, where T is not below zero by rounding. */
  private static double root(double h) {
    return Math.sqrt(Math.max(0, target(h)));
  }

  /**
   * What came out.
   *
   * @param origin θ at h = 0
   * @param direction θ(h) = origin + h·direction
   * @param h where it was measured, [201]
   * @param loss the mean of (f − y)² over 201 x, at each h: twice the contract's squared loss
   * @param x likewise
   * @param predictions [h, x]
   */
  public record Result(
      Parameters origin,
      Parameters direction,
      List<Double> h,
      List<Double> loss,
      List<Double> x,
      List<double[]> predictions) {

    /** max |L(h) − T(h)|. */
    public double patternError() {
      double worst = 0;
      for (int i = 0; i < h.size(); i++) {
        worst = Math.max(worst, Math.abs(loss.get(i) - target(h.get(i))));
      }
      return worst;
    }

    /** max |f(h, x) − y(x) − √T(h)|. */
    public double predictionError() {
      double worst = 0;
      for (int i = 0; i < h.size(); i++) {
        for (int j = 0; j < x.size(); j++) {
          double wanted = curve(x.get(j)) + root(h.get(i));
          worst = Math.max(worst, Math.abs(predictions.get(i)[j] - wanted));
        }
      }
      return worst;
    }

    /** Where the loss is least on one side of zero. */
    public double minimum(double sign) {
      int best = -1;
      for (int i = 0; i < h.size(); i++) {
        if (h.get(i) * sign > 0 && (best < 0 || loss.get(i) < loss.get(best))) {
          best = i;
        }
      }
      return h.get(best);
    }
  }

  /** Trains q(h, x) on all pairs, and measures the whole network along h. */
  public Result run(RunControl control, Progress progress) {
    Random random = new Random(options.seed());
    double[] slopes = new double[FIRST];
    double[] biases = new double[FIRST];
    for (int j = 1; j < FIRST; j++) {
      double slope = LEAST_SLOPE * Math.pow(MOST_SLOPE / LEAST_SLOPE, random.nextDouble());
      slopes[j] = random.nextBoolean() ? slope : -slope;
      biases[j] = -slopes[j] * (2 * random.nextDouble() - 1);
    }
    int along = X_PER_H * points;
    float[] inputs = new float[points * along * FIRST];
    double[] targets = new double[points * along];
    for (int i = 0; i < targets.length; i++) {
      double h = even(i / along, points);
      double x = even(i % along, along);
      inputs[i * FIRST] = (float) (STRETCH * Math.tanh(BIAS * h));
      for (int j = 1; j < FIRST; j++) {
        inputs[i * FIRST + j] = (float) Math.tanh(slopes[j] * x + biases[j]);
      }
      targets[i] = curve(x) + root(h);
    }
    Regression.Result trained =
        new Regression(
                inputs,
                targets,
                new int[] {FIRST, HIDDEN, HIDDEN, 1},
                new Activation.Tanh(),
                options)
            .run(
                control,
                look ->
                    progress.report(
                        Math.min(1, look.seconds() / options.seconds()),
                        String.format(Locale.ROOT, "q(h, x), RMSE %.4f", look.rmse())));
    return measured(slopes, biases, trained.network());
  }

  private static double even(int i, int count) {
    return 2.0 * i / (count - 1) - 1;
  }

  private static Result measured(double[] slopes, double[] biases, Subnetwork upper) {
    Architecture shape = Architecture.parse("1-64-96-96-1", new Activation.Tanh());
    Parameters.Builder theta = new Parameters.Builder(shape).layer(1, slopes, biases);
    for (int k = 2; k <= shape.layers(); k++) {
      NpyArray weights = SubnetworkArrays.of(upper).get("W" + (k - 1));
      double[] values = weights.toDoubles();
      for (int j = 0; k == 2 && j < HIDDEN; j++) {
        values[j] *= STRETCH;
      }
      theta.layer(k, values, SubnetworkArrays.of(upper).get("b" + (k - 1)).toDoubles());
    }
    double[] alongH = new double[FIRST];
    alongH[0] = BIAS;
    Parameters direction =
        new Parameters.Builder(shape).layer(1, new double[FIRST], alongH).build();
    return measured(theta.build(), direction);
  }

  private static Result measured(Parameters origin, Parameters direction) {
    double[] x = new double[MEASURED];
    double[] y = new double[MEASURED];
    float[] inputs = new float[MEASURED];
    Arrays.setAll(x, i -> even(i, MEASURED));
    for (int i = 0; i < MEASURED; i++) {
      inputs[i] = (float) x[i];
      y[i] = curve(x[i]);
    }
    DataSet data = DataSet.of("Fig. 4", inputs, 1, RealTargets.of(y, 1), List.of());
    Double[] loss = new Double[MEASURED];
    double[][] predictions = new double[MEASURED][];
    for (int i = 0; i < MEASURED; i++) {
      Parameters network = origin.plus(x[i], direction);
      loss[i] = 2 * DenseKernel.evaluate(network, Loss.SQUARED, data).loss();
      predictions[i] = DenseKernel.outputs(network, 1, x, MEASURED);
    }
    List<Double> even = Arrays.stream(x).boxed().toList();
    return new Result(origin, direction, even, List.of(loss), even, List.of(predictions));
  }
}
