package org.lossatlas.app.kit;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** A tooltip of some sentences: what a quantity is, with its symbol and the paper's equation. */
public final class Explanation extends Tooltip {
  private static final double WIDTH = 400;
  private static final Duration LONG_ENOUGH = Duration.seconds(30);

  public Explanation(String text) {
    super(text);
    setWrapText(true);
    setMaxWidth(WIDTH);
    setShowDuration(LONG_ENOUGH);
  }
}
