package org.lossatlas.app.curve;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lossatlas.app.kit.PanelState;

/** What the curve panel shows. For the FX thread. */
public final class CurveModel {
  private final CurveHistory history = new CurveHistory();
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private final ObjectProperty<Abscissa> abscissa =
      new SimpleObjectProperty<>(this, "abscissa", Abscissa.SECONDS);
  private final ObjectProperty<OptionalDouble> target =
      new SimpleObjectProperty<>(this, "target", OptionalDouble.empty());

  public CurveModel() {
    abscissa.addListener((property, before, now) -> revise());
    target.addListener((property, before, now) -> revise());
  }

  /** Adds a point; seconds and steps only rise. */
  public void append(CurvePoint point, PanelState newState) {
    history.append(point);
    state.set(newState);
    revise();
  }

  /** Begins a new run. */
  public void clear() {
    history.clear();
    state.set(PanelState.EMPTY);
    revise();
  }

  private void revise() {
    revision.set(revision.get() + 1);
  }

  /** Rises with every change of what is shown. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  public ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  public ObjectProperty<Abscissa> abscissaProperty() {
    return abscissa;
  }

  /** The RMSE to be reached, drawn as a line; above 0. */
  public ObjectProperty<OptionalDouble> targetProperty() {
    return target;
  }

  /** The steps of the newest point; −1 before the first. */
  public long lastSteps() {
    return history.isEmpty() ? -1 : history.newest().steps();
  }

  /** The points of the run, in their order; a copy. */
  public List<CurvePoint> points() {
    return history.points();
  }

  /** The curve now; empty before the first point. */
  Optional<Curve> curve() {
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(new Curve(history.points(), abscissa.get(), target.get()));
  }
}
