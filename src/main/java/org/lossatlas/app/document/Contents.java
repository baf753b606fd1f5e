package org.lossatlas.app.document;

import java.util.List;
import java.util.function.Supplier;
import org.lossatlas.experiment.Experiment;

/** What the window shows, as a document sees it. Called on the FX thread. */
public interface Contents {
  /**
   * What is shown now. Immutable; the supplier is asked on a worker, as digests and θ take time.
   *
   * @param extent how much of it
   */
  Supplier<Experiment> capture(Extent extent);

  /**
   * What of an experiment's data is not here as it was when the experiment was made: a sentence for
   * each, that says what to do. Reads the files; asked on a worker.
   */
  List<String> dataProblems(Experiment experiment);

  /** Shows another experiment in place of this one. */
  void show(Experiment experiment);

  /** How much of an experiment is written. */
  enum Extent {
    /** All of it. */
    WHOLE,
    /** Without what follows from the rest: for the autosave, which is written often. */
    BARE
  }
}
