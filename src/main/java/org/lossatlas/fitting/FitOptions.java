package org.lossatlas.fitting;

import org.lossatlas.training.Schedule;

/**
 * How a fit is trained and when it ends.
 *
 * @param learningRate &gt; 0; gauss-newton multiplies its own step by it
 * @param batch points of the grid a step, ≥ 1
 * @param rmse the fit ends when the root mean square error is at most this; 0 for never
 * @param seconds the fit ends after so many seconds of optimisation, &gt; 0
 * @param steps the fit ends after so many steps, and the schedule follows the steps instead of the
 *     clock (unless it follows a {@link Course}); 0 for no such limit
 */
public record FitOptions(
    Optimiser optimiser,
    double learningRate,
    Schedule schedule,
    int batch,
    TargetMode mode,
    long seed,
    double rmse,
    double seconds,
    long steps) {

  /** Gauss–Newton keeps a matrix of [batch, batch] in memory. */
  private static final int MOST_BATCH = 4096;

  private static final long MOST_STEPS = 1_000_000_000_000L;

  /** What the command line and the window start with. */
  public static final FitOptions DEFAULTS = with(Optimiser.GAUSS_NEWTON);

  /** Refuses values out of range with one line. */
  public FitOptions {
    require(
        learningRate > 0 && learningRate <= 1e6,
        "the learning rate must be above 0, at most 1000000");
    require(batch >= 1 && batch <= MOST_BATCH, "the batch must be 1 to " + MOST_BATCH + " points");
    require(rmse >= 0 && Double.isFinite(rmse), "the RMSE must be 0 or more");
    require(seconds > 0 && seconds <= 1e7, "the seconds must be above 0, at most 10000000");
    require(steps >= 0 && steps <= MOST_STEPS, "the steps must be 0 to " + MOST_STEPS);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The defaults that go with an optimiser. */
  public static FitOptions with(Optimiser optimiser) {
    Schedule schedule = optimiser == Optimiser.GAUSS_NEWTON ? Schedule.CONSTANT : Schedule.COSINE;
    return new FitOptions(
        optimiser,
        optimiser.defaultLearningRate(),
        schedule,
        optimiser.defaultBatch(),
        TargetMode.THROUGH,
        0,
        0.03,
        60,
        0);
  }

  /** The same with another learning rate. */
  public FitOptions withLearningRate(double newRate) {
    return new FitOptions(optimiser, newRate, schedule, batch, mode, seed, rmse, seconds, steps);
  }

  /** The same with another schedule. */
  public FitOptions withSchedule(Schedule newSchedule) {
    return new FitOptions(
        optimiser, learningRate, newSchedule, batch, mode, seed, rmse, seconds, steps);
  }

  /** The same with another batch. */
  public FitOptions withBatch(int newBatch) {
    return new FitOptions(
        optimiser, learningRate, schedule, newBatch, mode, seed, rmse, seconds, steps);
  }

  /** The same with other targets. */
  public FitOptions withMode(TargetMode newMode) {
    return new FitOptions(
        optimiser, learningRate, schedule, batch, newMode, seed, rmse, seconds, steps);
  }

  /** The same with another seed. */
  public FitOptions withSeed(long newSeed) {
    return new FitOptions(
        optimiser, learningRate, schedule, batch, mode, newSeed, rmse, seconds, steps);
  }

  /** The same with another time to end at. */
  public FitOptions withSeconds(double newSeconds) {
    return new FitOptions(
        optimiser, learningRate, schedule, batch, mode, seed, rmse, newSeconds, steps);
  }

  /** The same with another error to end at. */
  public FitOptions withRmse(double newRmse) {
    return new FitOptions(
        optimiser, learningRate, schedule, batch, mode, seed, newRmse, seconds, steps);
  }

  /** The same with another number of steps to end at, 0 for none. */
  public FitOptions withSteps(long newSteps) {
    return new FitOptions(
        optimiser, learningRate, schedule, batch, mode, seed, rmse, seconds, newSteps);
  }
}
