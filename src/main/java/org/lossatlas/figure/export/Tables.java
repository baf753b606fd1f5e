package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldCsv;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MathText;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;

/** The numbers of a figure: a field with its grid, or the points of lines. */
final class Tables {
  private Tables() {}

  /** Columns alpha, beta, value. */
  static void csv(OutputStream out, FieldFigure figure) throws IOException {
    FieldCsv.write(out, List.of(new FieldCsv.Column("value", figure.field())));
  }

  /** Columns series, x, y, and error where a series has one; a line a point. */
  static void csv(OutputStream out, LineFigure figure) throws IOException {
    boolean errors = figure.series().stream().anyMatch(Series::hasErrors);
    StringBuilder text = new StringBuilder(errors ? "series,x,y,error\n" : "series,x,y\n");
    for (Series series : figure.series()) {
      String name = "\"" + MathText.plain(series.name()).replace("\"", "\"\"") + "\"";
      for (int i = 0; i < series.size(); i++) {
        text.append(name).append(',').append(series.x(i)).append(',').append(series.y(i));
        if (errors) {
          text.append(',').append(series.error(i));
        }
        text.append('\n');
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** {@code alpha} [A], {@code beta} [B], {@code value} [B,A]. */
  static Map<String, NpyArray> arrays(FieldFigure figure) {
    Field field = figure.field();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("alpha", points(field.alpha()));
    arrays.put("beta", points(field.beta()));
    arrays.put("value", NpyArray.ofDoubles(field.toArray(), field.rows(), field.columns()));
    return arrays;
  }

  /** {@code x1}, {@code y1}, {@code x2}, …: the lines in their order; {@code error1} of a band. */
  static Map<String, NpyArray> arrays(LineFigure figure) {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    int number = 0;
    for (Series series : figure.series()) {
      number++;
      double[] x = new double[series.size()];
      double[] y = new double[series.size()];
      double[] errors = new double[series.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = series.x(i);
        y[i] = series.y(i);
        errors[i] = series.error(i);
      }
      arrays.put("x" + number, NpyArray.ofDoubles(x, x.length));
      arrays.put("y" + number, NpyArray.ofDoubles(y, y.length));
      if (series.hasErrors()) {
        arrays.put("error" + number, NpyArray.ofDoubles(errors, errors.length));
      }
    }
    return arrays;
  }

  private static NpyArray points(GridAxis axis) {
    double[] points = new double[axis.count()];
    for (int i = 0; i < points.length; i++) {
      points[i] = axis.at(i);
    }
    return NpyArray.ofDoubles(points, points.length);
  }
}
