package org.lossatlas.training;

/**
 * How a network is trained.
 *
 * @param learningRate &gt; 0, multiplied by the schedule
 * @param batch samples a step, ≥ 1; the few that are left over in an epoch wait for another order
 * @param epochs how often every sample is seen
 * @param seed what the order of the samples is drawn from
 * @param weightDecay ≥ 0, decoupled: every step also shrinks the weights (not the biases) by the
 *     factor 1 − rate·decay; for plain gradient descent that is the usual L2 penalty
 */
public record TrainingOptions(
    UpdateRule rule,
    double learningRate,
    Schedule schedule,
    int batch,
    int epochs,
    long seed,
    double weightDecay) {

  private static final int MOST = 1_000_000;

  /** Adam for 30 epochs in batches of 32. */
  public static final TrainingOptions DEFAULTS = with(UpdateRule.ADAM);

  /** Refuses values out of range with one line. */
  public TrainingOptions {
    require(
        learningRate > 0 && learningRate <= 1e6,
        "the learning rate must be above 0, at most 1000000");
    require(batch >= 1 && batch <= MOST, "the batch must be 1 to " + MOST + " samples");
    require(epochs >= 1 && epochs <= MOST, "the epochs must be 1 to " + MOST);
    require(weightDecay >= 0 && weightDecay <= 1e3, "the weight decay must be 0 to 1000");
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The defaults that go with a rule. */
  public static TrainingOptions with(UpdateRule rule) {
    return new TrainingOptions(rule, rule.defaultLearningRate(), Schedule.CONSTANT, 32, 30, 0, 0);
  }

  /** The same with another rule; the learning rate stays. */
  public TrainingOptions withRule(UpdateRule newRule) {
    return new TrainingOptions(newRule, learningRate, schedule, batch, epochs, seed, weightDecay);
  }

  /** The same with another learning rate. */
  public TrainingOptions withLearningRate(double newRate) {
    return new TrainingOptions(rule, newRate, schedule, batch, epochs, seed, weightDecay);
  }

  /** The same with another schedule. */
  public TrainingOptions withSchedule(Schedule newSchedule) {
    return new TrainingOptions(rule, learningRate, newSchedule, batch, epochs, seed, weightDecay);
  }

  /** The same with another batch. */
  public TrainingOptions withBatch(int newBatch) {
    return new TrainingOptions(rule, learningRate, schedule, newBatch, epochs, seed, weightDecay);
  }

  /** The same with another number of epochs. */
  public TrainingOptions withEpochs(int newEpochs) {
    return new TrainingOptions(rule, learningRate, schedule, batch, newEpochs, seed, weightDecay);
  }

  /** The same with another seed. */
  public TrainingOptions withSeed(long newSeed) {
    return new TrainingOptions(rule, learningRate, schedule, batch, epochs, newSeed, weightDecay);
  }

  /** The same with another weight decay. */
  public TrainingOptions withWeightDecay(double newDecay) {
    return new TrainingOptions(rule, learningRate, schedule, batch, epochs, seed, newDecay);
  }
}
