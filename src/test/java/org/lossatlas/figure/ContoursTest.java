package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContoursTest {
  @Test
  void theContourOfAConeIsACircle() {
    int n = 65;
    double step = 1.0 / (n - 1);
    Field cone =
        Field.sample(GridAxis.unit(n), GridAxis.unit(n), (a, b) -> Math.hypot(a - 0.5, b - 0.5));
    List<Polyline> lines = Contours.of(cone, 0.3);
    assertThat(lines).hasSize(1);
    Polyline circle = lines.get(0);
    assertThat(circle.isClosed()).isTrue();
    for (int i = 0; i < circle.size(); i++) {
      double radius = Math.hypot(circle.x(i) - 0.5, circle.y(i) - 0.5);
      // Linear interpolation errs by h²/8 times the second derivative, here at most 1/0.3.
      assertThat(radius).isCloseTo(0.3, within(step * step));
    }
  }

  @Test
  void aLineThroughTheGridIsJoinedFromSideToSide() {
    Field ramp = Field.sample(GridAxis.unit(9), new GridAxis(-1, 1, 5), (a, b) -> a);
    List<Polyline> lines = Contours.of(ramp, 0.3);
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).size()).isEqualTo(5);
    assertThat(lines.get(0).isClosed()).isFalse();
    for (int i = 0; i < 5; i++) {
      assertThat(lines.get(0).x(i)).isCloseTo(0.3, within(1e-12));
    }
  }

  @Test
  void theHighCornersOfASaddleAreJoinedWhenItsMeanIsHigh() {
    List<Polyline> lines = Contours.of(Field.square(2, 2, new double[] {1, 0, 0, 1}), 0.4);
    // Around the low lower right corner, from (0.6, 0) to (1, 0.4), and around its opposite.
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.x(0) + line.x(1)).isCloseTo(1.6, within(1e-12)));
  }

  @Test
  void theLowCornersOfASaddleAreJoinedWhenItsMeanIsLow() {
    List<Polyline> lines = Contours.of(Field.square(2, 2, new double[] {1, 0, 0, 1}), 0.6);
    // Around the high lower left corner, from (0, 0.4) to (0.4, 0), and around its opposite.
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .anySatisfy(line -> assertThat(line.x(0) + line.x(1)).isCloseTo(0.4, within(1e-12)));
  }

  @Test
  void linesEndAtUnknownValues() {
    double[] values = new double[25];
    for (int i = 0; i < 25; i++) {
      values[i] = i % 5;
    }
    values[12] = Double.NaN;
    List<Polyline> lines = Contours.of(Field.square(5, 5, values), 1.5);
    assertThat(lines).hasSize(2);
    assertThat(lines).allSatisfy(line -> assertThat(line.size()).isEqualTo(2));
  }

  @Test
  void aLevelThatIsNotReachedHasNoLine() {
    assertThat(Contours.of(Field.square(2, 2, new double[] {0, 1, 2, 3}), 4)).isEmpty();
  }

  @Test
  void gridsWithoutACellHaveNoLine() {
    assertThat(Contours.of(Field.square(1, 3, new double[] {0, 1, 2}), 0.5)).isEmpty();
  }

  @Property(tries = 200)
  void everyCrossedSideIsOnExactlyOneLine(@ForAll long seed) {
    int width = 7;
    int height = 6;
    Random random = new Random(seed);
    double[] values = random.doubles((long) width * height).toArray();
    double level = 0.5;
    int points =
        Contours.of(Field.square(width, height, values), level).stream()
            .mapToInt(line -> line.isClosed() ? line.size() - 1 : line.size())
            .sum();
    assertThat(points).isEqualTo(crossedSides(width, height, values, level));
  }

  private static int crossedSides(int width, int height, double[] values, double level) {
    int crossed = 0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        boolean here = values[row * width + column] >= level;
        if (column + 1 < width && here != values[row * width + column + 1] >= level) {
          crossed++;
        }
        if (row + 1 < height && here != values[(row + 1) * width + column] >= level) {
          crossed++;
        }
      }
    }
    return crossed;
  }

  @Test
  void plainArraysGiveTheSameLines() {
    double[] x = {-1, 0, 1};
    double[] y = {0, 2};
    double[] values = {0, 1, 2, 0, 1, 2};
    String fromArrays = Contours.of(x, y, values, 0.5).toString();
    assertThat(fromArrays).isEqualTo(Contours.of(Field.of(x, y, values), 0.5).toString());
    assertThat(fromArrays).contains(Arrays.toString(new double[] {-0.5, 0, -0.5, 2}));
  }
}
