package org.lossatlas.app.regions;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;

/** Computes what the panels show in the background; a newer wish supersedes an older one. */
final class RegionsDrawing {
  private final LatestJob rendering;
  private final Slot<RegionsLook> looks = new Slot<>();

  /**
   * @param executor one thread
   */
  RegionsDrawing(Executor executor) {
    rendering = new LatestJob(executor);
  }

  /** The newest look, once. */
  Optional<RegionsLook> take() {
    return looks.take();
  }

  /** The network at the marker of a loss surface. */
  void followed(Subject marked, InputWindow window) {
    rendering.request(() -> looks.put(FollowedLook.of(marked, window)));
  }

  /** A network with the points that fit it. */
  void network(
      Parameters network, InputWindow window, Optional<DataSet> train, Optional<DataSet> test) {
    Optional<DataSet> trained = train.filter(set -> fits(set, network));
    Optional<DataSet> tested = test.filter(set -> fits(set, network));
    rendering.request(() -> looks.put(RegionsLook.of(network, window, trained, tested)));
  }

  /** A counterexample of two classes may stand in for a network of more. */
  static boolean fits(DataSet set, Parameters network) {
    return network.architecture().outputs() >= set.targets().outputs();
  }
}
