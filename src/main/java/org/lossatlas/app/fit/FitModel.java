package org.lossatlas.app.fit;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lossatlas.experiment.Trained;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;

/** The fit as the window shows it. Only the controller changes it. For the FX thread. */
public final class FitModel {
  private final ObjectProperty<FitSettings> settings =
      new SimpleObjectProperty<>(this, "settings", FitSettings.DEFAULTS);
  private final ReadOnlyObjectWrapper<FitState> state =
      new ReadOnlyObjectWrapper<>(this, "state", FitState.PREPARING);
  private final ReadOnlyObjectWrapper<Optional<FitPlan>> plan = optional("plan");
  private final ReadOnlyObjectWrapper<Optional<FitSnapshot>> snapshot = optional("snapshot");
  private final ObjectProperty<Optional<FitSnapshot>> replayed =
      new SimpleObjectProperty<>(this, "replayed", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FitOutcome>> outcome = optional("outcome");
  private final ReadOnlyObjectWrapper<Optional<String>> problem = optional("problem");
  private final ReadOnlyObjectWrapper<Optional<Trained.Start>> start = optional("start");
  private final ReadOnlyObjectWrapper<Optional<MarkerReading>> reading = optional("reading");
  private final ReadOnlyObjectWrapper<OptionalDouble> check =
      new ReadOnlyObjectWrapper<>(this, "check", OptionalDouble.empty());
  private final ReadOnlyStringWrapper backend = new ReadOnlyStringWrapper(this, "backend", "…");

  private <T> ReadOnlyObjectWrapper<Optional<T>> optional(String name) {
    return new ReadOnlyObjectWrapper<>(this, name, Optional.empty());
  }

  /** What the user asked for last; the plan says what of it holds. */
  public ObjectProperty<FitSettings> settingsProperty() {
    return settings;
  }

  public FitSettings settings() {
    return settings.get();
  }

  public ReadOnlyObjectProperty<FitState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  public FitState state() {
    return state.get();
  }

  /** The network and data that are being fitted; empty until they are first read. */
  public ReadOnlyObjectProperty<Optional<FitPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  public Optional<FitPlan> plan() {
    return plan.get();
  }

  /** The surface that is shown. */
  public ReadOnlyObjectProperty<Optional<FitSnapshot>> snapshotProperty() {
    return snapshot.getReadOnlyProperty();
  }

  public Optional<FitSnapshot> snapshot() {
    return snapshot.get();
  }

  /** An earlier state that is looked back at; empty while the newest is shown. */
  public ObjectProperty<Optional<FitSnapshot>> replayedProperty() {
    return replayed;
  }

  /** The state that readings belong to: the one looked back at, or else the newest. */
  Optional<FitSnapshot> shown() {
    return replayed.get().or(this::snapshot);
  }

  /** Why the last run ended; empty before and while one runs. */
  public ReadOnlyObjectProperty<Optional<FitOutcome>> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** Where the last run began; empty before the first. */
  public ReadOnlyObjectProperty<Optional<Trained.Start>> startProperty() {
    return start.getReadOnlyProperty();
  }

  /** Why the settings cannot be used, in one line. */
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Loss and accuracy at the marker, from the whole network. */
  public ReadOnlyObjectProperty<Optional<MarkerReading>> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** The largest relative difference to the plain evaluation, once it is known for this surface. */
  public ReadOnlyObjectProperty<OptionalDouble> checkProperty() {
    return check.getReadOnlyProperty();
  }

  /** Where DL4J computes. */
  public ReadOnlyStringProperty backendProperty() {
    return backend.getReadOnlyProperty();
  }

  void setState(FitState newState) {
    state.set(newState);
  }

  void setPlan(FitPlan newPlan) {
    plan.set(Optional.of(newPlan));
  }

  void setSnapshot(FitSnapshot newSnapshot) {
    check.set(OptionalDouble.empty());
    snapshot.set(Optional.of(newSnapshot));
  }

  void setOutcome(Optional<FitOutcome> newOutcome) {
    outcome.set(newOutcome);
  }

  void setStart(Optional<Trained.Start> newStart) {
    start.set(newStart);
  }

  void setProblem(Optional<String> newProblem) {
    problem.set(newProblem);
  }

  void setReading(MarkerReading newReading) {
    reading.set(Optional.of(newReading));
  }

  void clearCheck() {
    check.set(OptionalDouble.empty());
  }

  void setCheck(double largestDifference) {
    check.set(OptionalDouble.of(largestDifference));
  }

  void setBackend(String description) {
    backend.set(description);
  }
}
