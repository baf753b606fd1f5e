package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.network.Parameters;

/** Asks in the background what the whole network says at the marker, whenever that moves. */
final class MarkerValues {
  private final LandscapeModel model;
  private final Supplier<List<Parameters>> directions;
  private final LatestAnswer<PointValues> answers;

  /**
   * @param directions of the plane and its sliders; none until they are made
   * @param window the FX thread
   */
  MarkerValues(
      LandscapeModel model,
      Supplier<List<Parameters>> directions,
      Executor points,
      Executor window) {
    this.model = model;
    this.directions = directions;
    answers =
        new LatestAnswer<>(points, window, found -> model.valuesProperty().set(Optional.of(found)));
    model.marker().alphaProperty().addListener((property, before, now) -> ask());
    model.marker().betaProperty().addListener((property, before, now) -> ask());
  }

  void ask() {
    Optional<Subject> centre = model.centreProperty().get();
    List<Parameters> along = directions.get();
    if (centre.isEmpty() || along.isEmpty()) {
      return;
    }
    double alpha = model.marker().alpha();
    double beta = model.marker().beta();
    List<Double> further = model.planeProperty().get().further();
    answers.ask(
        () -> {
          Parameters theta =
              centre.get().theta().plus(alpha, along.get(0)).plus(beta, along.get(1));
          for (int i = 0; i < further.size(); i++) {
            theta = theta.plus(further.get(i), along.get(i + 2));
          }
          return PointValues.of(centre.get(), theta);
        });
  }
}
