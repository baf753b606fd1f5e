package org.lossatlas.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How large a figure is.
 *
 * @param width in points (1/72 inch)
 * @param height likewise
 */
public record PageSize(double width, double height) {
  /** Points in a centimetre. */
  public static final double CENTIMETRE = 72 / 2.54;

  private static final Pattern MEASURES =
      Pattern.compile("([0-9.]+)\\s*[x×]\\s*([0-9.]+)\\s*(cm|in|pt)?");

  /** Sizes that are asked for most, by name. */
  public enum Preset {
    /** A column of a paper with two: 8.5 cm. */
    ONE_COLUMN(8.5, 7.2),
    /** Both columns: 17.5 cm. */
    TWO_COLUMNS(17.5, 8.5),
    /** 16:9, as wide as a projector's slide. */
    SLIDE(25.4, 25.4 * 9 / 16);

    /** A record of numbers. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final PageSize size;

    Preset(double width, double height) {
      size = centimetres(width, height);
    }

    public PageSize size() {
      return size;
    }

    /** As the command line names it: one-column. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public PageSize {
    if (!isSide(width) || !isSide(height)) {
      throw new IllegalArgumentException("must be 1 to 200 cm a side");
    }
  }

  private static boolean isSide(double points) {
    return points >= CENTIMETRE * (1 - 1e-9) && points <= 200 * CENTIMETRE * (1 + 1e-9);
  }

  public static PageSize centimetres(double width, double height) {
    return new PageSize(width * CENTIMETRE, height * CENTIMETRE);
  }

  /**
   * A preset's name, or width x height with its unit: 8.5x7cm, 3.3x2.8in, 240x200pt; centimetres
   * where no unit is given.
   *
   * @throws IllegalArgumentException in one line that says what would be right
   */
  public static PageSize parse(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Optional<Preset> preset =
        Stream.of(Preset.values()).filter(one -> one.word().equals(wanted)).findFirst();
    return preset.map(Preset::size).orElseGet(() -> measured(wanted));
  }

  private static PageSize measured(String text) {
    Matcher found = MEASURES.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "must be one-column, two-columns, slide, or such as 8.5x7cm or 3.3x2.8in, not " + text);
    }
    double unit =
        switch (Optional.ofNullable(found.group(3)).orElse("cm")) {
          case "in" -> 72;
          case "pt" -> 1;
          default -> CENTIMETRE;
        };
    try {
      return new PageSize(
          unit * Double.parseDouble(found.group(1)), unit * Double.parseDouble(found.group(2)));
    } catch (NumberFormatException twoPoints) {
      throw new IllegalArgumentException("has a number that is none: " + text, twoPoints);
    }
  }
}
