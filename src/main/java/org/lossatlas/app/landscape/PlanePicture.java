package org.lossatlas.app.landscape;

import java.util.Optional;
import org.lossatlas.figure.Field;
import org.lossatlas.landscape.Metric;

/**
 * A plane as far as it has been evaluated. Immutable.
 *
 * @param metric what its maps are of
 * @param test absent where the data have no test split
 * @param facts absent until the losses are known
 * @param progress how far the work is
 */
record PlanePicture(
    Metric metric,
    SplitPicture train,
    Optional<SplitPicture> test,
    Optional<PlaneFacts> facts,
    Progress progress) {
  /** Whether the work goes on. */
  enum End {
    /** More is to come. */
    RUNNING,
    /** It was ended before all was known. */
    STOPPED,
    /** All is known. */
    WHOLE
  }

  /**
   * How far the work is.
   *
   * @param measuring whether the losses are known and a metric is being measured point by point
   * @param done the share of the points of this stage
   * @param seconds since this stage began
   */
  record Progress(boolean measuring, double done, double seconds, End end) {
    /** Seconds until the stage is over, as it goes now. */
    double secondsLeft() {
      return done > 0 ? seconds * (1 - done) / done : Double.NaN;
    }
  }

  /** Of the train split. */
  Field loss() {
    return train.loss();
  }

  boolean isWhole() {
    return progress.end() == End.WHOLE;
  }

  boolean hasEnded() {
    return progress.end() != End.RUNNING;
  }
}
