package org.lossatlas.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.MultiplesFigure;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.SurfaceFigure;

/**
 * Figures for PGFPlots: a document with its data that pdfLaTeX compiles by itself, and whose {@code
 * tikzpicture} can be copied into a paper.
 */
final class TexFile {
  private static final String PREAMBLE =
      """
      \\documentclass{article}
      \\usepackage[utf8]{inputenc}
      \\usepackage{pgfplots}
      \\pgfplotsset{compat=1.16}
      """;

  /** A page as large as the picture, without a package for it. */
  private static final String PAGE =
      """
      \\pdfpagewidth=\\dimexpr\\wd0+4pt\\relax \\pdfpageheight=\\dimexpr\\ht0+\\dp0+4pt\\relax
      \\pdfhorigin=2pt \\pdfvorigin=2pt
      \\shipout\\box0
      \\end{document}
      """;

  /** As the painter tells lines apart: Okabe and Ito's colours, and dashes. */
  private static final String[] LINES = {
    "solid, color={rgb,255:red,0;green,114;blue,178}",
    "dashed, color={rgb,255:red,213;green,94;blue,0}",
    "dotted, color={rgb,255:red,0;green,158;blue,115}",
    "dashdotted, color={rgb,255:red,159;green,79;blue,139}"
  };

  private TexFile() {}

  /** Whether there is a way of writing it: of several figures each is a file of its own. */
  static boolean takes(Figure figure) {
    return figure instanceof FieldFigure
        || figure instanceof LineFigure
        || figure instanceof RegionFigure
        || figure instanceof FilmFigure;
  }

  static void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException {
    StringBuilder tex = new StringBuilder(MeshFiles.comment("% ", provenance));
    tex.append(PREAMBLE);
    if (figure instanceof FieldFigure field) {
      tex.append(TexColours.map(field.colours().map()));
    } else if (figure instanceof RegionFigure regions) {
      tex.append(TexRegions.colours(regions));
    }
    tex.append("\\begin{document}\n\\setbox0\\hbox{%\n\\begin{tikzpicture}\n");
    if (figure instanceof FilmFigure film) {
      TexFilm.append(tex, film, sheet);
    } else {
      axis(tex, figure, sheet);
    }
    tex.append("\\end{tikzpicture}}\n").append(PAGE);
    out.write(tex.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void axis(StringBuilder tex, Figure figure, Sheet sheet) {
    tex.append("\\begin{axis}[\n  ").append(size(sheet)).append(",\n");
    tex.append("  title={").append(TexText.of(figure.title())).append("},\n");
    if (figure instanceof LineFigure lines) {
      lines(tex, lines);
    } else if (figure instanceof HeatmapFigure heatmap) {
      TexField.heatmap(tex, heatmap);
    } else if (figure instanceof SurfaceFigure surface) {
      TexField.surface(tex, surface);
    } else if (figure instanceof RegionFigure regions) {
      TexRegions.append(tex, regions);
    } else if (figure instanceof MultiplesFigure) {
      throw new IllegalArgumentException("a .tex file holds one panel");
    }
    tex.append("\\end{axis}\n");
  }

  private static String size(Sheet sheet) {
    double centimetre = PageSize.CENTIMETRE;
    return String.format(
        Locale.ROOT,
        "width=%.2fcm, height=%.2fcm, tick label style={font=\\footnotesize}",
        sheet.width() / centimetre,
        sheet.height() / centimetre);
  }

  private static void lines(StringBuilder tex, LineFigure figure) {
    axis(tex, "x", figure.x(), figure.xRange());
    axis(tex, "y", figure.y(), figure.yRange());
    tex.append("  unbounded coords=jump, grid=major, grid style={gray!20},\n");
    tex.append("  legend style={draw=none, fill opacity=0.8, text opacity=1,");
    tex.append(" font=\\footnotesize},\n]\n");
    int number = 0;
    for (Series series : figure.series()) {
      String style = LINES[number++ % LINES.length];
      if (series.hasErrors()) {
        tex.append("\\addplot[").append(style);
        tex.append(", draw=none, fill, fill opacity=0.2, forget plot] coordinates {\n");
        coordinates(tex, series.band(figure.bandFoot()));
        tex.append("};\n");
      }
      tex.append("\\addplot[")
          .append(style)
          .append(mark(series.mark()))
          .append("] coordinates {\n");
      coordinates(tex, series);
      tex.append("};\n");
      tex.append("\\addlegendentry{").append(TexText.of(series.name())).append("}\n");
    }
  }

  private static void coordinates(StringBuilder tex, Series series) {
    for (int i = 0; i < series.size(); i++) {
      tex.append('(').append(number(series.x(i))).append(',');
      tex.append(number(series.y(i))).append(")\n");
    }
  }

  private static String mark(Series.Mark mark) {
    return switch (mark) {
      case BARS -> ", thick, solid";
      case LINE -> ", thick";
      case POINTS -> ", only marks, mark size=1.2pt";
      case AREA -> ", thick, fill, fill opacity=0.3";
    };
  }

  private static void axis(StringBuilder tex, String name, Axis axis, Range range) {
    tex.append("  ").append(name).append("label={").append(TexText.of(axis.label())).append("}, ");
    tex.append(name).append("min=").append(range.lower()).append(", ");
    tex.append(name).append("max=").append(range.upper()).append(", ");
    tex.append(name).append("mode=").append(axis.scale() == Scale.LOG ? "log" : "linear");
    tex.append(",\n");
  }

  /** As PGFPlots reads it. */
  static String number(double value) {
    return Double.isFinite(value) ? String.valueOf(value) : "nan";
  }
}
