package org.lossatlas.app.shell;

import java.util.List;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/** Takes what the background has reached, once a pulse. */
final class ShellPulse extends AnimationTimer {
  private static final long STATUS_INTERVAL = 200_000_000;

  private final List<LongConsumer> parts;
  private final StatusBar status;
  private long shown;

  /**
   * @param parts are told the time in nanoseconds, in this order
   */
  ShellPulse(List<LongConsumer> parts, StatusBar status) {
    this.parts = List.copyOf(parts);
    this.status = status;
  }

  @Override
  public void handle(long now) {
    parts.forEach(part -> part.accept(now));
    if (now - shown > STATUS_INTERVAL) {
      shown = now;
      status.refresh();
    }
  }
}
