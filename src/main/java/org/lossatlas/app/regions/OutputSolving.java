package org.lossatlas.app.regions;

import java.util.Locale;
import java.util.Optional;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.OutputFit;
import org.lossatlas.network.Parameters;

/** Solves for the output layer in the background: the same computation as the command's rand. */
final class OutputSolving implements Runnable {
  private final Playground asked;
  private final Parameters hidden;
  private final double epochs;
  private final RunControl control;
  private final Slot<Trained> states;

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
    OutputFit fit = OutputFit.of(hidden, asked.train());
    if (control.isStopped()) {
      return;
    }
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
