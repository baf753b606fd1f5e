package org.lossatlas.app.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldCsv;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Track;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

/** Fields on one grid as files: {@code alpha} [A], {@code beta} [B], and each field [B,A]. */
public final class FieldExport {
  private FieldExport() {}

  /**
   * @param fields by the names that they get in the files, one or more, all on the same grid
   */
  public static Export of(String stem, Figure figure, Map<String, Field> fields) {
    Map<String, Field> kept = new LinkedHashMap<>(fields);
    return new Export(
        stem, figure, file -> NpzFile.write(file, all(kept, figure)), file -> table(file, kept));
  }

  /** With {@code trajectory1} [T,3] and so on: the ways that are drawn over a heatmap. */
  private static Map<String, NpyArray> all(Map<String, Field> fields, Figure figure) {
    Map<String, NpyArray> arrays = arrays(fields);
    if (figure instanceof HeatmapFigure heatmap) {
      for (Track track : heatmap.overlay().tracks()) {
        arrays.put("trajectory" + (arrays.size() - fields.size() - 1), track.array());
      }
    }
    return arrays;
  }

  static Map<String, NpyArray> arrays(Map<String, Field> fields) {
    Field grid = fields.values().iterator().next();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("alpha", points(grid.alpha()));
    arrays.put("beta", points(grid.beta()));
    fields.forEach(
        (name, field) ->
            arrays.put(name, NpyArray.ofDoubles(field.toArray(), field.rows(), field.columns())));
    return arrays;
  }

  private static NpyArray points(GridAxis axis) {
    double[] points = new double[axis.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = axis.at(i);
    }
    return NpyArray.ofDoubles(points, points.length);
  }

  private static void table(Path file, Map<String, Field> fields) throws IOException {
    FieldCsv.write(
        file,
        fields.entrySet().stream()
            .map(entry -> new FieldCsv.Column(entry.getKey(), entry.getValue()))
            .toList());
  }
}
