package org.lossatlas.app.regions;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.SamplePlane;

/** Computes what the panels show in the background; a newer wish supersedes an older one. */
final class RegionsDrawing {
  private final LatestJob rendering;
  private final Slot<RegionsLook> looks = new Slot<>();
  private final BooleanSupplier resting;
  private RunControl following = new RunControl();

  /**
   * @param executor one thread
   * @param resting whether there is time to follow thin parts: nothing is trained
   */
  RegionsDrawing(Executor executor, BooleanSupplier resting) {
    this.resting = resting;
    rendering = new LatestJob(executor);
  }

  /** The newest look, once. */
  Optional<RegionsLook> take() {
    return looks.take();
  }

  /** The network at the marker of a loss surface. */
  void followed(Subject marked, Optional<SamplePlane> plane, InputWindow window) {
    draw(() -> FollowedLook.of(marked, plane, window));
  }

  /** A network with the points that fit it. */
  void network(
      Parameters network, InputWindow window, Optional<DataSet> train, Optional<DataSet> test) {
    Optional<DataSet> trained = train.filter(set -> fits(set, network));
    Optional<DataSet> tested = test.filter(set -> fits(set, network));
    InputWindow inTime = FollowedLook.inTime(network, window);
    draw(() -> RegionsLook.of(network, inTime, trained, tested));
  }

  /** Draws, and after that follows thin parts, until something else is to be drawn. */
  private void draw(Supplier<RegionsLook> drawn) {
    following.stop();
    RunControl control = new RunControl();
    following = control;
    boolean follows = resting.getAsBoolean();
    rendering.request(
        () -> {
          RegionsLook look = drawn.get();
          looks.put(look);
          if (follows && look.isInPieces() && !control.isStopped()) {
            RegionsLook whole = look.withThinParts(control);
            if (!control.isStopped()) {
              looks.put(whole);
            }
          }
        });
  }

  /** A counterexample of two classes may stand in for a network of more. */
  static boolean fits(DataSet set, Parameters network) {
    return network.architecture().outputs() >= set.targets().outputs();
  }
}
