package org.lossatlas.figure.export;

import java.util.List;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Contours;
import org.lossatlas.figure.DrapedTrack;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Polyline;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.figure.Track;
import org.lossatlas.landscape.Projection;

/**
 * Fields for PGFPlots: heatmaps as a matrix of cells with contour lines, surfaces as surfaces. A
 * logarithmic scale is drawn over the logarithms, with powers of ten at the ticks.
 */
final class TexField {
  /**
   * More points a side are too many for TeX's memory: every so many are taken, and a line says so.
   */
  private static final int MOST_CELLS = 100;

  private static final int MOST_PIECES = 44;

  private static final String POWERS = "{$10^{\\pgfmathprintnumber{\\tick}}$}";

  private TexField() {}

  static void heatmap(StringBuilder tex, HeatmapFigure figure) {
    Field field = figure.field();
    labels(tex, figure);
    limits(tex, "x", field.alpha().cells());
    limits(tex, "y", field.beta().cells());
    tex.append("  axis on top, enlargelimits=false, unbounded coords=jump,\n]\n");
    tex.append("\\addplot[matrix plot*, point meta=explicit, mesh/cols=");
    tex.append(places(field.alpha(), MOST_CELLS).length).append("] coordinates {\n");
    coordinates(tex, figure, false);
    tex.append("};\n");
    for (double level : figure.levels()) {
      contour(tex, Contours.of(field, level));
    }
    figure.overlay().level().ifPresent(level -> contour(tex, Contours.of(field, level)));
    figure.overlay().tracks().forEach(track -> track(tex, track));
    figure
        .marker()
        .ifPresent(
            marker -> {
              tex.append("\\addplot[only marks, mark=o, thick] coordinates {(");
              tex.append(marker.alpha()).append(',').append(marker.beta()).append(")};\n");
            });
  }

  /** White under black, so that it is seen on any colour; distances are in the comments. */
  private static void track(StringBuilder tex, Track track) {
    tex.append("% ")
        .append(TexText.of(track.name()))
        .append(" alpha, beta, distance off the plane:");
    StringBuilder way = new StringBuilder();
    for (Projection.Point point : track.points()) {
      way.append('(').append(point.alpha()).append(',').append(point.beta()).append(")");
      tex.append("\n%   ").append(point.alpha()).append(' ').append(point.beta());
      tex.append(' ').append(point.distance());
    }
    tex.append("\n\\addplot[white, line width=2pt] coordinates {").append(way).append("};\n");
    tex.append("\\addplot[black, line width=0.8pt] coordinates {").append(way).append("};\n");
  }

  static void surface(StringBuilder tex, SurfaceFigure figure) {
    Field field = figure.field();
    labels(tex, figure);
    tex.append("  view={").append(figure.camera().azimuth()).append("}{");
    tex.append(figure.camera().elevation()).append("},\n");
    // Of the zoom it knows nothing: an axis of PGFPlots always fits its box.
    tex.append("  z post scale=").append(figure.camera().stretch()).append(",\n");
    ColourScale colours = figure.colours();
    limits(tex, "z", placed(colours));
    if (colours.scale() == Scale.LOG) {
      tex.append("  zticklabel=").append(POWERS).append(",\n");
    }
    tex.append("  z buffer=sort, unbounded coords=jump, grid=major,\n]\n");
    tex.append("\\addplot3[surf, shader=faceted, faceted color=black!30, line width=0.1pt,");
    tex.append(" mesh/cols=")
        .append(places(field.alpha(), MOST_PIECES).length)
        .append("] coordinates {\n");
    coordinates(tex, figure, true);
    tex.append("};\n");
    figure.tracks().forEach(track -> track(tex, track, figure));
  }

