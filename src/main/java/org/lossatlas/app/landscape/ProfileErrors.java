package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;
import org.lossatlas.network.Parameters;

/**
 * Measures in the background, where it is asked for, how far the losses of the profile's row would
 * lie elsewhere with other samples: the row of the marker, once its plane is known.
 */
final class ProfileErrors {
  private final LandscapeModel model;
  private final Supplier<List<Parameters>> directions;
  private final LatestAnswer<Optional<RowErrors>> answers;
  private Optional<RowErrors.Row> asked = Optional.empty();
  private RunControl control = new RunControl();

  /**
   * @param directions of the plane and its sliders; none until they are made
   * @param window the FX thread
   */
  ProfileErrors(
      LandscapeModel model,
      Supplier<List<Parameters>> directions,
      Executor worker,
      Executor window) {
    this.model = model;
    this.directions = directions;
    answers =
        new LatestAnswer<>(
            worker,
            window,
            found -> found.ifPresent(errors -> model.errorsProperty().set(Optional.of(errors))));
    model.bandsProperty().addListener((property, before, now) -> ask());
    model.marker().betaProperty().addListener((property, before, now) -> ask());
  }

  /** Asks for the marker's row, unless it is known or being measured. */
  void ask() {
    Optional<RowErrors.Row> row = row();
    if (row.equals(asked)) {
      return;
    }
    stop();
    asked = row;
    row.ifPresent(this::measure);
  }

  /** Ends what is being measured. */
  void stop() {
    control.stop();
    asked = Optional.empty();
  }

  /** The row that a band is wanted for. */
  private Optional<RowErrors.Row> row() {
    PlaneSettings plane = model.planeProperty().get();
    List<Parameters> along = directions.get();
    boolean known =
        model
            .pictureProperty()
            .get()
            .filter(picture -> picture.isWhole() && picture.metric() == Metric.LOSS)
            .isPresent();
    if (!model.bandsProperty().get()
        || plane.metric() != Metric.LOSS
        || along.isEmpty()
        || !known) {
      return Optional.empty();
    }
    SplitPicture train = model.pictureProperty().get().orElseThrow().train();
    return model
        .centreProperty()
        .get()
        .map(
            subject ->
                new RowErrors.Row(
                    subject,
                    along,
                    plane.window(),
                    plane.side(),
                    plane.further(),
                    train.nearestRow(model.marker().beta())));
  }

  private void measure(RowErrors.Row row) {
    RunControl own = new RunControl();
    control = own;
    answers.ask(() -> measured(row, own));
  }

  /** Empty if it was stopped. */
  private static Optional<RowErrors> measured(RowErrors.Row row, RunControl control) {
    Subject subject = row.subject();
    List<Double> train = along(row, subject.train(), control);
    Optional<List<Double>> test = subject.test().map(data -> along(row, data, control));
    return control.isStopped() ? Optional.empty() : Optional.of(new RowErrors(row, train, test));
  }

  private static List<Double> along(RowErrors.Row row, DataSet data, RunControl control) {
    List<Double> errors = new ArrayList<>();
    if (data.samples() < 2) {
      return errors;
    }
    MiniBatchError measure =
        new MiniBatchError(row.subject().theta().layout(), row.subject().loss(), data);
    for (int i = 0; i < row.columns() && !control.isStopped(); i++) {
      errors.add(measure.at(row.at(i * row.stride())));
    }
    return errors;
  }
}
