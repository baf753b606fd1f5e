package org.lossatlas.command;

import org.lossatlas.training.Schedule;
import org.lossatlas.training.TrainingOptions;
import org.lossatlas.training.UpdateRule;
import picocli.CommandLine.Option;

/** The options that say how a network is trained. */
final class TrainingArguments {
  @Option(
      names = "--optimiser",
      defaultValue = "adam",
      description = "sgd, nesterov (momentum 0.9) or adam. Default: ${DEFAULT-VALUE}")
  String optimiser;

  @Option(
      names = "--learning-rate",
      paramLabel = "R",
      description = "Default: 0.1 for sgd, 0.01 for nesterov, 0.001 for adam")
  Double learningRate;

  @Option(
      names = "--schedule",
      defaultValue = "constant",
      description =
          "constant, cosine (half a cosine down to 0) or step (a tenth after each third)."
              + " Default: ${DEFAULT-VALUE}")
  String schedule;

  @Option(
      names = "--batch",
      defaultValue = "32",
      paramLabel = "N",
      description = "Samples a step. Default: ${DEFAULT-VALUE}")
  int batch;

  @Option(
      names = "--epochs",
      defaultValue = "30",
      paramLabel = "N",
      description = "How often every sample is seen. Default: ${DEFAULT-VALUE}")
  int epochs;

  @Option(
      names = "--weight-decay",
      defaultValue = "0",
      paramLabel = "D",
      description =
          "Each step shrinks the weights (not the biases) by the factor 1 − rate·D. Default:"
              + " ${DEFAULT-VALUE}")
  double weightDecay;

  /**
   * What was asked for.
   *
   * @param seed what the order of the samples is drawn from
   */
  TrainingOptions options(long seed) {
    UpdateRule rule = Asked.option("--optimiser", () -> UpdateRule.parse(optimiser));
    TrainingOptions chosen =
        TrainingOptions.with(rule)
            .withSchedule(Asked.option("--schedule", () -> Schedule.parse(schedule)))
            .withSeed(seed);
    TrainingOptions batched = Asked.option("--batch", () -> chosen.withBatch(batch));
    TrainingOptions timed = Asked.option("--epochs", () -> batched.withEpochs(epochs));
    TrainingOptions decayed =
        Asked.option("--weight-decay", () -> timed.withWeightDecay(weightDecay));
    return learningRate == null
        ? decayed
        : Asked.option("--learning-rate", () -> decayed.withLearningRate(learningRate));
  }
}
