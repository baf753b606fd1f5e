package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.regions.Components;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.LabelRaster;
import org.lossatlas.regions.RegionKernel;
import org.lossatlas.regions.WidthTheorem;

/** Writes the files of decision regions, each replaced whole. */
final class RegionsResults {
  /** Figures are 12.7 cm × 13.4 cm. */
  private static final int WIDTH = 360;

  private static final int HEIGHT = 380;

  /** Points a side of the regions' picture: as fine as it is printed. */
  private static final int PICTURE = 800;

  private final Path folder;
  private final RegionsSubject subject;
  private final RegionKernel kernel;

  RegionsResults(Path folder, RegionsSubject subject, RegionKernel kernel) {
    this.folder = folder;
    this.subject = subject;
    this.kernel = kernel;
  }

  /** Writes {@code regions.npz}, the network that they are of, and the figure. */
  void write(LabelRaster labels, Components components, Components joined, Provenance made)
      throws IOException {
    NpzFile.write(folder.resolve("regions.npz"), arrays(labels, components, joined));
    NetworkFile.write(folder.resolve("regions-network.npz"), subject.network());
    FigureFile.png(
        folder.resolve("regions.png"),
        figure(labels.window(), joined),
        Sheet.paper(WIDTH, HEIGHT),
        made.texts());
  }

  private static Map<String, NpyArray> arrays(
      LabelRaster labels, Components components, Components joined) {
    InputWindow window = labels.window();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("x", NpyArray.ofDoubles(window.x().toArray(), window.columns()));
    arrays.put("y", NpyArray.ofDoubles(window.y().toArray(), window.rows()));
    arrays.put("label", NpyArray.ofInts(labels.toArray(), window.rows(), window.columns()));
    arrays.put("components", NpyArray.ofInts(components.perClass(), labels.classes()));
    arrays.put("cut", NpyArray.ofInts(components.cutPerClass(), labels.classes()));
    arrays.put("joined", NpyArray.ofInts(joined.perClass(), labels.classes()));
    return arrays;
  }

  private RegionFigure figure(InputWindow window, Components components) {
    InputWindow drawn =
        window.of(Math.min(PICTURE, window.columns()), Math.min(PICTURE, window.rows()));
    RegionFigure figure =
        RegionFigure.of("Decision regions", kernel.map(drawn), components)
            .withSamples(subject.samples());
    return subject
        .plane()
        .map(plane -> figure.withAxes(plane.xName(), plane.yName()))
        .orElse(figure);
  }

  /** What came out, for the record of the run. */
  void describe(RunRecord record, Components components, Components joined) {
    record.result("components", components.perClass());
    record.result("cut", components.cutPerClass());
    record.result("joined", joined.perClass());
    if (subject.plane().isEmpty()) {
      // In a plane alone, parts that meet outside it look apart.
      record.result("seen", WidthTheorem.of(subject.network()).compare(joined));
    }
  }
}
