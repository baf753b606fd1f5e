package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;

/** Shares of eigenvectors' squared lengths by layer: bars, side by side for a layer. */
public final class LayerFigure {
  /** What the bars of one layer take of the way to the next. */
  private static final double GROUP = 0.8;

  private static final String SUBSCRIPTS = "₁₂₃₄₅₆₇₈₉";

  private LayerFigure() {}

  /**
   * @param shares for each of one to nine vectors, that of each layer
   */
  public static LineFigure of(List<List<Double>> shares) {
    double width = GROUP / shares.size();
    List<Series> bars = new ArrayList<>();
    for (int rank = 0; rank < shares.size(); rank++) {
      bars.add(bars(rank, width, shares.get(rank)));
    }
    int layers = shares.get(0).size();
    return new LineFigure(
        "",
        Axis.whole("layer $k$").withLimits(new Range(0.5, layers + 0.5)),
        Axis.linear("share of the squared length"),
        bars);
  }

  private static Series bars(int rank, double width, List<Double> shares) {
    double[] x = new double[5 * shares.size()];
    double[] y = new double[x.length];
    for (int k = 0; k < shares.size(); k++) {
      double left = k + 1 - GROUP / 2 + rank * width;
      double right = left + width;
      System.arraycopy(new double[] {left, left, right, right, Double.NaN}, 0, x, 5 * k, 5);
      y[5 * k + 1] = shares.get(k);
      y[5 * k + 2] = shares.get(k);
    }
    return Series.of("$v$" + SUBSCRIPTS.charAt(rank), x, y).marked(Series.Mark.AREA);
  }
}
