package org.lossatlas.app.curvature;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one experiment at a time on a worker; a new one supersedes it. For the FX thread. */
final class ExperimentRun {
  private static final Logger LOG = LoggerFactory.getLogger(ExperimentRun.class);

  private final Executor worker;
  private final Slot<String> said = new Slot<>();
  private final Slot<List<ExperimentPage>> finished = new Slot<>();
  private volatile RunControl control = new RunControl();
  private volatile boolean running;

  ExperimentRun(Executor worker) {
    this.worker = worker;
  }

  void start(PaperExperiment experiment) {
    control.stop();
    RunControl own = new RunControl();
    control = own;
    running = true;
    said.put("starting …");
    worker.execute(() -> work(experiment, own));
  }

  private void work(PaperExperiment experiment, RunControl own) {
    long started = System.nanoTime();
    try {
      List<ExperimentPage> pages =
          experiment.run(
              own, (share, what) -> said.put(progress(share, what, System.nanoTime() - started)));
      if (!pages.isEmpty()) {
        finished.put(pages);
      }
      said.put(own.isStopped() ? "stopped; what was finished is shown" : "done");
    } catch (RuntimeException failure) {
      // The border of the background: whatever it was, the window says so and goes on.
      LOG.error("The experiment failed", failure);
      said.put(own.isStopped() ? "stopped" : "failed: " + failure.getMessage());
    } finally {
      // One that was superseded says nothing about the newer.
      if (own == control) {
        running = false;
      }
    }
  }

  private static String progress(double share, String what, long nanos) {
    double left = share > 0.02 ? nanos / 1e9 * (1 - share) / share : Double.NaN;
    String rest = Double.isNaN(left) ? "" : String.format(Locale.ROOT, ", %.0f s left", left);
    return String.format(Locale.ROOT, "%.0f %% · %s%s", 100 * share, what, rest);
  }

  boolean isRunning() {
    return running;
  }

  void stop() {
    control.stop();
  }

  /** Once a pulse: hands on what is new. */
  void onPulse(Consumer<String> words, Consumer<List<ExperimentPage>> pages) {
    finished.take().ifPresent(pages);
    said.take().ifPresent(words);
  }
}
