package org.lossatlas.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Pattern BLACK = Pattern.constant(16, 12, 0);

  private static double area(Pattern pattern) {
    return Arrays.stream(pattern.toArray()).sum();
  }

  @Test
  void aRectangleAtWholeCellsIsExact() {
    Pattern drawn = new Rectangle(new GridPoint(9, 2), new GridPoint(3, 5)).filled(BLACK, 1);
    Pattern expected =
        Pattern.sample(
            16,
            12,
            (alpha, beta) -> {
              long column = Math.round(alpha * 15);
              long row = Math.round(beta * 11);
              return column >= 3 && column <= 9 && row >= 2 && row <= 5 ? 1 : 0;
            });
    assertThat(drawn).isEqualTo(expected);
  }

  @Test
  void aRectanglesOutlineIsItsBorderCells() {
    Pattern drawn = new Rectangle(new GridPoint(3, 2), new GridPoint(9, 5)).outlined(BLACK, 1, 1);
    assertThat(area(drawn)).isEqualTo(2 * 7 + 2 * 2);
    assertThat(drawn.value(5, 3)).isZero();
    assertThat(drawn.value(5, 2)).isEqualTo(1);
  }

  @Test
  void anEdgeBetweenCellsIsShared() {
    Pattern drawn = new Rectangle(new GridPoint(2, 2), new GridPoint(5.25, 4)).filled(BLACK, 1);
    assertThat(drawn.value(6, 3)).isEqualTo(0.25);
  }

  @Test
  void aUprightLineIsOneCellWide() {
    Pattern drawn = new Line(new GridPoint(4, 1), new GridPoint(4, 8)).outlined(BLACK, 1, 1);
    assertThat(area(drawn)).isEqualTo(8);
    assertThat(drawn.value(4, 8)).isEqualTo(1);
  }

  @Test
  void aThickLineIsThick() {
    Pattern drawn = new Line(new GridPoint(4, 1), new GridPoint(4, 8)).outlined(BLACK, 3, 1);
    assertThat(new double[] {drawn.value(2, 4), drawn.value(3, 4), drawn.value(5, 4)})
        .containsExactly(0, 1, 1);
  }

  @Test
  void aCircleHasItsArea() {
    Pattern drawn =
        new Ellipse(new GridPoint(10.2, 8.1), new GridPoint(50.2, 48.1))
            .filled(Pattern.constant(64, 64, 0), 1);
    // Through the border cells' centres, so the radius is half a cell larger; 1 cell of 1320.
    assertThat(area(drawn)).isCloseTo(Math.PI * 20.5 * 20.5, within(1.5));
  }

  @Test
  void anEllipseReachesItsCorners() {
    Pattern drawn = new Ellipse(new GridPoint(2, 3), new GridPoint(12, 9)).filled(BLACK, 1);
    assertThat(drawn.value(2, 6)).isEqualTo(1);
    assertThat(drawn.value(1, 6)).isCloseTo(0, within(0.1)); // the distance is of first order
    assertThat(drawn.value(7, 9)).isEqualTo(1);
    assertThat(drawn.value(2, 3)).isZero();
  }

  @Test
  void anEllipsesOutlineIsHollow() {
    Pattern drawn = new Ellipse(new GridPoint(2, 1), new GridPoint(12, 9)).outlined(BLACK, 1, 1);
    assertThat(drawn.value(7, 5)).isZero();
    assertThat(drawn.value(2, 5)).isEqualTo(1);
  }

  @Test
  void anEllipseOfNoWidthIsALine() {
    Pattern drawn = new Ellipse(new GridPoint(4, 2), new GridPoint(4, 8)).filled(BLACK, 1);
    assertThat(drawn.value(4, 5)).isEqualTo(1);
    assertThat(drawn.value(5, 5)).isCloseTo(0, within(0.01));
    assertThat(drawn.toArray()).doesNotContain(Double.NaN);
  }

  @Test
  void aShapeOfOnePointIsOneCell() {
    GridPoint point = new GridPoint(6, 6);
    assertThat(area(new Line(point, point).outlined(BLACK, 1, 1))).isEqualTo(1);
    assertThat(area(new Rectangle(point, point).filled(BLACK, 1))).isEqualTo(1);
    assertThat(area(new Ellipse(point, point).filled(BLACK, 1))).isCloseTo(1, within(0.01));
  }

  @Test
  void refusesALineWithoutThickness() {
    Line line = new Line(new GridPoint(1, 1), new GridPoint(2, 2));
    assertThatThrownBy(() -> line.outlined(BLACK, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
