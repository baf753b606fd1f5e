package org.lossatlas.app.curve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.lossatlas.app.kit.Export;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.file.WholeFile;

/**
 * A training curve at one moment: picture and numbers.
 *
 * @param target the RMSE to be reached
 */
record Curve(List<CurvePoint> points, Abscissa abscissa, OptionalDouble target) {
  /** Of the horizontal axis, in seconds or steps, so that a single point has one. */
  private static final double SHORTEST = 1;

  LineFigure figure() {
    List<Series> series = new ArrayList<>();
    double[] x = column(abscissa::of);
    series.add(Series.of("RMSE", x, column(CurvePoint::rmse)));
    target.ifPresent(rmse -> series.add(targetLine(rmse, x)));
    series.add(Series.of("largest", x, column(CurvePoint::max)));
    Range limits = new Range(0, Math.max(SHORTEST, x[x.length - 1]));
    Axis across = Axis.linear(abscissa.label()).withLimits(limits);
    return new LineFigure("", across, Axis.log("error"), series);
  }

  private static Series targetLine(double rmse, double[] x) {
    double[] ends = {0, Math.max(SHORTEST, x[x.length - 1])};
    return Series.of("target RMSE", ends, new double[] {rmse, rmse});
  }

  private double[] column(ToDoubleFunction<CurvePoint> value) {
    return points.stream().mapToDouble(value).toArray();
  }

  /** The point whose place on the horizontal axis is nearest; empty if there are none. */
  Optional<CurvePoint> nearest(double x) {
    if (points.isEmpty()) {
      return Optional.empty();
    }
    int low = 0;
    int high = points.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      boolean before = abscissa.of(points.get(middle)) < x;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    boolean earlierIsNearer =
        low > 0
            && x - abscissa.of(points.get(low - 1)) < Math.abs(abscissa.of(points.get(low)) - x);
    return Optional.of(points.get(earlierIsNearer ? low - 1 : low));
  }

  Export export() {
    return new Export("training-curve", figure(), this::writeArrays, this::writeTable);
  }

  private void writeArrays(Path file) throws IOException {
    long[] steps = points.stream().mapToLong(CurvePoint::steps).toArray();
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("seconds", array(CurvePoint::seconds));
    arrays.put("steps", NpyArray.ofLongs(steps, steps.length));
    arrays.put("rmse", array(CurvePoint::rmse));
    arrays.put("max", array(CurvePoint::max));
    NpzFile.write(file, arrays);
  }

  private NpyArray array(ToDoubleFunction<CurvePoint> value) {
    return NpyArray.ofDoubles(column(value), points.size());
  }

  private void writeTable(Path file) throws IOException {
    WholeFile.replace(file, this::writeTable);
  }

  private void writeTable(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
    text.write("seconds,steps,rmse,max\n");
    for (CurvePoint point : points) {
      text.write(point.seconds() + "," + point.steps() + "," + point.rmse() + "," + point.max());
      text.write("\n");
    }
    text.flush();
  }
}
