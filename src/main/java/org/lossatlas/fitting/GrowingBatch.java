package org.lossatlas.fitting;

/**
 * Gauss–Newton on batches that grow once: while much is wrong, half of the batch finds the way in a
 * third of a step's time, and its noise is gone a few steps after the whole batch has come
 * (src/docs/decisions/0004-fitting-recipe.md). Belongs to one thread.
 */
final class GrowingBatch implements Trainer {
  /** Steps on a share of the batch. */
  static final int FIRST_STEPS = 70;

  private static final int SHARE = 2;

  /** Below this share of the pattern's range nothing is gained, and noise could undo work. */
  private static final double MUCH = 0.1;

  private final Goal goal;
  private final Residual residual;
  private final Subnetwork start;
  private final FitOptions options;
  private GaussNewtonTrainer trainer;
  private long steps;

  GrowingBatch(Goal goal, Residual residual, Subnetwork start, FitOptions options) {
    this.goal = goal;
    this.residual = residual;
    this.start = start;
    this.options = options;
    int whole = GaussNewtonTrainer.batch(options, goal.points());
    trainer =
        new GaussNewtonTrainer(
            goal, residual, start, options.withBatch(Math.max(1, whole / SHARE)));
  }

  /**
   * Whether a fit gains by it.
   *
   * @param rmse of the start
   * @param range of the pattern
   */
  static boolean suits(double rmse, double range) {
    return rmse > MUCH * range;
  }

  @Override
  public int batch() {
    return trainer.batch();
  }

  @Override
  public void step(double rate) {
    if (steps == FIRST_STEPS) {
      Subnetwork found = start.copy();
      trainer.copyTo(found);
      trainer = new GaussNewtonTrainer(goal, residual, found, options);
    }
    trainer.step(rate);
    steps++;
  }

  @Override
  public void copyTo(Subnetwork into) {
    trainer.copyTo(into);
  }

  @Override
  public boolean hasDiverged() {
    return trainer.hasDiverged();
  }
}
