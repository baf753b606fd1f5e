package org.lossatlas.app.kit;

import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/**
 * Where a torn-off panel's window is on the screens.
 *
 * @param x of its left upper corner on the desktop, in pixels, as is y
 * @param width with its frame, as has height
 */
record WindowPlace(double x, double y, double width, double height) {
  /** So much of a window's head must be on a screen, so that it can be taken hold of. */
  private static final double HANDLE = 80;

  /** One word for {@link #parse}. */
  String describe() {
    return Math.round(x) + "@" + Math.round(y) + "@" + Math.round(width) + "@" + Math.round(height);
  }

  /** Empty for what is none, as it is from a file. */
  static Optional<WindowPlace> parse(String word) {
    try {
      double[] numbers = Arrays.stream(word.split("@")).mapToDouble(Double::parseDouble).toArray();
      return Optional.of(numbers)
          .filter(all -> all.length == 4)
          .filter(all -> Arrays.stream(all).allMatch(Double::isFinite))
          .map(all -> new WindowPlace(all[0], all[1], all[2], all[3]));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }

  /** Whether the screens that are there now hold it, as far as is needed to move it. */
  boolean isOnAScreen() {
    Rectangle2D handle = new Rectangle2D(x + width / 2 - HANDLE / 2, y, HANDLE, HANDLE);
    return Screen.getScreens().stream()
        .anyMatch(screen -> screen.getVisualBounds().contains(handle));
  }
}
