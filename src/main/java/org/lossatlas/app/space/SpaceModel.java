package org.lossatlas.app.space;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.Camera;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.network.Loss;

/** What the workspace shows. For the FX thread. */
final class SpaceModel {
  private final ObjectProperty<SpaceTarget> target =
      new SimpleObjectProperty<>(
          this, "target", SpaceTarget.read(1, SpaceTarget.CURVE, SpaceTarget.SIDE));
  private final ObjectProperty<Loss> loss =
      new SimpleObjectProperty<>(this, "loss", Loss.CROSS_ENTROPY);
  private final IntegerProperty side = new SimpleIntegerProperty(this, "side", SpaceTarget.SIDE);
  private final ObjectProperty<Optional<FitSnapshot>> look =
      new SimpleObjectProperty<>(this, "look", Optional.empty());
  private final ObjectProperty<Quantity> quantity =
      new SimpleObjectProperty<>(this, "quantity", Quantity.LOSS);
  private final List<DoubleProperty> place =
      IntStream.range(0, 3)
          .<DoubleProperty>mapToObj(d -> new SimpleDoubleProperty(this, "place" + d, 0.5))
          .toList();
  private final IntegerProperty surfaces = new SimpleIntegerProperty(this, "surfaces", 3);
  private final DoubleProperty level = new SimpleDoubleProperty(this, "level", 0.5);
  private final ObjectProperty<Camera> camera =
      new SimpleObjectProperty<>(this, "camera", Camera.USUAL);
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private final StringProperty status = new SimpleStringProperty(this, "status", "");
  private final BooleanProperty running = new SimpleBooleanProperty(this, "running");
  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");

  ObjectProperty<SpaceTarget> targetProperty() {
    return target;
  }

  SpaceTarget target() {
    return target.get();
  }

  /** ℓ. */
  ObjectProperty<Loss> lossProperty() {
    return loss;
  }

  /** Points along each axis of the next volume. */
  IntegerProperty sideProperty() {
    return side;
  }

  /** The newest look at the loss of the target; empty before the first. */
  ObjectProperty<Optional<FitSnapshot>> lookProperty() {
    return look;
  }

  /** What of a volume is shown. */
  ObjectProperty<Quantity> quantityProperty() {
    return quantity;
  }

  /** α_d of the three planes, 0 to 1, d from 0. */
  DoubleProperty place(int d) {
    return place.get(d);
  }

  /** How many isosurfaces there are at even levels; with one, {@link #levelProperty} says where. */
  IntegerProperty surfacesProperty() {
    return surfaces;
  }

  /** The share of the range at which a single isosurface stands, 0 to 1. */
  DoubleProperty levelProperty() {
    return level;
  }

  ObjectProperty<Camera> cameraProperty() {
    return camera;
  }

  ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  /** One line on what is going on. */
  StringProperty statusProperty() {
    return status;
  }

  BooleanProperty runningProperty() {
    return running;
  }

  /** 0 to 1. */
  DoubleProperty progressProperty() {
    return progress;
  }

  /** Turns to another target. */
  void change(SpaceTarget next) {
    if (next.dimensions() != target.get().dimensions()) {
      // What was shown has another number of axes.
      look.set(Optional.empty());
      state.set(PanelState.EMPTY);
    }
    target.set(next);
  }
}
