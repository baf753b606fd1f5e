package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.export.FigureFormat;

/** Writes a figure of an experiment as PDF, SVG and PNG, each with where it comes from. */
final class ExperimentFigures {
  private static final List<FigureFormat> FORMATS =
      List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG);

  private final Path folder;
  private final Provenance made;

  ExperimentFigures(Path folder, Provenance made) {
    this.folder = folder;
    this.made = made;
  }

  /**
   * @param name of the files, without suffix
   * @param width in points
   */
  void write(String name, Figure figure, double width, double height) throws IOException {
    for (FigureFormat format : FORMATS) {
      Path file = folder.resolve(name + "." + format.suffix());
      format.write(file, figure, Sheet.paper(width, height), made);
    }
  }
}
