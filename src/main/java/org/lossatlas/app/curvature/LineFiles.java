package org.lossatlas.app.curvature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lossatlas.app.kit.FileContent;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;

/** The numbers of a figure of lines as files. */
final class LineFiles {
  private LineFiles() {}

  /** {@code x1}, {@code y1}, {@code x2}, … in the order of the lines. */
  static FileContent arrays(LineFigure figure) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    for (int i = 0; i < figure.series().size(); i++) {
      Series line = figure.series().get(i);
      double[] x = new double[line.size()];
      double[] y = new double[line.size()];
      for (int j = 0; j < x.length; j++) {
        x[j] = line.x(j);
        y[j] = line.y(j);
      }
      arrays.put("x" + (i + 1), NpyArray.ofDoubles(x, x.length));
      arrays.put("y" + (i + 1), NpyArray.ofDoubles(y, y.length));
    }
    return file -> NpzFile.write(file, arrays);
  }

  /** A row a point: number of the line, x, y. */
  static FileContent table(LineFigure figure) {
    StringBuilder text = new StringBuilder("line,x,y\n");
    for (int i = 0; i < figure.series().size(); i++) {
      Series line = figure.series().get(i);
      for (int j = 0; j < line.size(); j++) {
        text.append(i + 1).append(',').append(line.x(j)).append(',').append(line.y(j)).append('\n');
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return file -> write(file, bytes);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    WholeFile.replace(file, out -> out.write(bytes));
  }
}
