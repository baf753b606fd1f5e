package org.lossatlas.fitting;

import java.util.function.Consumer;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;

/**
 * Plain regression of one output on given inputs by the trainer of the fits: Theorem 2 of [C] asks
 * for q(h, x) over pairs of a coordinate and a sample. Runs on the thread that calls it.
 */
public final class Regression {
  /** Steps between two looks at the error. */
  private static final int PACE = 10;

  /** More inputs than this are features that bend already, not coordinates. */
  private static final int MOST_COORDINATES = 3;

  private final Goal goal;
  private final int[] widths;
  private final Activation activation;
  private final FitOptions options;

  /**
   * @param inputs [N, widths[0]] row by row; not copied
   * @param targets [N]
   * @param widths of the network, the last is 1
   * @param options its RMSE is that of the output
   */
  public Regression(
      float[] inputs, double[] targets, int[] widths, Activation activation, FitOptions options) {
    goal = new Goal(inputs, targets);
    this.widths = widths.clone();
    this.activation = activation;
    this.options = options;
  }

  /** How far it has come. */
  public record Look(long steps, double seconds, double rmse) {}

  /** The best network that was seen, and the last look. */
  public record Result(Subnetwork network, Look last) {}

  /**
   * Trains until the error, the time or the stop.
   *
   * @param observer is told every few steps, on this thread
   */
  public Result run(RunControl control, Consumer<Look> observer) {
    Subnetwork start = Subnetwork.zero(widths, activation);
    new Initialisation(start, goal.inputs(), widths[0] > MOST_COORDINATES, options.seed()).apply();
    Subnetwork solved = new LastLayer(start, goal.inputs()).solve(goal.parameters());
    Trainer trainer = new GaussNewtonTrainer(goal, Residual.inverted(goal), solved, options);
    Sweep sweep = new Sweep(solved, goal.inputs());
    Subnetwork best = solved;
    double least = rmse(sweep.outputs(solved));
    Look last = new Look(0, 0, least);
    observer.accept(last);
    long before = System.nanoTime();
    for (long steps = 1; goesOn(last, least) && control.proceed(); steps++) {
      trainer.step(1);
      double seconds = (System.nanoTime() - before) / 1e9;
      if (steps % PACE != 0) {
        continue;
      }
      Subnetwork now = best.copy();
      trainer.copyTo(now);
      double error = rmse(sweep.outputs(now));
      if (trainer.hasDiverged() || !Double.isFinite(error)) {
        break;
      }
      last = new Look(steps, seconds, error);
      observer.accept(last);
      if (error < least) {
        least = error;
        best = now;
      }
    }
    return new Result(best, last);
  }

  private boolean goesOn(Look last, double least) {
    return least > options.rmse()
        && last.seconds() < options.seconds()
        && (options.steps() == 0 || last.steps() < options.steps());
  }

  private double rmse(float[] outputs) {
    double squares = 0;
    for (int i = 0; i < outputs.length; i++) {
      double error = outputs[i] - goal.parameters()[i];
      squares += error * error;
    }
    return Math.sqrt(squares / outputs.length);
  }
}
