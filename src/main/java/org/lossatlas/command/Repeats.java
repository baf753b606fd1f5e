package org.lossatlas.command;

import org.lossatlas.fitting.FitOptions;

/** How well a run can be repeated, for {@code run.json} and its command. */
public final class Repeats {
  private static final double MORE = 100;
  private static final double MOST_SECONDS = 1e7;

  private Repeats() {}

  /** In words. */
  public static String of(FitOptions options) {
    return options.isRepeatable()
        ? "to the bit on the same machine"
        : "nearly: the schedule "
            + options.schedule().contractName()
            + " followed the clock; with --steps it follows the steps";
  }

  /** What {@code --seconds} is to be, so that a slower run is ended by its steps and not by it. */
  public static String seconds(FitOptions options) {
    return String.valueOf(Math.min(MOST_SECONDS, MORE * options.seconds()));
  }
}
