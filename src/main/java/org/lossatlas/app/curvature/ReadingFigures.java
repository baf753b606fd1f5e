package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Series;
import org.lossatlas.spectrum.Eigenvalues;

/** The figure of readings one after the other. */
final class ReadingFigures {
  private static final double[] NONE = {};

  private ReadingFigures() {}

  /** λ₁ of each layer's block, in a line. */
  static String largestOfBlocks(List<Eigenvalues> blocks) {
    StringBuilder words = new StringBuilder("λ₁ of");
    for (int k = 1; k <= blocks.size(); k++) {
      words
          .append("   layer ")
          .append(k)
          .append(": ")
          .append(Decimals.measured(blocks.get(k - 1).largest()));
    }
    return words.toString();
  }

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
      // A round of four colours: all of the largest in one, all of the smallest in another.
      series.add(Series.of("", NONE, NONE));
      series.add(Series.of("", NONE, NONE));
    }
    return new LineFigure("", Axis.whole("reading"), Axis.linear("eigenvalue $λ$"), series);
  }
}
