package org.lossatlas.figure.export;

import java.util.List;
import java.util.function.Predicate;
import org.lossatlas.figure.ClassColours;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Theme;
import org.lossatlas.regions.Boundaries;
import org.lossatlas.regions.RegionMap;
import org.lossatlas.regions.Span;

/** Decision regions for PGFPlots: tints, boundaries, samples and a legend. */
final class TexRegions {
  /** More points a side are too many for TeX's memory. */
  private static final int MOST_CELLS = 100;

  /** Steps of confidence that have a colour of their own. */
  private static final int SHADES = 6;

  private TexRegions() {}

  /** The tints of the regions, by name: class and shade, the surest last. */
  static String colours(RegionFigure figure) {
    int classes = figure.map().labels().classes();
    StringBuilder tex = new StringBuilder();
    for (int label = 0; label < classes; label++) {
      for (int shade = 0; shade < SHADES; shade++) {
        double sure = shade / (SHADES - 1.0);
        double confidence = classes < 2 ? 1 : 1.0 / classes + sure * (1 - 1.0 / classes);
        tex.append("\\definecolor{").append(tint(label, shade)).append("}{RGB}{");
        tex.append(rgb(ClassColours.tint(label, confidence, classes, Theme.LIGHT))).append("}\n");
      }
    }
    return tex.toString();
  }

  private static String tint(int label, long shade) {
    return "class" + label + "x" + shade;
  }

  static void append(StringBuilder tex, RegionFigure figure) {
    RegionMap map = figure.map();
    axis(tex, "x", figure.xLabel(), map.window().x());
    axis(tex, "y", figure.yLabel(), map.window().y());
    tex.append("  axis on top, enlargelimits=false, axis equal image,\n");
    tex.append(
        "  legend style={at={(0.5,-0.2)}, anchor=north, draw=none, font=\\footnotesize},\n]\n");
    for (int label = 0; label < figure.legend().size(); label++) {
      tex.append("\\addlegendimage{only marks, mark=square*, color={rgb,255:");
      tex.append(channels(ClassColours.argb(label))).append("}}\n\\addlegendentry{");
      tex.append(TexText.of(figure.legend().get(label))).append("}\n");
    }
    tints(tex, map);
    boundaries(tex, Boundaries.of(map));
    for (int label = 0; label < map.labels().classes(); label++) {
      int own = label;
      samples(tex, figure, "*", label, sample -> sample.label() == own && !sample.test());
      samples(tex, figure, "square*", label, sample -> sample.label() == own && sample.test());
    }
    wrong(tex, figure.samples().stream().filter(RegionFigure.Sample::wrong).toList());
  }

  private static void axis(StringBuilder tex, String axis, String label, Span span) {
    tex.append("  ").append(axis).append("label={").append(TexText.of(label)).append("}, ");
    tex.append(axis).append("min=").append(span.from()).append(", ");
    tex.append(axis).append("max=").append(span.to()).append(",\n");
  }

  /** As runs of equal tint, row by row: far fewer than cells. */
  private static void tints(StringBuilder tex, RegionMap map) {
    int[] columns = places(map.window().columns());
    int[] rows = places(map.window().rows());
    if (columns.length < map.window().columns() || rows.length < map.window().rows()) {
      tex.append("% Every so many of ").append(map.window().columns()).append(" x ");
      tex.append(map.window().rows()).append(" grid points; TeX has no memory for all.\n");
    }
    for (int r = 0; r < rows.length; r++) {
      int from = 0;
      for (int c = 1; c <= columns.length; c++) {
        String own = tint(map, columns[from], rows[r]);
        if (c == columns.length || !own.equals(tint(map, columns[c], rows[r]))) {
          fill(tex, map, own, edges(columns, from, c - 1), edges(rows, r, r));
          from = c;
        }
      }
    }
  }

  /** Of written places, the first and last grid point that they stand for. */
  private static double[] edges(int[] places, int first, int last) {
    double before = first == 0 ? places[0] : (places[first - 1] + places[first]) / 2.0;
    int end = places.length - 1;
    double after = last == end ? places[end] : (places[last] + places[last + 1]) / 2.0;
    return new double[] {before, after};
  }

  private static void fill(
      StringBuilder tex, RegionMap map, String tint, double[] columns, double[] rows) {
    if (tint.isEmpty()) {
      return;
    }
    Span x = map.window().x();
    Span y = map.window().y();
    tex.append("\\fill[").append(tint).append("] (axis cs:");
    tex.append(x.from() + columns[0] * x.step()).append(',');
    tex.append(y.from() + rows[0] * y.step()).append(") rectangle (axis cs:");
    tex.append(x.from() + columns[1] * x.step()).append(',');
    tex.append(y.from() + rows[1] * y.step()).append(");\n");
  }

  /** The tint of a point; empty where it has no class. */
  private static String tint(RegionMap map, int column, int row) {
    int label = map.labels().at(column, row);
    if (label < 0) {
      return "";
    }
    double least = 1.0 / map.labels().classes();
    double sure = least == 1 ? 1 : (map.confidence(column, row) - least) / (1 - least);
    return tint(label, Math.round(Math.max(0, Math.min(1, sure)) * (SHADES - 1)));
  }

  /** The grid points that are written, the first and last among them. */
  private static int[] places(int points) {
    int count = Math.min(MOST_CELLS, points);
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = count == 1 ? 0 : (int) Math.round((double) i * (points - 1) / (count - 1));
    }
    return places;
  }

  private static void boundaries(StringBuilder tex, Boundaries boundaries) {
    if (boundaries.pieces() == 0) {
      return;
    }
    tex.append("\\addplot[forget plot, black, line width=0.4pt, no marks] coordinates {\n");
    for (int i = 0; i < boundaries.pieces(); i++) {
      for (int end = 0; end < 2; end++) {
        tex.append('(').append(boundaries.x(i, end)).append(',');
        tex.append(boundaries.y(i, end)).append(")\n");
      }
      tex.append('\n');
    }
    tex.append("};\n");
  }

  private static void samples(
      StringBuilder tex,
      RegionFigure figure,
      String mark,
      int label,
      Predicate<RegionFigure.Sample> which) {
    String style =
        "only marks, mark="
            + mark
            + ", mark size=1pt, color={rgb,255:"
            + channels(ClassColours.argb(label))
            + "}";
    points(tex, style, figure.samples().stream().filter(which).toList());
  }

  private static void wrong(StringBuilder tex, List<RegionFigure.Sample> wrong) {
    points(tex, "only marks, mark=x, mark size=1.5pt, black", wrong);
  }

  private static void points(StringBuilder tex, String style, List<RegionFigure.Sample> points) {
    if (points.isEmpty()) {
      return;
    }
    tex.append("\\addplot[forget plot, ").append(style).append("] coordinates {\n");
    for (RegionFigure.Sample point : points) {
      tex.append('(').append(point.x()).append(',').append(point.y()).append(")\n");
    }
    tex.append("};\n");
  }

  private static String rgb(int argb) {
    return (argb >> 16 & 255) + "," + (argb >> 8 & 255) + "," + (argb & 255);
  }

  /** As xcolor mixes them. */
  static String channels(int argb) {
    return "red," + (argb >> 16 & 255) + ";green," + (argb >> 8 & 255) + ";blue," + (argb & 255);
  }
}
