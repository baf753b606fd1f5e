package org.lossatlas.command;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.Lettering;
import org.lossatlas.figure.Look;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Theme;
import org.lossatlas.file.BadInputException;
import picocli.CommandLine.Option;

/** What a figure looks like: the fields of the window's dialog as options. */
final class StyleOptions {
  @Option(
      names = "--size",
      defaultValue = "one-column",
      paramLabel = "NAME|WxH",
      description =
          "one-column (8.5 cm), two-columns (17.5 cm), slide (16:9), or such as 8.5x7cm, 3.3x2.8in."
              + " Default: ${DEFAULT-VALUE}")
  String size;

  @Option(
      names = "--dpi",
      defaultValue = "600",
      description = "Dots an inch of pictures. Default: ${DEFAULT-VALUE}")
  int dpi;

  @Option(
      names = "--font",
      defaultValue = "sans",
      description = "sans (Noto Sans) or serif (Noto Serif). Default: ${DEFAULT-VALUE}")
  String font;

  @Option(
      names = "--font-size",
      defaultValue = "8",
      description = "Of all text, in points. Default: ${DEFAULT-VALUE}")
  float fontSize;

  @Option(
      names = "--theme",
      defaultValue = "light",
      description = "light or dark. Default: ${DEFAULT-VALUE}")
  String theme;

  @Option(
      names = "--colour-map",
      description = "viridis, cividis, magma, grey, or vik, which diverges. Default: the panel's")
  String colourMap;

  @Option(names = "--scale", description = "linear or log. Default: the panel's")
  String scale;

  @Option(
      names = "--limits",
      defaultValue = "own",
      paramLabel = "own|shared|A:B",
      description =
          "own, shared (by panels of the same quantity), or the values of the first and last"
              + " colour. Default: ${DEFAULT-VALUE}")
  String limits;

  @Option(
      names = "--contours",
      paramLabel = "N",
      description = "At most so many contour lines on heatmaps, 0 to 50. Default: the panel's")
  Integer contours;

  @Option(names = "--title", description = "In place of the panel's name; '' for none")
  String title;

  @Option(
      names = "--columns",
      defaultValue = "0",
      description = "Of several panels; 0 chooses. Default: ${DEFAULT-VALUE}")
  int columns;

  @Option(names = "--no-letters", description = "Several panels are not named a, b, c, …")
  boolean noLetters;

  FigureStyle style() {
    Look look = look();
    PageSize page = Asked.option("--size", () -> PageSize.parse(size));
    Lettering lettering = word("--font", font, Lettering.values());
    Theme colours = word("--theme", theme, Theme.values());
    FigureStyle usual = FigureStyle.USUAL;
    return Asked.option(
        "--dpi, --font-size, --columns",
        () ->
            new FigureStyle(
                page,
                dpi,
                lettering,
                fontSize,
                colours,
                look,
                limits.equals("shared"),
                Optional.ofNullable(title),
                columns,
                usual.lettered() && !noLetters));
  }

  private Look look() {
    Optional<ColourMap> map =
        Optional.ofNullable(colourMap).map(name -> word("--colour-map", name, ColourMap.values()));
    Optional<Scale> spread =
        Optional.ofNullable(scale).map(name -> word("--scale", name, Scale.continuous()));
    OptionalInt lines = contours == null ? OptionalInt.empty() : OptionalInt.of(contours);
    Optional<Range> range = range();
    return Asked.option(
        lines.isPresent() && range.isEmpty() ? "--contours" : "--limits",
        () -> new Look(map, spread, range, lines));
  }

  private Optional<Range> range() {
    if (limits.equals("own") || limits.equals("shared")) {
      return Optional.empty();
    }
    String[] ends = limits.split(":", -1);
    try {
      if (ends.length == 2) {
        double lower = Double.parseDouble(ends[0]);
        double upper = Double.parseDouble(ends[1]);
        return Optional.of(Asked.option("--limits", () -> new Range(lower, upper)));
      }
    } catch (NumberFormatException noNumber) {
      // Said below, as for everything else that is no pair of numbers.
    }
    throw new BadInputException(
        "--limits", "must be own, shared, or such as 2.2:2.4, not " + limits);
  }

  private static <E extends Enum<E>> E word(String option, String text, E[] values) {
    return Stream.of(values)
        .filter(value -> word(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadInputException(
                    option,
                    "must be one of "
                        + Stream.of(values)
                            .map(StyleOptions::word)
                            .collect(Collectors.joining(", "))
                        + ", not "
                        + text));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
