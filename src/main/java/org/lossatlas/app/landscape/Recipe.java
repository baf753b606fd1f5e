package org.lossatlas.app.landscape;

import org.lossatlas.network.Parameters;

/** How an experiment has a network of the Landscape workspace again. */
sealed interface Recipe {
  /** Its data and, if it was trained, how. */
  TrainSettings settings();

  /**
   * It is trained again, with the same result.
   *
   * @param run its number, which is in its name
   * @param epochs that it was trained for
   */
  record Trained(long run, TrainSettings settings, double epochs) implements Recipe {}

  /**
   * It was opened, and its weights are kept.
   *
   * @param name of its file
   */
  record Given(TrainSettings settings, String name, Parameters theta) implements Recipe {}
}
