package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Parameters;

/**
 * The plane around the network in the centre, evaluated in the background and shown as it comes.
 * For the FX thread.
 */
final class LivePlane {
  private final LandscapeModel model;
  private final KnownNetworks networks;
  private final PlaneEvaluation planes;
  private final PlanePublisher publisher;
  private final MarkerValues values;
  private final ProfileErrors errors;
  private RunControl evaluation = new RunControl();
  private long asked;
  private long pictured;
  private long answered;
  private long centred;

  LivePlane(LandscapeModel model, KnownNetworks networks, LandscapeThreads threads) {
    this.model = model;
    this.networks = networks;
    planes = new PlaneEvaluation(threads.planes(), threads.first());
    publisher = new PlanePublisher(model);
    values = new MarkerValues(model, this::directions, threads.points(), threads.window());
    errors = new ProfileErrors(model, this::directions, threads.errors(), threads.window());
  }

  /** Those of the plane; none until they are made. */
  List<Parameters> directions() {
    List<Parameters> made = planes.directed().directions();
    int count = model.planeProperty().get().directions();
    return made.size() < count ? List.of() : made.subList(0, count);
  }

  /** Directions are to be made anew: the centre will be another, or other networks are known. */
  void recentre() {
    centred++;
  }

  /** Evaluates the plane as the model now has it; what was under way is dropped. */
  void evaluate() {
    if (model.centreProperty().get().isEmpty()) {
      return;
    }
    evaluation.stop();
    evaluation = new RunControl();
    model.evaluatesProperty().set(true);
    planes.request(
        new PlaneRequest(
            ++asked,
            model.centreProperty().get().get(),
            model.planeProperty().get(),
            networks.own(),
            networks.others(),
            centred,
            evaluation));
  }

  /** What is shown is of another network. */
  void leave() {
    publisher.leave();
    model.valuesProperty().set(Optional.empty());
  }

  /** Another network is in the centre: what was drawn of ways is not on its plane. */
  void forgetTracks() {
    publisher.forgetTracks();
  }

  void stop() {
    evaluation.stop();
    errors.stop();
    model.evaluatesProperty().set(false);
  }

  /** Once a pulse: takes what the background has reached. */
  void onPulse() {
    planes.takeProblem().ifPresent(this::fail);
    // The end first: what was told before it is then in the other slot, and is not shown after it.
    Optional<PlaneEvaluation.Shown> end =
        planes.takeEnd().filter(shown -> shown.request() == asked);
    // A plane that was overtaken is still worth a look, but not the holes where it ended.
    Optional<PlaneEvaluation.Shown> newest = planes.take();
    end.or(() -> newest).ifPresent(this::take);
  }

  private void fail(String problem) {
    model.evaluatesProperty().set(false);
    model.wordsProperty().set(problem);
  }

  private void take(PlaneEvaluation.Shown shown) {
    publisher.show(shown.picture());
    // While a slider moves, planes are overtaken before anyone could read what the marker says: not
    // the first picture of a plane asks, but the second.
    boolean first = shown.request() != pictured;
    pictured = shown.request();
    boolean rests = !first || shown.picture().hasEnded();
    if (rests && shown.request() == asked && shown.request() != answered) {
      answered = shown.request();
      values.ask();
    }
    if (shown.request() == asked && shown.picture().hasEnded()) {
      model.evaluatesProperty().set(false);
      errors.ask();
    }
  }
}
