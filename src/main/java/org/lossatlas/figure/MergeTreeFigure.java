package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.lossatlas.landscape.Basins;
import org.lossatlas.landscape.MergeTree;

/**
 * Which basins of a plane join at which level: a line a basin, from its bottom to where it joins a
 * deeper one.
 */
public final class MergeTreeFigure {
  /** Basins shallower than this share of the plane's range are noise to the eye. */
  public static final double LEAST_SHARE = 0.01;

  /** More branches cannot be told apart. */
  private static final int MOST = 24;

  private MergeTreeFigure() {}

  /** The basins that are worth drawing. */
  public static MergeTree tree(Field loss) {
    double span = loss.max() - loss.min();
    return MergeTree.of(
        Basins.of(loss.columns(), loss.rows(), loss.shared()),
        Double.isNaN(span) ? 0 : LEAST_SHARE * span,
        MOST);
  }

  /**
   * @param level λ, drawn as a line across; empty for none
   */
  public static LineFigure of(Field loss, OptionalDouble level) {
    MergeTree tree = tree(loss);
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (MergeTree.Branch branch : tree.branches()) {
      boolean joins = Double.isFinite(branch.basin().joins());
      double top = joins ? branch.basin().joins() : loss.max();
      point(x, y, branch.place() + 1, branch.basin().bottom());
      point(x, y, branch.place() + 1, top);
      if (joins) {
        point(x, y, branch.intoPlace() + 1, top);
      }
      point(x, y, Double.NaN, Double.NaN);
    }
    double last = tree.branches().size() + 0.5;
    List<Series> lines = new ArrayList<>();
    lines.add(Series.of("basins", array(x), array(y)));
    if (level.isPresent()) {
      double at = level.getAsDouble();
      lines.add(Series.of("level $λ$", new double[] {0.5, last}, new double[] {at, at}));
    }
    return new LineFigure(
        "Merge tree",
        Axis.whole("basin").withLimits(new Range(0.5, Math.max(1.5, last))),
        Axis.linear("loss $L$"),
        lines);
  }

  private static void point(List<Double> x, List<Double> y, double nextX, double nextY) {
    x.add(nextX);
    y.add(nextY);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
