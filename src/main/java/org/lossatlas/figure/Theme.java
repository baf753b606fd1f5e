package org.lossatlas.figure;

import java.awt.Color;
import java.util.List;

/**
 * Colours of everything but the data. Those of the page are Primer's, light and dark; those of
 * lines are Okabe and Ito's palette for all readers, lifted on dark.
 */
public enum Theme {
  /** Also for paper. */
  LIGHT(0xffffff, 0x24292f, 0x57606a, 0xe4e8ec, List.of(0x0072b2, 0xd55e00, 0x009e73, 0x9f4f8b)),
  DARK(0x0d1117, 0xdde3ea, 0x8b949e, 0x262c36, List.of(0x56b4e9, 0xf0924a, 0x3fc79a, 0xdd9cc4));

  private final Color background;
  private final Color foreground;
  private final Color quiet;
  private final Color grid;

  /** Never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Color> lines;

  Theme(int background, int foreground, int quiet, int grid, List<Integer> lines) {
    this.background = new Color(background);
    this.foreground = new Color(foreground);
    this.quiet = new Color(quiet);
    this.grid = new Color(grid);
    this.lines = lines.stream().map(rgb -> new Color(rgb)).toList();
  }

  Color background() {
    return background;
  }

  /** Text and frames. */
  Color foreground() {
    return foreground;
  }

  /** Ticks and frames. */
  Color quiet() {
    return quiet;
  }

  Color grid() {
    return grid;
  }

  /** The colour of the series of this number; they come round again. */
  Color line(int number) {
    return lines.get(number % lines.size());
  }

  /** How many different colours lines have. */
  int lineCount() {
    return lines.size();
  }
}
