package org.lossatlas.paper;

import java.util.List;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;

/** A theorem, an observation or a figure of the paper, as a run that shows it. */
public interface Page {
  /** The page's name, and that of its files. */
  String name();

  /** What the paper calls it. */
  String title();

  /** What the paper says, in one or two sentences. */
  String statement();

  /** What to look at in the figure. */
  String look();

  /** The arguments of the command that makes the same. */
  List<String> command();

  /**
   * Runs it, on the calling thread.
   *
   * @param control stops it; what is finished comes back
   * @throws IllegalArgumentException with one line if what it was made from does not fit together
   */
  Shown run(RunControl control, Progress progress);
}
