package org.lossatlas.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.DenseKernel.Evaluation;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;

/**
 * Theorem 2 of [C] on a classifier: two units of the first layer carry α and β and see no x, the
 * others are random and kept. The layers above learn q(α, x) = ℓ_y⁻¹(T(α) + a), the logits s·(e_y −
 * 1/m) whose cross-entropy log(1 + (m − 1)e^{−s}) is T(α) + a, so that the network is a trained
 * classifier where T is least.
 *
 * @param shape the first hidden layer has more than two units
 * @param epochs over all pairs of a sample and one of its points of the plane
 */
public record TrainedPattern(
    Architecture shape, DataSet train, DataSet test, Pattern target, int epochs, long seed) {
  /** a: what is left at the lowest point, as logits are finite. */
  public static final double FLOOR = 0.01;

  /** Points of the plane a sample is learnt at. */
  private static final int POINTS = 16;

  /** Biases of the two units run from −1 to 1, and count as much as many units of x. */
  private static final double STRETCH = 4;

  /** Further points that the lowest is chosen from. */
  private static final int TRIES = 11;

  private static final int CARRIERS = 2;
  private static final int BATCH = 64;
  private static final double RATE = 2e-3;

  /** Refuses what cannot carry it with one line. */
  public TrainedPattern {
    if (shape.layers() < 3 || shape.width(1) <= CARRIERS) {
      throw new IllegalArgumentException(
          "two hidden layers are needed, the first with more than two units");
    }
    if (!(train.targets() instanceof ClassLabels)) {
      throw new IllegalArgumentException(train.name() + " has no classes");
    }
  }

  /**
   * What came out, on the target's grid.
   *
   * @param lowest the point of the lowest loss, as a place on the grid
   * @param best the same network trained in the ordinary way: at its lowest train loss
   * @param bestTest the same state on the test data
   */
  public record Result(
      Parameters origin,
      List<Parameters> directions,
      SliceValues train,
      SliceValues test,
      int lowest,
      Evaluation best,
      Evaluation bestTest) {}

  /** Learns, trains the same network in the ordinary way, and measures both. */
  public Result run(RunControl control, Progress progress) {
    Parameters first = firstLayer();
    Architecture upper =
        new Architecture(shape.widths().subList(1, shape.widths().size()), shape.activation());
    TrainingOptions options =
        TrainingOptions.with(UpdateRule.ADAM)
            .withLearningRate(RATE)
            .withSchedule(Schedule.COSINE)
            .withBatch(BATCH)
            .withEpochs(epochs)
            .withSeed(seed);
    Training training =
        new Training(
            InitialWeights.draw(upper, seed),
            Loss.SQUARED,
            pairs(first),
            Optional.empty(),
            options);
    long all = training.stepsPerEpoch() * epochs;
    for (long step = 0; !training.isDone() && !control.isStopped(); step++) {
      training.step();
      progress.report(0.5 * step / all, "learning q(α, x)");
    }
    Parameters origin = assembled(first, training.snapshot().network());
    List<Parameters> directions = List.of(direction(0), direction(1));
    Evaluation[] best = ordinary(control, progress);
    SliceValues onTrain = surface(origin, directions, train, control, progress, 0.7);
    SliceValues onTest = surface(origin, directions, test, control, progress, 0.85);
    int lowest = 0;
    for (int i = 0; i < onTrain.size(); i++) {
      if (onTrain.loss(i) < onTrain.loss(lowest)) {
        lowest = i;
      }
    }
    return new Result(origin, directions, onTrain, onTest, lowest, best[0], best[1]);
  }

  private SliceValues surface(
      Parameters origin,
      List<Parameters> directions,
      DataSet data,
      RunControl control,
      Progress progress,
      double from) {
    return Surfaces.measure(
        origin,
        directions,
        Loss.CROSS_ENTROPY,
        data,
        Surfaces.unit(target.width(), target.height()),
        control,
        (part, what) -> progress.report(from + 0.15 * part, what));
  }

  /** Random, but for two columns of W₁ that are zero and biases −1 in their place. */
  private Parameters firstLayer() {
    Parameters drawn = InitialWeights.draw(shape, seed);
    double[] weights = drawn.weights(1);
    double[] biases = drawn.biases(1);
    int width = shape.width(1);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % width < CARRIERS ? 0 : weights[i];
    }
    for (int j = 0; j < CARRIERS; j++) {
      biases[j] = -1;
    }
    return new Parameters.Builder(shape).layer(1, weights, biases).build();
  }

  private Parameters direction(int i) {
    double[] biases = new double[shape.width(1)];
    biases[i] = 2;
    return new Parameters.Builder(shape)
        .layer(1, new double[shape.inputs() * shape.width(1)], biases)
        .build();
  }

  /** Features of the first layer and wanted logits, {@value #POINTS} points a sample. */
  private DataSet pairs(Parameters first) {
    Random random = new Random(seed);
    Architecture one =
        new Architecture(List.of(shape.inputs(), shape.width(1)), shape.activation());
    Parameters linear =
        new Parameters.Builder(one).layer(1, first.weights(1), first.biases(1)).build();
    ClassLabels labels = (ClassLabels) train.targets();
    int width = shape.width(1);
    int m = labels.classes();
    float[] x = new float[train.samples() * POINTS * width];
    double[] y = new double[train.samples() * POINTS * m];
    double[] input = new double[train.inputs()];
    for (int i = 0; i < train.samples(); i++) {
      for (int c = 0; c < input.length; c++) {
        input[c] = train.x(i, c);
      }
      double[] z = DenseKernel.outputs(linear, 1, input, 1);
      for (int p = 0; p < POINTS; p++) {
        int row = i * POINTS + p;
        double[] at = point(random, p);
        for (int j = 0; j < width; j++) {
          double bias = j < CARRIERS ? 2 * at[j] - 1 : z[j];
          double scale = j < CARRIERS ? STRETCH : 1;
          x[row * width + j] = (float) (scale * shape.activation().value(bias));
        }
        double s = logit(target.at(at[0], at[1]) - target.min() + FLOOR, m);
        for (int c = 0; c < m; c++) {
          y[row * m + c] = s * ((c == labels.label(i) ? 1 : 0) - 1.0 / m);
        }
      }
    }
    return DataSet.of("pairs", x, width, RealTargets.of(y, m), List.of());
  }

  /** Every second point is the lowest of some, as logits change fastest where T is least. */
  private double[] point(Random random, int number) {
    double[] best = {random.nextDouble(), random.nextDouble()};
    for (int i = 0; number % 2 == 1 && i < TRIES; i++) {
      double[] tried = {random.nextDouble(), random.nextDouble()};
      best = target.at(tried[0], tried[1]) < target.at(best[0], best[1]) ? tried : best;
    }
    return best;
  }

  /** The s whose cross-entropy log(1 + (m − 1) e^{−s}) is this loss. */
  static double logit(double loss, int classes) {
    return -Math.log(Math.expm1(loss) / (classes - 1));
  }

  private Parameters assembled(Parameters first, Parameters upper) {
    Parameters.Builder theta =
        new Parameters.Builder(shape).layer(1, first.weights(1), first.biases(1));
    for (int k = 2; k <= shape.layers(); k++) {
      double[] weights = upper.weights(k - 1);
      for (int i = 0; k == 2 && i < CARRIERS * shape.width(2); i++) {
        weights[i] *= STRETCH;
      }
      theta.layer(k, weights, upper.biases(k - 1));
    }
    return theta.build();
  }

  /** The lowest train loss that ordinary training of the same network comes to. */
  private Evaluation[] ordinary(RunControl control, Progress progress) {
    TrainingOptions options = TrainingOptions.DEFAULTS.withSchedule(Schedule.COSINE).withSeed(seed);
    List<Evaluation[]> looks = new ArrayList<>();
    new Training(
            InitialWeights.draw(shape, seed), Loss.CROSS_ENTROPY, train, Optional.of(test), options)
        .run(
            control,
            look -> {
              looks.add(new Evaluation[] {look.train(), look.test().orElseThrow()});
              progress.report(
                  0.5 + 0.2 * look.epoch() / options.epochs(),
                  String.format(Locale.ROOT, "ordinary training, loss %.4f", look.train().loss()));
            });
    return looks.stream().min((a, b) -> Double.compare(a[0].loss(), b[0].loss())).orElseThrow();
  }

  /** What suits the paper's figures: tanh. */
  public static Architecture usual(DataSet data) {
    return Architecture.parse(
        data.inputs() + "-300-128-128-" + data.targets().outputs(), new Activation.Tanh());
  }
}
