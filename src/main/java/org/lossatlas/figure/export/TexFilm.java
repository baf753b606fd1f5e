package org.lossatlas.figure.export;

import java.util.Locale;
import org.lossatlas.figure.ClassColours;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Sheet;

/** Film strips for PGFPlots: a small axis without ticks for each image. */
final class TexFilm {
  /** Of an image's side, the share that is left for its caption and the gap below. */
  private static final double BELOW = 0.45;

  private TexFilm() {}

  static void append(StringBuilder tex, FilmFigure figure, Sheet sheet) {
    double cell = sheet.width() / PageSize.CENTIMETRE / figure.columns();
    double side = cell / (1 + BELOW / 3);
    if (!figure.title().isEmpty()) {
      String title = TexText.of(figure.title());
      tex.append("\\node[anchor=south west] at (0,0) {").append(title).append("};\n");
    }
    for (int i = 0; i < figure.stills().size(); i++) {
      double x = i % figure.columns() * cell;
      double y = -(Math.floorDiv(i, figure.columns()) * (side * (1 + BELOW)) + side);
      append(tex, figure.stills().get(i), x, y, side);
    }
  }

  private static void append(
      StringBuilder tex, FilmFigure.Still still, double x, double y, double side) {
    Field pixels = still.pixels();
    tex.append(
        String.format(
            Locale.ROOT,
            "\\begin{axis}[at={(%.3fcm,%.3fcm)}, anchor=south west, scale only axis,%n"
                + "  width=%.3fcm, height=%.3fcm, ticks=none, enlargelimits=false,%n",
            x,
            y,
            side,
            side));
    tex.append("  axis line style={very thick, color={rgb,255:");
    tex.append(TexRegions.channels(ClassColours.argb(still.label()))).append("}},\n");
    tex.append("  colormap/blackwhite, point meta min=0, point meta max=1,\n");
    tex.append("  xlabel={").append(TexText.of(still.caption())).append("},\n");
    tex.append("  xlabel style={font=\\footnotesize}, axis on top]\n");
    tex.append("\\addplot[matrix plot*, point meta=explicit, mesh/cols=");
    tex.append(pixels.columns()).append("] coordinates {\n");
    for (int row = 0; row < pixels.rows(); row++) {
      for (int column = 0; column < pixels.columns(); column++) {
        tex.append('(').append(column).append(',').append(row).append(") [");
        tex.append(TexFile.number(pixels.value(column, row))).append("]\n");
      }
      tex.append('\n');
    }
    tex.append("};\n\\end{axis}\n");
  }
}
