package org.lossatlas.training;

import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossGradient;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.WeightBlock;

/**
 * Ordinary training by mini-batches in single precision: our gradient, a DL4J updater. The same
 * options give the same θ to the last bit. Belongs to one thread.
 */
public final class Training {
  /** Samples that are evaluated at once when the whole data set is. */
  private static final int EVALUATED = 256;

  private final Layout layout;
  private final int firstLayer;
  private final TrainingOptions options;
  private final LossGradient gradient;
  private final LossGradient train;
  private final Optional<LossGradient> test;
  private final BatchOrder order;
  private final Updates updates;
  private final Trajectory.Recorder recorder;
  private final float[] theta;
  private final float[] update;
  private final long stepsPerEpoch;
  private long steps;
  private double seconds;
  private boolean diverged;

  /** How a training ended. */
  public enum Outcome {
    /** All epochs are done. */
    DONE,
    /** It was asked to stop. */
    STOPPED,
    /** The loss of a batch was not finite. */
    DIVERGED
  }

  /**
   * The end of a training.
   *
   * @param last the last state that was evaluated; of a diverged training the last finite one
   */
  public record Result(Outcome outcome, TrainingSnapshot last) {}

  /**
   * @param start θ to start from
   * @param test samples to watch, not to learn from
   * @throws IllegalArgumentException if network, loss and data do not fit together
   */
  public Training(
      Parameters start, Loss loss, DataSet data, Optional<DataSet> test, TrainingOptions options) {
    this(start, TrainedPart.WHOLE, loss, data, test, options);
  }

  /** Of a part of the network; the rest stays as it is. */
  public Training(
      Parameters start,
      TrainedPart part,
      Loss loss,
      DataSet data,
      Optional<DataSet> test,
      TrainingOptions options) {
    layout = start.layout();
    firstLayer = part.firstLayer(layout);
    this.options = options;
    theta = single(start);
    update = new float[theta.length];
    order = new BatchOrder(data.samples(), options.batch(), new Random(options.seed()));
    gradient = LossGradient.of(layout, loss, data, order.size());
    train = LossGradient.of(layout, loss, data, Math.min(EVALUATED, data.samples()));
    this.test =
        test.map(set -> LossGradient.of(layout, loss, set, Math.min(EVALUATED, set.samples())));
    updates = new Updates(options.rule(), theta.length);
    stepsPerEpoch = Math.max(1, data.samples() / order.size());
    recorder = new Trajectory.Recorder(layout, stepsPerEpoch * options.epochs());
    recorder.passed(0, theta);
  }

  private static float[] single(Parameters start) {
    float[] values = new float[start.count()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) start.get(i);
    }
    return values;
  }

  /** How many steps an epoch has. */
  public long stepsPerEpoch() {
    return stepsPerEpoch;
  }

  /** Whether all epochs are done. */
  public boolean isDone() {
    return steps >= stepsPerEpoch * options.epochs();
  }

  /** Whether the loss of a batch was not finite; θ is then the last that was tried. */
  public boolean hasDiverged() {
    return diverged;
  }

  /**
   * One step: one batch. Returns its mean loss before the step; where that is not finite, θ stays.
   */
  public double step() {
    long before = System.nanoTime();
    double loss = gradient.compute(theta, order.next(), update);
    if (Double.isFinite(loss)) {
      double progress = (double) steps / (stepsPerEpoch * options.epochs());
      double rate = options.learningRate() * options.schedule().factor(progress);
      updates.apply(update, rate);
      move((float) (1 - rate * options.weightDecay()));
      steps++;
      recorder.passed(steps, theta);
    } else {
      diverged = true;
    }
    seconds += (System.nanoTime() - before) / 1e9;
    return loss;
  }

  private void move(float keep) {
    int first = layout.weightStart(firstLayer);
    if (keep != 1) {
      for (WeightBlock block : layout.blocks()) {
        for (int i = Math.max(first, block.start()); i < block.start() + block.count(); i++) {
          theta[i] *= keep;
        }
      }
    }
    for (int i = first; i < theta.length; i++) {
      theta[i] -= update[i];
    }
  }

  /** Evaluates the present state on all samples. */
  public TrainingSnapshot snapshot() {
    return new TrainingSnapshot(
        steps,
        (double) steps / stepsPerEpoch,
        seconds,
        train.evaluate(theta),
        test.map(set -> set.evaluate(theta)),
        Parameters.of(layout, theta),
        recorder.with(steps, theta));
  }

  /**
   * Trains until the end.
   *
   * @param control stop, pause, single steps
   * @param observer is given a snapshot at the start, after every epoch and after every single
   *     step, on this thread
   */
  public Result run(RunControl control, Consumer<TrainingSnapshot> observer) {
    TrainingSnapshot last = snapshot();
    observer.accept(last);
    while (!isDone()) {
      if (!control.proceed()) {
        return new Result(Outcome.STOPPED, last.step() == steps ? last : snapshot());
      }
      step();
      if (diverged) {
        return new Result(Outcome.DIVERGED, last);
      }
      if (steps % stepsPerEpoch == 0 || control.isPaused()) {
        TrainingSnapshot look = snapshot();
        if (!Double.isFinite(look.train().loss())) {
          diverged = true;
          return new Result(Outcome.DIVERGED, last);
        }
        last = look;
        observer.accept(last);
      }
    }
    return new Result(Outcome.DONE, last);
  }
}
