package org.lossatlas.command;

import java.util.Optional;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Span;
import picocli.CommandLine.Option;

/**
 * The options that say which part of a two-dimensional input space is looked at, and how closely.
 */
final class WindowOptions {
  private static final int MOST_SIDE = 50_000_000;

  @Option(
      names = "--range",
      paramLabel = "A:B[,C:D]",
      description =
          "Both ends of x and y, or of x and of y. Default: -4:4; for --preset -8:8; for"
              + " --through what holds the three points")
  String range;

  @Option(
      names = "--grid",
      defaultValue = "512",
      paramLabel = "G|GxH",
      description = "Points along x and y. Default: ${DEFAULT-VALUE}")
  String grid;

  /**
   * The window.
   *
   * @param byDefault the part that is looked at where no range is given
   */
  InputWindow window(InputWindow byDefault) {
    int[] sides = Asked.option("--grid", () -> sides(grid));
    InputWindow part = range().orElse(byDefault);
    return Asked.option("--grid", () -> part.of(sides[0], sides[1]));
  }

  private Optional<InputWindow> range() {
    return Optional.ofNullable(range).map(text -> Asked.option("--range", () -> part(text)));
  }

  private static int[] sides(String text) {
    if (!text.matches("\\d{1,9}(x\\d{1,9})?")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no grid; it must look like 512 or 512x256");
    }
    String[] parts = text.split("x");
    int[] sides = {Integer.parseInt(parts[0]), Integer.parseInt(parts[parts.length - 1])};
    for (int side : sides) {
      if (side < 2 || side > MOST_SIDE) {
        throw new IllegalArgumentException(
            "a side of " + side + " points; each must have at least 2, and both at most 10^8");
      }
    }
    return sides;
  }

  private static InputWindow part(String text) {
    String[] axes = text.split(",", -1);
    if (axes.length > 2) {
      throw notARange(text);
    }
    return new InputWindow(span(axes[0], text), span(axes[axes.length - 1], text));
  }

  private static Span span(String axis, String text) {
    String[] ends = axis.split(":", -1);
    if (ends.length != 2) {
      throw notARange(text);
    }
    double from = end(ends[0], text);
    double to = end(ends[1], text);
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "'" + axis + "' must rise from a smaller number to a larger one, such as -4:4");
    }
    return new Span(from, to, 2);
  }

  private static double end(String number, String text) {
    try {
      double value = Double.parseDouble(number);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      // The same answer as for a number that is not finite.
    }
    throw notARange(text);
  }

  private static IllegalArgumentException notARange(String text) {
    return new IllegalArgumentException(
        "'" + text + "' is no range; it must look like -4:4 or -4:4,0:2");
  }
}
