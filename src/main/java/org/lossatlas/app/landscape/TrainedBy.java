package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.app.kit.Making;
import org.lossatlas.network.ConvolutionalWidths;
import org.lossatlas.training.Schedule;
import org.lossatlas.training.TrainingOptions;

/**
 * The training that has made a network, and how far it was.
 *
 * @param widths of the whole network
 * @param epoch how often it has seen every sample
 */
record TrainedBy(TrainSettings settings, String widths, double epoch) {
  private static final String FOLDER = Making.RESULTS + "/trained";

  /** Whether a training of so many epochs ends there. */
  boolean isWhole() {
    TrainingOptions options = settings.options();
    return epoch >= 1
        && epoch == Math.rint(epoch)
        && (options.schedule() == Schedule.CONSTANT || epoch == options.epochs());
  }

  /** The arguments of {@code train} that make it. */
  List<String> command() {
    TrainingOptions options = settings.options();
    return List.of(
        "train",
        "--network",
        widths,
        "--activation",
        settings.activation(),
        "--loss",
        settings.loss().contractName(),
        "--dataset",
        settings.dataset(),
        "--optimiser",
        options.rule().contractName(),
        "--learning-rate",
        String.valueOf(options.learningRate()),
        "--schedule",
        options.schedule().contractName(),
        "--batch",
        String.valueOf(options.batch()),
        "--epochs",
        String.valueOf(Math.round(epoch)),
        "--weight-decay",
        String.valueOf(options.weightDecay()),
        "--seed",
        String.valueOf(options.seed()),
        "--out",
        FOLDER);
  }

  /** Options of network, data and way for commands that look at it after that. */
  List<String> network() {
    boolean convolutional = ConvolutionalWidths.isMeant(widths);
    List<String> words = new ArrayList<>();
    if (convolutional) {
      words.addAll(List.of("--network", FOLDER + "/network.zip"));
    } else {
      words.addAll(List.of("--network", FOLDER + "/network.npz"));
      words.addAll(List.of("--activation", settings.activation()));
      words.addAll(List.of("--trajectory", FOLDER + "/trajectory.npz"));
    }
    words.addAll(List.of("--loss", settings.loss().contractName()));
    words.addAll(List.of("--dataset", settings.dataset()));
    return words;
  }
}
