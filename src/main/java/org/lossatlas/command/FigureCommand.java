package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.ResultPanels;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.figure.export.AnimatedGif;
import org.lossatlas.figure.export.FigureFormat;
import org.lossatlas.file.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code figure EXPERIMENT --panel … --out FILE}: the window's export without a window. */
@Command(
    name = "figure",
    description = "Writes panels of an experiment as one figure, or their numbers as data.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class FigureCommand implements Callable<Integer> {
  private static final String ANIMATION = ".gif";

  @Parameters(
      paramLabel = "EXPERIMENT",
      description = "A folder with results of a command, or an .atlas file")
  String experiment;

  @Option(
      names = "--panel",
      split = ",",
      defaultValue = "loss-surface",
      description =
          "loss-surface, surface, difference, training-curve, target, accuracy, gradient-norm,"
              + " largest-eigenvalue, smallest-eigenvalue, standard-error, merge-tree, spectrum,"
              + " layers, law or regions; of an .atlas also landscape-loss (the train map),"
              + " landscape-test, landscape-surface, landscape-profile and landscape-merge-tree,"
              + " for which networks trained there are trained again; several with commas. Default:"
              + " ${DEFAULT-VALUE}")
  List<String> panels;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description =
          "A .pdf, .svg, .png, .tex, .csv, .npz, .vtp, .obj or .stl file; .gif: the surface during"
              + " the training, moving")
  String out;

  @Mixin StyleOptions style = new StyleOptions();

  @Mixin CameraOptions view = new CameraOptions();

  @Option(
      names = "--marker",
      paramLabel = "A,B",
      description = "The point that heatmaps mark. Default: none")
  String marker;

  @Spec CommandSpec spec;

  /**
   * Where the panels come from.
   *
   * @param further names of panels that are made where they are asked for
   */
  private record Source(
      Map<String, Figure> panels,
      List<String> further,
      Provenance made,
      Function<Field, List<Field>> surfaces) {}

  @Override
  public Integer call() throws IOException {
    Path file = file();
    boolean animated = file.toString().toLowerCase(Locale.ROOT).endsWith(ANIMATION);
    FigureFormat format = animated ? FigureFormat.PNG : format(file);
    FigureStyle asked = style.style();
    Optional<Camera> from = view.camera();
    Optional<Marker> at = marker();
    Source source = source(path("EXPERIMENT", experiment));
    List<Figure> chosen = new ArrayList<>();
    for (Figure figure : chosen(source)) {
      chosen.add(seen(figure, from, at));
    }
    Figure figure = Asked.option("--scale", () -> asked.figure(chosen));
    Provenance made = source.made.then(arguments());
    if (animated) {
      AnimatedGif.write(file, frames(source, figure), sheet(asked), made);
    } else if (format.takes(figure)) {
      format.write(file, figure, sheet(asked), made);
    } else {
      throw new BadInputException(
          "--out " + out, "cannot hold " + String.join(", ", panels) + "; .pdf, .svg and .png can");
    }
    report(file);
    return 0;
  }

  private Source source(Path place) {
    if (Files.isDirectory(place)) {
      return new Source(
          ResultPanels.read(place),
          List.of(),
          RunFile.provenance(place),
          end -> ResultPanels.surfaces(place, end));
    }
    if (Files.isRegularFile(place)) {
      AtlasPanels atlas = AtlasPanels.open(place);
      return new Source(
          atlas.panels(panels),
          AtlasPanels.workspaceNames(),
          atlas.provenance(),
          end -> atlas.surfaces());
    }
    throw new BadInputException(experiment, "must be a folder with results or an .atlas file");
  }

  /** The surface at the moments of the training, in the colours of the end. */
  private List<Figure> frames(Source source, Figure figure) {
    boolean loss = Set.of(List.of("loss-surface"), List.of("surface")).contains(panels);
    if (!loss || !(figure instanceof FieldFigure last)) {
      throw new BadInputException("--out " + out, "can hold loss-surface or surface alone");
    }
    return source.surfaces.apply(last.field()).stream().<Figure>map(last::withField).toList();
  }

  private void report(Path file) throws IOException {
    spec.commandLine().getOut().println("figure=" + file + " bytes=" + Files.size(file));
    spec.commandLine().getOut().flush();
  }

  private static Sheet sheet(FigureStyle asked) {
    return Asked.option("--size, --dpi", asked::sheet);
  }

  private List<String> arguments() {
    List<String> words = spec.commandLine().getParseResult().originalArgs();
    return words.stream().map(RunRecord::withoutFolders).toList();
  }

  private Path file() {
    Path file = path("--out", out);
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      throw new BadInputException("--out " + out, "is a folder; it must be a file");
    }
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new BadInputException("--out " + out, "lies in something that is no folder");
    }
    return file;
  }

  private FigureFormat format(Path file) {
    return FigureFormat.of(file)
        .orElseThrow(
            () ->
                new BadInputException(
                    "--out " + out,
                    "must end in "
                        + Stream.of(FigureFormat.values())
                            .map(format -> "." + format.suffix())
                            .collect(Collectors.joining(", "))
                        + ", "
                        + ANIMATION));
  }

  private static Path path(String option, String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new BadInputException(option, "'" + text + "' is no possible name of a file");
    }
  }

  private List<Figure> chosen(Source source) {
    Map<String, Figure> there = source.panels;
    List<Figure> chosen = new ArrayList<>();
    for (String panel : panels) {
      Figure figure = there.get(panel);
      if (figure == null) {
        if (source.further.contains(panel)) {
          throw new BadInputException(
              "--panel", panel + " is empty in this experiment; " + there.keySet() + " are not");
        }
        Set<String> names = new LinkedHashSet<>(there.keySet());
        names.addAll(source.further);
        throw new BadInputException(
            "--panel", "must be one of " + String.join(", ", names) + ", not " + panel);
      }
      chosen.add(figure);
    }
    return chosen;
  }

  private Optional<Marker> marker() {
    if (marker == null) {
      return Optional.empty();
    }
    double[] place = CameraOptions.pair("--marker", marker);
    return Optional.of(new Marker(place[0], place[1]));
  }

  private static Figure seen(Figure figure, Optional<Camera> from, Optional<Marker> at) {
    if (figure instanceof SurfaceFigure surface && from.isPresent()) {
      return surface.from(from.get());
    }
    if (figure instanceof HeatmapFigure heatmap && at.isPresent()) {
      return heatmap.withMarker(at.get());
    }
    return figure;
  }
}
