package org.lossatlas.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Look;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.file.BadInputException;
import picocli.CommandLine;

/** The arguments of the command {@code figure} that give what a window shows. */
public final class FigureArguments {
  private FigureArguments() {}

  /**
   * The whole command.
   *
   * @param experiment folder or file
   * @param panels their names
   * @param shown their figures, in the same order
   * @param out the name of the file
   */
  public static List<String> of(
      String experiment, List<String> panels, List<Figure> shown, FigureStyle style, String out) {
    List<String> words = new ArrayList<>(List.of("figure", experiment));
    words.addAll(List.of("--panel", String.join(",", panels)));
    // A look of several panels is asked for; that of one is the panel's own where none is.
    Look look = shown.size() == 1 ? style.look().or(Look.of(shown.get(0))) : style.look();
    words.addAll(style(style.withLook(look)));
    for (Figure figure : shown) {
      view(figure).stream().filter(word -> !words.contains(word)).forEach(words::add);
    }
    words.addAll(List.of("--out", out));
    return words;
  }

  private static List<String> view(Figure figure) {
    if (figure instanceof SurfaceFigure surface) {
      return camera(surface.camera());
    }
    if (figure instanceof HeatmapFigure heatmap && heatmap.marker().isPresent()) {
      return List.of(
          "--marker=" + heatmap.marker().get().alpha() + "," + heatmap.marker().get().beta());
    }
    return List.of();
  }

  private static List<String> camera(Camera camera) {
    List<String> words = new ArrayList<>();
    words.add("--camera=" + camera.azimuth() + "," + camera.elevation());
    add(words, "--zoom", camera.zoom(), Camera.USUAL.zoom());
    add(words, "--height", camera.stretch(), Camera.USUAL.stretch());
    return words;
  }

  /** The style's options, those that are unlike the usual. */
  public static List<String> style(FigureStyle style) {
    FigureStyle usual = FigureStyle.USUAL;
    List<String> words = new ArrayList<>();
    add(words, "--size", size(style.size()), size(usual.size()));
    add(words, "--dpi", style.dpi(), usual.dpi());
    add(words, "--font", word(style.lettering()), word(usual.lettering()));
    add(words, "--font-size", style.fontSize(), usual.fontSize());
    add(words, "--theme", word(style.theme()), word(usual.theme()));
    style.look().map().ifPresent(map -> add(words, "--colour-map", word(map), ""));
    style.look().scale().ifPresent(scale -> add(words, "--scale", word(scale), ""));
    add(words, "--limits", limits(style), "own");
    style.look().contours().ifPresent(count -> add(words, "--contours", count, ""));
    style.title().ifPresent(title -> words.add("--title=" + title));
    add(words, "--columns", style.columns(), usual.columns());
    if (!style.lettered()) {
      words.add("--no-letters");
    }
    return words;
  }

  /** The style that these options are of; what cannot be read any more gives the usual style. */
  public static FigureStyle parse(List<String> words) {
    StyleOptions options = new StyleOptions();
    try {
      new CommandLine(options).parseArgs(words.toArray(String[]::new));
      return options.style();
    } catch (CommandLine.ParameterException | BadInputException outdated) {
      return FigureStyle.USUAL;
    }
  }

  private static void add(List<String> words, String option, Object value, Object usual) {
    if (!value.equals(usual)) {
      words.add(option + "=" + value);
    }
  }

  private static String limits(FigureStyle style) {
    Optional<Range> limits = style.look().limits();
    if (limits.isPresent() && !style.shared()) {
      return limits.get().lower() + ":" + limits.get().upper();
    }
    return style.shared() ? "shared" : "own";
  }

  private static String size(PageSize size) {
    for (PageSize.Preset preset : PageSize.Preset.values()) {
      if (preset.size().equals(size)) {
        return preset.word();
      }
    }
    return size.width() + "x" + size.height() + "pt";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
