package org.lossatlas.app.regions;

import java.util.Optional;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Parameters;

/**
 * A state of a training in the playground. Immutable.
 *
 * @param train loss and accuracy on the training points
 * @param epochsPerSecond of the last half second; 0 until it is known
 * @param how a few words where the network was solved for; empty where it was trained
 */
record Trained(
    Parameters network,
    double epoch,
    DenseKernel.Evaluation train,
    Optional<DenseKernel.Evaluation> test,
    double epochsPerSecond,
    String how,
    Stage stage) {
  /** Where the run stands. */
  enum Stage {
    RUNNING,
    /** The network is as it was; how far the solution is stands in {@code how}. */
    SOLVING,
    ENDED,
    DIVERGED
  }

  boolean isOver() {
    return end().isPresent();
  }

  /** What the panel's state is after the end; empty while the run goes on. */
  Optional<PanelState> end() {
    return switch (stage) {
      case RUNNING, SOLVING -> Optional.empty();
      case ENDED -> Optional.of(PanelState.DONE);
      case DIVERGED -> Optional.of(PanelState.DIVERGED);
    };
  }
}
