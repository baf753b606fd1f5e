package org.lossatlas.figure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/**
 * The panels of a folder with results, by the names that they have in the window: what the commands
 * have written, as figures again.
 */
public final class ResultPanels {
  /** Of all numbers of one file. */
  private static final long MOST = 100_000_000;

  private final Path folder;
  private final Map<String, Figure> panels = new LinkedHashMap<>();

  private ResultPanels(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads landscape.npz, training.npz, spectrum.npz, law.npz and regions.npz, those that are there.
   *
   * @return loss-surface, surface, difference, target, accuracy and the other metrics of a slice,
   *     merge-tree, training-curve, spectrum, layers, law, regions, as far as there are numbers for
   *     them
   * @throws BadInputException if there is neither, or one is damaged
   */
  public static Map<String, Figure> read(Path folder) {
    ResultPanels results = new ResultPanels(folder);
    if (Files.isRegularFile(folder.resolve("landscape.npz"))) {
      results.readLandscape();
    }
    if (Files.isRegularFile(folder.resolve("training.npz"))) {
      results.readTraining();
    }
    Path spectrum = folder.resolve("spectrum.npz");
    if (Files.isRegularFile(spectrum)) {
      SpectrumPanels.addSpectrum(results.panels, NpzFile.read(spectrum, MOST), spectrum);
    }
    Path law = folder.resolve("law.npz");
    if (Files.isRegularFile(law)) {
      SpectrumPanels.addLaw(results.panels, NpzFile.read(law, MOST), law);
    }
    Path regions = folder.resolve("regions.npz");
    if (Files.isRegularFile(regions)) {
      RegionPanels.add(results.panels, NpzFile.read(regions, MOST), regions);
    }
    if (results.panels.isEmpty()) {
      throw new BadInputException(
          folder.toString(),
          "must be a folder with results (landscape.npz, training.npz, spectrum.npz, law.npz or"
              + " regions.npz), or an .atlas file");
    }
    return results.panels;
  }

  /**
   * The loss at some moments of the training, oldest first, from surfaces.npz.
   *
   * @param end the loss at the end, from landscape.npz
   * @throws BadInputException if there are none
   */
  public static List<Field> surfaces(Path folder, Field end) {
    Path file = folder.resolve("surfaces.npz");
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          folder.toString(), "has no surfaces.npz, which an animation needs; fit writes it");
    }
    NpyArray loss = needed(NpzFile.read(file, MOST), "loss", file);
    int points = end.columns() * end.rows();
    if (loss.dimensions() != 3 || loss.size() != (long) loss.side(0) * points) {
      throw new BadInputException(file.toString(), "is not of the same grid as landscape.npz");
    }
    double[] all = loss.toDoubles();
    List<Field> surfaces = new ArrayList<>();
    for (int i = 0; i < loss.side(0); i++) {
      double[] values = Arrays.copyOfRange(all, i * points, (i + 1) * points);
      surfaces.add(Field.of(end.alpha(), end.beta(), values));
    }
    return surfaces;
  }

  private void readLandscape() {
    Path file = folder.resolve("landscape.npz");
    Map<String, NpyArray> arrays = NpzFile.read(file, MOST);
    NpyArray loss = needed(arrays, "loss", file);
    if (loss.dimensions() == 1) {
      LandscapePanels.addLines(panels, arrays, numbers(arrays, "alpha", loss.size(), file));
      return;
    }
    if (loss.dimensions() != 2) {
      throw new BadInputException(
          file.toString(), "has a volume of losses; a figure is of a line or a plane");
    }
    double[] alpha = numbers(arrays, "alpha", loss.side(1), file);
    double[] beta = numbers(arrays, "beta", loss.side(0), file);
    GridAxis across = axis(alpha, "alpha", file);
    GridAxis up = axis(beta, "beta", file);
    Field field = Field.of(across, up, loss.toDoubles());
    NpyArray target = arrays.get("target");
    NpyArray offset = arrays.get("offset");
    boolean fitted =
        target != null && offset != null && target.size() == loss.size() && offset.size() == 1;
    if (fitted) {
      addPlane(panels, field, Field.of(across, up, target.toDoubles()), offset.value(0));
    } else {
      addLoss(panels, field);
    }
    LandscapePanels.addMetrics(panels, arrays, field);
    LandscapePanels.addTrack(panels, arrays, file);
    panels.put("merge-tree", MergeTreeFigure.of(field, OptionalDouble.empty()));
  }

  /**
   * Adds loss-surface, surface, difference and target.
   *
   * @param offset the constant between loss and target
   */
  public static void addPlane(Map<String, Figure> panels, Field loss, Field target, double offset) {
    addLoss(panels, loss);
    double[] difference = loss.minus(target).toArray();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= offset;
    }
    Field field = Field.of(loss.alpha(), loss.beta(), difference);
    panels.put(
        "difference",
        HeatmapFigure.of(
            field,
            ColourScale.spanning(ColourMap.VIK, field),
            Labels.of("Difference to target", "$L − a − T$")));
    add(panels, "target", ColourMap.GREY, target);
  }

  private static void addLoss(Map<String, Figure> panels, Field loss) {
    ColourScale colours = ColourScale.spanning(ColourMap.VIRIDIS, loss);
    Labels labels = Labels.of("Loss surface", "loss $L$");
    panels.put("loss-surface", HeatmapFigure.of(loss, colours, labels).withContours());
    panels.put("surface", SurfaceFigure.of(loss, colours, labels.withTitle("Surface 3D")));
  }

  private static void add(Map<String, Figure> panels, String name, ColourMap map, Field field) {
    String title = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    panels.put(
        name, HeatmapFigure.of(field, ColourScale.spanning(map, field), Labels.of(title, name)));
  }

  private void readTraining() {
    Path file = folder.resolve("training.npz");
    Map<String, NpyArray> arrays = NpzFile.read(file, MOST);
    int size = needed(arrays, "seconds", file).size();
    panels.put(
        "training-curve",
        FitFigures.trainingCurve(
                numbers(arrays, "seconds", size, file),
                numbers(arrays, "rmse", size, file),
                numbers(arrays, "max", size, file))
            .withTitle("Training curve"));
  }

  static NpyArray needed(Map<String, NpyArray> arrays, String name, Path file) {
    NpyArray array = arrays.get(name);
    if (array == null) {
      throw new BadInputException(file.toString(), "has no array " + name);
    }
    return array;
  }

  static double[] numbers(Map<String, NpyArray> arrays, String name, int size, Path file) {
    NpyArray array = needed(arrays, name, file);
    if (array.size() != size) {
      throw new BadInputException(
          file.toString(), name + " must have " + size + " numbers, and has " + array.size());
    }
    return array.toDoubles();
  }

  static GridAxis axis(double[] points, String name, Path file) {
    try {
      return GridAxis.of(points);
    } catch (IllegalArgumentException uneven) {
      throw new BadInputException(file.toString(), name + ": " + uneven.getMessage());
    }
  }
}
