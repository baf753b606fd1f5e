package org.lossatlas.command;

import java.io.PrintWriter;
import java.util.Locale;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitSnapshot;

/** Progress of a fit on standard error. */
final class FitProgress {
  private final StatusLine line;
  private final FitOptions options;

  FitProgress(PrintWriter err, FitOptions options) {
    this.line = new StatusLine(err);
    this.options = options;
  }

  /** Shows a snapshot, if the last one was not just now. */
  void show(FitSnapshot look) {
    line.show(
        look.seconds(),
        () ->
            String.format(
                Locale.ROOT,
                "fit: %d steps, RMSE %.4f, %.1f s, at most %.0f s left",
                look.steps(),
                look.error().rmse(),
                look.seconds(),
                Math.max(0, options.seconds() - look.seconds())));
  }

  /** Ends the line, so that what follows stands on its own. */
  void end() {
    line.end();
  }
}
