package org.lossatlas.app.tour;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Loss;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;
import org.lossatlas.paper.SigmaPage;
import org.lossatlas.paper.Tour;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs pages on a thread of its own, one at a time; progress and results wait in slots for the next
 * pulse. For the FX thread.
 */
final class TourController implements RunCommands {
  private static final Logger LOG = LoggerFactory.getLogger(TourController.class);

  private final TourModel model;
  private final Executor worker;
  private final Path datasets;
  private final Slot<List<Page>> opened = new Slot<>();
  private final Slot<Report> reports = new Slot<>();
  private final Slot<Ended> ends = new Slot<>();
  private RunControl control = new RunControl();
  private boolean asked;

  private record Report(RunControl of, double fraction, String what) {}

  /** A page that has ended, with what came out or what went wrong. */
  private record Ended(RunControl of, Page page, Optional<Shown> shown, String problem) {}

  TourController(TourModel model, Executor worker, Path datasets) {
    this.model = model;
    this.worker = worker;
    this.datasets = datasets;
  }

  /** Reads the pages when the workspace is first looked at. */
  private void open() {
    asked = true;
    worker.execute(
        () -> {
          try {
            opened.put(Tour.pages(datasets));
          } catch (RuntimeException missing) {
            LOG.error("The tour's pages could not be read", missing);
            reports.put(new Report(control, 0, String.valueOf(missing.getMessage())));
          }
        });
  }

  /** Turns to a page; one that runs goes on. */
  void turnTo(Page page) {
    model.turnTo(page);
  }

  /** Runs the page that is turned to; stops another that runs. */
  @Override
  public void train() {
    model.pageProperty().get().ifPresent(this::run);
  }

  /** σ of another loss and another P(y). */
  void showSigma(Loss loss, List<Double> marginal) {
    Page page =
        model
            .pageProperty()
            .get()
            .filter(SigmaPage.class::isInstance)
            .map(SigmaPage.class::cast)
            .map(before -> before.with(loss, marginal))
            .orElseGet(() -> Tour.sigma(loss, marginal));
    model.turnTo(page);
    run(page);
  }

  private void run(Page page) {
    control.stop();
    RunControl own = new RunControl();
    control = own;
    model.runningProperty().set(true);
    model.progressProperty().set(0);
    model.statusProperty().set("Running " + page.title() + " …");
    worker.execute(() -> work(page, own));
  }

  private void work(Page page, RunControl own) {
    if (own.isStopped()) {
      ends.put(new Ended(own, page, Optional.empty(), ""));
      return;
    }
    try {
      Shown shown = page.run(own, (fraction, what) -> reports.put(new Report(own, fraction, what)));
      ends.put(new Ended(own, page, Optional.of(shown), ""));
    } catch (RuntimeException failure) {
      // The border of the background: whatever it was, the page says so and the window goes on.
      LOG.error("The page {} failed", page.title(), failure);
      ends.put(new Ended(own, page, Optional.empty(), String.valueOf(failure.getMessage())));
    }
  }

  /** Takes what the worker has left. */
  void onPulse() {
    if (!asked) {
      open();
    }
    opened.take().ifPresent(this::adopt);
    reports.take().ifPresent(this::tell);
    ends.take().ifPresent(this::end);
  }

  private void adopt(List<Page> pages) {
    model.pagesProperty().set(pages);
    model.statusProperty().set("Choose a page and run it");
    turnTo(pages.get(0));
  }

  private void tell(Report report) {
    boolean current = report.of() == control && model.runningProperty().get();
    if (current) {
      model.progressProperty().set(report.fraction());
      model
          .statusProperty()
          .set(String.format(Locale.ROOT, "%.0f %%: %s", 100 * report.fraction(), report.what()));
    } else if (model.pagesProperty().get().isEmpty()) {
      model.statusProperty().set(report.what());
    }
  }

  private void end(Ended end) {
    end.shown().ifPresent(shown -> model.keep(end.page(), shown));
    if (end.of() != control) {
      return;
    }
    model.runningProperty().set(false);
    model.progressProperty().set(0);
    model.statusProperty().set(word(end));
  }

  private static String word(Ended end) {
    if (!end.problem().isEmpty()) {
      return "This page could not be run: " + end.problem();
    }
    if (end.of().isStopped()) {
      return "Stopped; what was finished is shown";
    }
    boolean holds = end.shown().filter(Shown::holds).isPresent();
    return holds ? "Done: every claim held" : "Done: not every claim held; see below";
  }

  @Override
  public void pause() {
    control.pause();
  }

  @Override
  public void step() {
    control.step();
  }

  @Override
  public void stop() {
    control.stop();
  }

  @Override
  public void reset() {
    stop();
    train();
  }

  void close() {
    control.stop();
  }
}
