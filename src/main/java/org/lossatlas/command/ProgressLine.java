package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;

/**
 * Progress on standard error: on a terminal one line that is written over, elsewhere a line now and
 * then. The launcher knows which it is.
 */
final class ProgressLine {
  private static final double TERMINAL_INTERVAL = 0.2;
  private static final double FILE_INTERVAL = 5;

  private final PrintWriter err;
  private final FitOptions options;
  private final boolean terminal = Boolean.getBoolean("lossatlas.terminal");
  private double shownAt = Double.NEGATIVE_INFINITY;

  ProgressLine(PrintWriter err, FitOptions options) {
    this.err = err;
    this.options = options;
  }

  /** Shows a snapshot, if the last one was not just now. */
  void show(FitSnapshot look) {
    double interval = terminal ? TERMINAL_INTERVAL : FILE_INTERVAL;
    if (look.seconds() - shownAt < interval) {
      return;
    }
    shownAt = look.seconds();
    String line =
        String.format(
            Locale.ROOT,
            "fit: %d steps, RMSE %.4f, %.1f s, at most %.0f s left",
            look.steps(),
            look.error().rmse(),
            look.seconds(),
            Math.max(0, options.seconds() - look.seconds()));
    err.print(terminal ? "\r" + line + "\033[K" : line + System.lineSeparator());
    err.flush();
  }

  /** Ends the line, so that what follows stands on its own. */
  void end() {
    if (terminal) {
      err.println();
    }
    err.flush();
  }
}
