package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Series;

/** Figures of readings that are not spectra: eigenvalues over training, eigenvectors by layer. */
final class ReadingFigures {
  /** What the bars of one layer take of the way to the next. */
  private static final double GROUP = 0.8;

  private static final String SUBSCRIPTS = "₁₂₃₄₅₆₇₈₉";

  private ReadingFigures() {}

  /** Largest and smallest eigenvalues against the number of the reading, from 1. */
  static LineFigure overTime(List<Reading> history) {
    List<Reading> all = new ArrayList<>(history);
    if (all.size() == 1) {
      // A line needs two points.
      all.add(all.get(0));
    }
    int lines = all.stream().mapToInt(reading -> reading.top().size()).min().orElse(0);
    double[] at = new double[all.size()];
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      at[i] = i + 1;
    }
    for (int rank = 0; rank < lines; rank++) {
      double[] top = new double[at.length];
      double[] bottom = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        top[i] = all.get(i).top().get(rank);
        bottom[i] = all.get(i).bottom().get(rank);
      }
      series.add(Series.of(rank == 0 ? "largest" : "", at, top));
      series.add(Series.of(rank == 0 ? "smallest" : "", at, bottom));
    }
    return new LineFigure("", Axis.whole("reading"), Axis.linear("eigenvalue $λ$"), series);
  }

  /** Shares of the top eigenvectors' squared lengths by layer: bars, side by side for a layer. */
  static LineFigure byLayer(Reading reading) {
    int vectors = reading.shares().size();
    double width = GROUP / vectors;
    List<Series> bars = new ArrayList<>();
    for (int rank = 0; rank < vectors; rank++) {
      List<Double> shares = reading.shares().get(rank);
      double[] x = new double[5 * shares.size()];
      double[] y = new double[x.length];
      for (int k = 0; k < shares.size(); k++) {
        double left = k + 1 - GROUP / 2 + rank * width;
        double right = left + width;
        System.arraycopy(new double[] {left, left, right, right, Double.NaN}, 0, x, 5 * k, 5);
        y[5 * k + 1] = shares.get(k);
        y[5 * k + 2] = shares.get(k);
      }
      bars.add(Series.of("$v$" + SUBSCRIPTS.charAt(rank), x, y).marked(Series.Mark.AREA));
    }
    int layers = reading.shares().get(0).size();
    return new LineFigure(
        "",
        Axis.whole("layer $k$").withLimits(new Range(0.5, layers + 0.5)),
        Axis.linear("share of the squared length"),
        bars);
  }
}
