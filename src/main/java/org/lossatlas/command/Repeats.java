package org.lossatlas.command;

import org.lossatlas.fitting.FitOptions;

/** How well a run can be repeated, for {@code run.json} and its command. */
public final class Repeats {
  private static final double MORE = 100;
  private static final double MOST_SECONDS = 1e7;

  private Repeats() {}

  /** In words: steps and course say all that the clock has decided. */
  public static final String TO_THE_BIT = "to the bit on the same machine";

  /** What {@code --seconds} is to be, so that a slower run is ended by its steps and not by it. */
  public static String seconds(FitOptions options) {
    return String.valueOf(Math.min(MOST_SECONDS, MORE * options.seconds()));
  }
}