  /** As on a map; behind the surface it is drawn all the same. */
  private static void track(StringBuilder tex, Track track, SurfaceFigure figure) {
    StringBuilder way = new StringBuilder();
    DrapedTrack draped = DrapedTrack.of(track, figure.field(), figure.colours());
    for (DrapedTrack.Piece piece : draped.pieces()) {
      place(way, piece.from(), figure);
      place(way, piece.to(), figure);
    }
    tex.append("\n\\addplot3[white, line width=2pt] coordinates {").append(way).append("};\n");
    tex.append("\\addplot3[black, line width=0.8pt] coordinates {").append(way).append("};\n");
  }

  private static void place(StringBuilder way, DrapedTrack.Place place, SurfaceFigure figure) {
    Range up = placed(figure.colours());
    way.append('(').append(along(figure.field().alpha(), place.across())).append(',');
    way.append(along(figure.field().beta(), place.deep())).append(',');
    way.append(up.lower() + place.position() * (up.upper() - up.lower())).append(')');
  }

  private static double along(GridAxis axis, double share) {
    return axis.first() + share * (axis.last() - axis.first());
  }

  private static void labels(StringBuilder tex, FieldFigure figure) {
    ColourScale colours = figure.colours();
    Range range = placed(colours);
    tex.append("  xlabel={").append(TexText.of(figure.labels().alpha())).append("}, ");
    tex.append("ylabel={").append(TexText.of(figure.labels().beta())).append("},\n");
    tex.append("  colormap name=").append(TexColours.name(colours.map())).append(", colorbar,\n");
    tex.append("  point meta min=").append(range.lower()).append(", ");
    tex.append("point meta max=").append(range.upper()).append(",\n");
    tex.append("  colorbar style={ylabel={").append(TexText.of(figure.labels().value()));
    tex.append("}").append(colours.scale() == Scale.LOG ? ", yticklabel=" + POWERS : "");
    tex.append("},\n");
  }

  private static void limits(StringBuilder tex, String axis, Range range) {
    tex.append("  ").append(axis).append("min=").append(range.lower()).append(", ");
    tex.append(axis).append("max=").append(range.upper()).append(",\n");
  }

  private static Range placed(ColourScale colours) {
    Range range = colours.range();
    return new Range(
        placed(range.lower(), colours.scale()), placed(range.upper(), colours.scale()));
  }

  private static double placed(double value, Scale scale) {
    if (scale == Scale.LINEAR) {
      return value;
    }
    return value > 0 ? Math.log10(value) : Double.NaN;
  }

  /** The grid points that are written, the first and last among them. */
  private static int[] places(GridAxis axis, int most) {
    int count = Math.min(most, axis.count());
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = count == 1 ? 0 : (int) Math.round((double) i * (axis.count() - 1) / (count - 1));
    }
    return places;
  }

  /**
   * @param raised whether the value is a third coordinate too
   */
  private static void coordinates(StringBuilder tex, FieldFigure figure, boolean raised) {
    Field field = figure.field();
    int most = raised ? MOST_PIECES : MOST_CELLS;
    if (Math.max(field.columns(), field.rows()) > most) {
      tex.append("% Every so many of ").append(field.columns()).append(" x ");
      tex.append(field.rows()).append(" grid points; TeX has no memory for all.\n");
    }
    for (int row : places(field.beta(), most)) {
      for (int column : places(field.alpha(), most)) {
        String value = TexFile.number(placed(field.value(column, row), figure.colours().scale()));
        tex.append('(').append(field.alpha().at(column)).append(',');
        tex.append(field.beta().at(row)).append(raised ? "," + value : "").append(')');
        tex.append(raised ? "" : " [" + value + "]").append('\n');
      }
      tex.append('\n');
    }
  }

  private static void contour(StringBuilder tex, List<Polyline> lines) {
    for (Polyline line : lines) {
      tex.append("\\addplot[black, opacity=0.5, line width=0.3pt, no marks] coordinates {\n");
      for (int i = 0; i < line.size(); i++) {
        tex.append('(').append(line.x(i)).append(',').append(line.y(i)).append(")\n");
      }
      tex.append("};\n");
    }
  }
}
