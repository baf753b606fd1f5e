package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * One line on standard error that says how a command is getting on: on a terminal it is written
 * over, elsewhere there is a line now and then. The launcher knows which it is. May be used from
 * any thread.
 */
final class StatusLine {
  private static final double TERMINAL_INTERVAL = 0.2;
  private static final double FILE_INTERVAL = 5;

  private final PrintWriter err;
  private final boolean terminal = Boolean.getBoolean("lossatlas.terminal");
  private double shownAt = Double.NEGATIVE_INFINITY;

  StatusLine(PrintWriter err) {
    this.err = err;
  }

  /**
   * Shows a line, if the last one was not just now.
   *
   * @param seconds since the work began
   */
  synchronized void show(double seconds, Supplier<String> line) {
    if (seconds - shownAt < (terminal ? TERMINAL_INTERVAL : FILE_INTERVAL)) {
      return;
    }
    shownAt = seconds;
    err.print(terminal ? "\r" + line.get() + "\033[K" : line.get() + System.lineSeparator());
    err.flush();
  }

  /** Ends the line, so that what follows stands on its own. */
  synchronized void end() {
    if (terminal && shownAt > Double.NEGATIVE_INFINITY) {
      err.println();
    }
    err.flush();
  }
}
