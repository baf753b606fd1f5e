package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.spectrum.SpectralModel;

/** What the Curvature workspace shows. For the FX thread. */
final class CurvatureModel {
  /** Readings that the history keeps; older ones are thinned out. */
  private static final int MOST = 400;

  private final ObjectProperty<Optional<Reading>> reading =
      new SimpleObjectProperty<>(this, "reading", Optional.empty());
  private final ObjectProperty<PanelState> state =
      new SimpleObjectProperty<>(this, "state", PanelState.EMPTY);
  private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
  private final BooleanProperty blocks = new SimpleBooleanProperty(this, "blocks");
  private final BooleanProperty symmetricLog = new SimpleBooleanProperty(this, "symmetricLog");
  private final BooleanProperty logHeight = new SimpleBooleanProperty(this, "logHeight", true);
  private final DoubleProperty phi = new SimpleDoubleProperty(this, "phi", 0.5);
  private final DoubleProperty energy = new SimpleDoubleProperty(this, "energy", 0.1);
  private final ObjectProperty<Optional<LawReading>> law =
      new SimpleObjectProperty<>(this, "law", Optional.empty());
  private final ObjectProperty<FittedLaw> fit =
      new SimpleObjectProperty<>(this, "fit", FittedLaw.NONE);
  private final ObjectProperty<SpectralModel> lawModel =
      new SimpleObjectProperty<>(this, "lawModel", SpectralModel.WISHART_WIGNER);
  private final List<Reading> history = new ArrayList<>();

  /** A measurement has begun. */
  void showBegun() {
    if (reading.get().isEmpty()) {
      state.set(PanelState.WORKING);
    }
  }

  /**
   * A measurement came to nothing; the last reading stays.
   *
   * @param words why, and what would work; empty if it was stopped
   */
  void showNothing(String words) {
    if (!words.isEmpty()) {
      // Empty panels have no foot to say it in.
      state.set(PanelState.STALE);
    } else if (reading.get().isEmpty()) {
      state.set(PanelState.EMPTY);
    }
    refusal.set(words);
  }

  /** A new measurement. */
  void show(Reading newest) {
    history.add(newest);
    if (history.size() > MOST) {
      for (int i = MOST - 1; i > 0; i -= 2) {
        history.remove(i);
      }
    }
    // A fit is of the spectrum before.
    fit.set(FittedLaw.NONE);
    refusal.set("");
    reading.set(Optional.of(newest));
    state.set(PanelState.LIVE);
  }

  /** All readings so far, thinned out; the newest last. */
  List<Reading> history() {
    return List.copyOf(history);
  }

  ObjectProperty<Optional<Reading>> readingProperty() {
    return reading;
  }

  ObjectProperty<PanelState> stateProperty() {
    return state;
  }

  /** Why the newest network has no reading; empty if it has. */
  StringProperty refusalProperty() {
    return refusal;
  }

  /** Whether the eigenvalues of the layers' blocks are shown, not the eigenvectors' shares. */
  BooleanProperty blocksProperty() {
    return blocks;
  }

  /** Whether the axis of λ is sign(λ)·log₁₀(1 + |λ|/λ₀). */
  BooleanProperty symmetricLogProperty() {
    return symmetricLog;
  }

  BooleanProperty logHeightProperty() {
    return logHeight;
  }

  /** φ of the law. */
  DoubleProperty phiProperty() {
    return phi;
  }

  /** ε of the law. */
  DoubleProperty energyProperty() {
    return energy;
  }

  ObjectProperty<Optional<LawReading>> lawProperty() {
    return law;
  }

  /** Which law. */
  ObjectProperty<SpectralModel> lawModelProperty() {
    return lawModel;
  }

  /** What the last fit of the law to the measured spectrum found. */
  ObjectProperty<FittedLaw> fitProperty() {
    return fit;
  }
}
