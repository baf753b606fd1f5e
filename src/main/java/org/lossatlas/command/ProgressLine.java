package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.lossatlas.job.Progress;

/**
 * Progress of any job on standard error, with the time left: what is still to be done takes as long
 * as what has been done did.
 */
final class ProgressLine implements Progress {
  private final String command;
  private final StatusLine line;
  private final long started = System.nanoTime();
  private double startFraction = Double.NaN;

  /**
   * @param command whose name begins the line
   */
  ProgressLine(String command, PrintWriter err) {
    this.command = command;
    line = new StatusLine(err);
  }

  @Override
  public synchronized void report(double fraction, String what) {
    double seconds = (System.nanoTime() - started) / 1e9;
    if (Double.isNaN(startFraction)) {
      // A job that is resumed begins with a share that took no time.
      startFraction = fraction;
    }
    line.show(seconds, () -> describe(command, fraction, startFraction, seconds, what));
  }

  static String describe(
      String command, double fraction, double startFraction, double seconds, String what) {
    double done = fraction - startFraction;
    String left = done > 0 ? ", " + duration(seconds * (1 - fraction) / done) + " left" : "";
    return String.format(
        Locale.ROOT,
        "%s: %s, %.1f %% done, %s%s",
        command,
        what,
        100 * fraction,
        duration(seconds),
        left);
  }

  private static String duration(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole / 60 % 60);
  }

  /** Ends the line, so that what follows stands on its own. */
  void end() {
    line.end();
  }
}
