package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraceTest {
  private static final Box PLOT = new Box(0, 0, 100, 100);

  @Test
  void aLongSeriesCostsNoMoreThanThePlotIsWide() {
    int n = 100_000;
    double[] x = new double[n];
    double[] y = new Random(5).doubles(n).toArray();
    for (int i = 0; i < n; i++) {
      x[i] = (double) i / n;
    }
    Path2D path = trace(x, y);
    // Four columns a unit, four points a column.
    assertThat(points(path)).isLessThanOrEqualTo(100 * 4 * 4);
  }

  @Test
  void theHighestAndTheLowestPointAreKept() {
    double[] x = {0.5, 0.5001, 0.5002, 0.5003, 0.9};
    double[] y = {0.5, 1, 0, 0.5, 0.5};
    Path2D path = trace(x, y);
    assertThat(path.getBounds2D().getMinY()).isCloseTo(0, within(1e-9));
    assertThat(path.getBounds2D().getMaxY()).isCloseTo(100, within(1e-9));
  }

  @Test
  void theLineBreaksAtAnUnknownValue() {
    Path2D path = trace(new double[] {0, 0.2, 0.5, 0.8, 1}, new double[] {0, 1, Double.NaN, 1, 0});
    int pieces = 0;
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      pieces += at.currentSegment(new double[6]) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    assertThat(pieces).isEqualTo(2);
  }

  private static Path2D trace(double[] x, double[] y) {
    Type type = new Type(10);
    Frame.Rule unit = new Frame.Rule("", new Range(0, 1), Scale.LINEAR);
    Frame frame =
        new Frame(
            PLOT,
            unit.along(AxisLayout.Side.BOTTOM, PLOT, type),
            unit.along(AxisLayout.Side.LEFT, PLOT, type),
            Optional.empty());
    return new Trace(frame).of(Series.of("", x, y));
  }

  private static int points(Path2D path) {
    int points = 0;
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      points++;
    }
    return points;
  }
}
