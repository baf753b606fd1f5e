package org.lossatlas.app.regions;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.OutputFit;
import org.lossatlas.network.Parameters;

/**
 * Solves for the output layer in the background: the same computation as the command's rand. It can
 * be held and stopped, and says how far it is.
 */
final class OutputSolving implements Runnable {
  /** A solution within this time is not announced, nor told more often, in nanoseconds. */
  private static final long UNTOLD = 250_000_000;

  private final Playground asked;
  private final Parameters hidden;
  private final double epochs;
  private final RunControl control;
  private final Slot<Trained> states;
  private long began;
  private long toldAt;

  /** Of the network as it was; while it takes long. */
  private Optional<DenseKernel.Evaluation> before = Optional.empty();

  /**
   * @param epochs what the network was trained for before
   * @throws IllegalArgumentException if there are more samples than can be solved for
   */
  OutputSolving(
      Playground asked,
      Parameters hidden,
      double epochs,
      RunControl control,
      Slot<Trained> states) {
    int samples = asked.train().samples();
    if (samples > OutputFit.MOST_SAMPLES) {
      throw new IllegalArgumentException(
          "rand is solved for up to "
              + OutputFit.MOST_SAMPLES
              + " points, not "
              + samples
              + "; train output instead");
    }
    this.asked = asked;
    this.hidden = hidden;
    this.epochs = epochs;
    this.control = control;
    this.states = states;
  }

  @Override
  public void run() {
    began = System.nanoTime();
    // One step is the whole solution.
    boolean stepwise = control.isPaused();
    if (!control.proceed()) {
      return;
    }
    Optional<OutputFit> solved =
        OutputFit.of(
            hidden,
            asked.train(),
            done -> {
              tell(done);
              return stepwise ? !control.isStopped() : control.proceed();
            });
    solved.filter(fit -> !control.isStopped()).ifPresent(this::publish);
  }

  private void tell(double done) {
    long now = System.nanoTime();
    if (now - began < UNTOLD || now - toldAt < UNTOLD) {
      return;
    }
    toldAt = now;
    double left = (now - began) / 1e9 * (1 - done) / done;
    String how = String.format(Locale.ROOT, "solving, %.0f %%, %.0f s left", 100 * done, left);
    if (before.isEmpty()) {
      before =
          Optional.of(DenseKernel.evaluate(hidden, asked.loss(), asked.train()));
    }
    states.put(
        new Trained(
            hidden, epochs, before.get(), Optional.empty(), 0, how, Trained.Stage.SOLVING));
  }

  private void publish(OutputFit fit) {
    DenseKernel.Evaluation train = DenseKernel.evaluate(fit.network(), asked.loss(), asked.train());
    Optional<DenseKernel.Evaluation> test =
        asked.test().map(set -> DenseKernel.evaluate(fit.network(), asked.loss(), set));
    String how =
        String.format(
            Locale.ROOT,
            "solved, rank %d for %d points, max |f − y| %.2g",
            fit.rank(),
            asked.train().samples(),
            fit.worst());
    states.put(new Trained(fit.network(), epochs, train, test, 0, how, Trained.Stage.ENDED));
  }
}
