package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SeriesTest {
  private static final double NAN = Double.NaN;

  private static final Series LINE =
      Series.of("L", new double[] {0, 1, 2, 3, 4}, new double[] {5, 6, 7, NAN, 8})
          .withErrors(new double[] {1, NAN, 2, NAN, 0.5});

  private static double[] y(Series series) {
    double[] y = new double[series.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = series.y(i);
    }
    return y;
  }

  @Test
  void theBandRunsOverPointsWithoutErrorsAndBreaksWithTheLine() {
    Series band = LINE.band(Double.NEGATIVE_INFINITY);
    assertThat(y(band)).containsExactly(6, 9, 5, 4, NAN, 8.5, 7.5, NAN);
    assertThat(band.x(1)).isEqualTo(2);
    assertThat(band.x(3)).isZero();
  }

  @Test
  void theBandEndsWhereALogarithmicAxisDoes() {
    assertThat(y(LINE.band(4.5))).containsExactly(6, 9, 5, 4.5, NAN, 8.5, 7.5, NAN);
  }

  @Test
  void theAxisHasRoomForTheBand() {
    LineFigure figure = new LineFigure("", Axis.linear("x"), Axis.linear("y"), List.of(LINE));
    assertThat(figure.yRange().upper()).isGreaterThan(9);
    assertThat(figure.yRange().lower()).isLessThan(4);
  }

  @Test
  void withoutErrorsThereIsNoBand() {
    Series plain = Series.of("L", new double[] {0, 1}, new double[] {0, 1});
    assertThat(plain.hasErrors()).isFalse();
    assertThat(plain.band(0).size()).isZero();
    assertThatThrownBy(() -> plain.withErrors(new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
