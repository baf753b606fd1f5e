package org.lossatlas.app.studio;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lossatlas.file.BadInputException;

/**
 * The columns and rows of a grid that is drawn on.
 *
 * @param width 1 to {@value #MAX_SIDE}
 * @param height 1 to {@value #MAX_SIDE}
 */
public record GridSize(int width, int height) {
  /** Finer grids are for files; a brush on one would no longer keep up. */
  public static final int MAX_SIDE = 1024;

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(?:\\s*[x×*,]\\s*(\\d{1,6}))?");

  /**
   * @throws BadInputException if a side is out of range
   */
  public GridSize {
    if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIDE) {
      throw refusal(width + " × " + height);
    }
  }

  /**
   * Reads "96" as a square grid and "96x64" as columns and rows.
   *
   * @throws BadInputException if it is neither
   */
  public static GridSize parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      throw refusal(text.isBlank() ? "empty" : text.strip());
    }
    int width = Integer.parseInt(matcher.group(1));
    return new GridSize(
        width, matcher.group(2) == null ? width : Integer.parseInt(matcher.group(2)));
  }

  /** That of a pattern, whatever its size is. */
  static GridSize of(org.lossatlas.pattern.Pattern pattern) {
    return new GridSize(pattern.width(), pattern.height());
  }

  private static BadInputException refusal(String shown) {
    String brief = shown.length() <= 24 ? shown : shown.substring(0, 24) + "…";
    return new BadInputException(
        "grid",
        "is %s; it must be 1 to %d points a side, such as 64 or 96x64".formatted(brief, MAX_SIDE));
  }

  @Override
  public String toString() {
    return width + " × " + height;
  }
}
