package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The file of the network in the centre, and the settings whose data it is looked at on.
 *
 * @param dense whether its activation has to be told to commands, as the file does not say it
 */
record Opened(Path file, TrainSettings settings, boolean dense) {
  /** Options of network and data for commands that look at it. */
  List<String> network() {
    List<String> words = new ArrayList<>(List.of("--network", file.toString()));
    if (dense) {
      words.addAll(List.of("--activation", settings.activation()));
    }
    words.addAll(List.of("--loss", settings.loss().contractName()));
    words.addAll(List.of("--dataset", settings.dataset()));
    return words;
  }
}
