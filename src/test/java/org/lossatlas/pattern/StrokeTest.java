package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class StrokeTest {
  private static final Pattern BLACK = Pattern.constant(16, 16, 0);

  private static Pattern stroke(Pattern base, Brush brush, GridPoint... path) {
    Stroke stroke = new Stroke(base, brush, path[0]);
    for (int k = 1; k < path.length; k++) {
      stroke.to(path[k]);
    }
    return stroke.pattern();
  }

  @Test
  void theSmallestBrushPaintsOneCell() {
    Pattern painted = stroke(BLACK, new Brush(0.5, 0, 1), new GridPoint(3, 12));
    assertThat(painted.value(3, 12)).isEqualTo(1);
    assertThat(Arrays.stream(painted.toArray()).sum()).isEqualTo(1);
  }

  @Test
  void coversAnAreaAsLargeAsTheBrush() {
    Pattern painted =
        stroke(Pattern.constant(64, 64, 0), new Brush(12, 0, 1), new GridPoint(31.3, 32.4));
    double area = Arrays.stream(painted.toArray()).sum();
    assertThat(area).isCloseTo(Math.PI * 144, within(2.0)); // an edge of 75 cells, each within 3 %
  }

  @Test
  void doesNotBuildUpWithinOneStroke() {
    Brush soft = new Brush(4, 1, 1);
    GridPoint from = new GridPoint(4, 8);
    GridPoint to = new GridPoint(11, 8);
    assertThat(stroke(BLACK, soft, from, to, from, to, from))
        .isEqualTo(stroke(BLACK, soft, from, to));
  }

  @Test
  void paintsTheSegmentBetweenTwoEventsWithoutGaps() {
    Pattern painted = stroke(BLACK, new Brush(1, 0, 1), new GridPoint(2, 2), new GridPoint(13, 13));
    for (int k = 2; k <= 13; k++) {
      assertThat(painted.value(k, k)).isEqualTo(1);
    }
  }

  @Test
  void aSoftBrushFallsSteadilyFromTheMiddle() {
    Brush soft = new Brush(6, 1, 1);
    for (double distance = 0.25; distance < 6.5; distance += 0.25) {
      assertThat(soft.coverage(distance)).isLessThan(soft.coverage(distance - 0.25));
    }
    assertThat(soft.coverage(0)).isEqualTo(1);
    assertThat(soft.coverage(soft.reach())).isZero();
  }

  @Property(tries = 200)
  void staysBetweenTheBaseAndItsLevel(
      @ForAll @DoubleRange(min = -30, max = 30) double column,
      @ForAll @DoubleRange(min = -30, max = 30) double row,
      @ForAll @DoubleRange(min = 0.1, max = 20) double radius,
      @ForAll @DoubleRange(min = 0, max = 1) double softness) {
    Pattern base = Pattern.constant(16, 16, 0.25);
    Pattern painted =
        stroke(
            base, new Brush(radius, softness, 1), new GridPoint(8, 8), new GridPoint(column, row));
    assertThat(painted.min()).isGreaterThanOrEqualTo(0.25);
    assertThat(painted.max()).isLessThanOrEqualTo(1);
  }

  @Property(tries = 100)
  void coversWhatTheDistanceToThePathSays(
      @ForAll @DoubleRange(min = -4, max = 20) double column,
      @ForAll @DoubleRange(min = -4, max = 20) double row) {
    Brush brush = new Brush(2.5, 0.4, 1);
    GridPoint from = new GridPoint(5, 6);
    GridPoint to = new GridPoint(column, row);
    Pattern painted = stroke(BLACK, brush, from, to);
    for (int y = 0; y < 16; y++) {
      for (int x = 0; x < 16; x++) {
        double distance = GridPoint.distanceToSegment(from, to, x, y);
        assertThat(painted.value(x, y)).isEqualTo(brush.coverage(distance));
      }
    }
  }

  @Test
  void leavesEarlierPatternsAsTheyWere() {
    Stroke stroke = new Stroke(BLACK, new Brush(1, 0, 1), new GridPoint(2, 2));
    Pattern before = stroke.pattern();
    double[] values = before.toArray();
    stroke.to(new GridPoint(12, 12));
    assertThat(before.toArray()).isEqualTo(values);
    assertThat(BLACK.max()).isZero();
  }

  @Test
  void aStrokeOutsideTheGridChangesNothing() {
    Brush brush = new Brush(3, 0, 1);
    assertThat(stroke(BLACK, brush, new GridPoint(-900, 5), new GridPoint(-9, 500)))
        .isEqualTo(BLACK);
  }

  @Test
  void refusesPlacesAndBrushesThatMakeNoSense() {
    assertThatThrownBy(() -> new GridPoint(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Brush(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Brush(1, 1.1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Brush(1, 0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
