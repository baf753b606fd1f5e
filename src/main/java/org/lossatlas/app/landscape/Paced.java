package org.lossatlas.app.landscape;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.lossatlas.app.kit.PanelState;

/**
 * A value that follows another, but only a few times a second while the maps are live: for pictures
 * that are dear to draw, and words that move what lies below them, while a slider moves the maps at
 * every pulse. The newest value is never left out. For the FX thread.
 *
 * @param <T> of the value
 */
final class Paced<T> {
  /** Five a second. */
  private static final Duration PACE = Duration.millis(200);

  private final ObservableValue<T> source;
  private final ObservableValue<PanelState> state;
  private final ReadOnlyObjectWrapper<T> value;
  private final PauseTransition pause = new PauseTransition(PACE);

  /**
   * @param state of the maps; whenever it is not LIVE the value follows at once
   */
  Paced(ObservableValue<T> source, ObservableValue<PanelState> state) {
    this.source = source;
    this.state = state;
    value = new ReadOnlyObjectWrapper<>(this, "value", source.getValue());
    pause.setOnFinished(event -> passOn());
    source.addListener((property, before, now) -> follow());
    state.addListener((property, before, now) -> follow());
  }

  private void follow() {
    if (state.getValue() != PanelState.LIVE) {
      pause.stop();
      value.set(source.getValue());
    } else if (pause.getStatus() != Animation.Status.RUNNING) {
      passOn();
    }
  }

  private void passOn() {
    if (value.get() != source.getValue()) {
      value.set(source.getValue());
      pause.playFromStart();
    }
  }

  ReadOnlyObjectProperty<T> property() {
    return value.getReadOnlyProperty();
  }
}
