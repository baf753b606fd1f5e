package org.lossatlas.app.studio;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.job.LatestJob;

/**
 * Work in the background whose outcome is shown in the window. A newer request overtakes an older
 * one, whose outcome is then dropped. To be called on the window's thread only.
 */
final class Requests {
  private final StudioModel model;
  private final LatestJob jobs;
  private final Executor window;
  private long newest;

  Requests(StudioModel model, Executor background, Executor window) {
    this.model = model;
    this.jobs = new LatestJob(background);
    this.window = window;
  }

  /**
   * @param description what is being done, for the panel
   * @param work run in the background; gives what is then to be done on the window's thread
   */
  void request(String description, Supplier<Runnable> work) {
    long ticket = ++newest;
    model.workProperty().set(Optional.of(description));
    jobs.request(
        () -> {
          Runnable outcome = work.get();
          window.execute(() -> finish(ticket, outcome));
        });
  }

  private void finish(long ticket, Runnable outcome) {
    if (ticket != newest) {
      return;
    }
    model.workProperty().set(Optional.empty());
    outcome.run();
  }

  /** Drops what is still under way. */
  void forget() {
    newest++;
    model.workProperty().set(Optional.empty());
  }
}
