package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.lossatlas.landscape.Projection;

final class DrapedTrackTest {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 240;
  private static final double[] AXIS = {-1, -0.5, 0, 0.5, 1};

  private static Field field(DoubleBinaryOperator value) {
    double[] values = new double[AXIS.length * AXIS.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.applyAsDouble(AXIS[i % AXIS.length], AXIS[i / AXIS.length]);
    }
    return Field.of(AXIS, AXIS, values);
  }

  private static DrapedTrack drape(Field field, double... coordinates) {
    List<Projection.Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 3) {
      points.add(new Projection.Point(coordinates[i], coordinates[i + 1], coordinates[i + 2]));
    }
    return DrapedTrack.of(
        new Track("", points), field, ColourScale.linear(ColourMap.VIRIDIS, 0, 4));
  }

  /** On α·β + 2, which is bilinear, a piece's ends are exact wherever they lie. */
  @Test
  void liesOnTheSurfaceBetweenGridPointsToo() {
    DrapedTrack track = drape(field((a, b) -> a * b + 2), -0.9, -0.7, 0, 0.8, 0.95, 3);
    assertThat(track.pieces()).hasSizeGreaterThan(5);
    for (DrapedTrack.Piece piece : track.pieces()) {
      double alpha = 2 * piece.to().across() - 1;
      double beta = 2 * piece.to().deep() - 1;
      assertThat(piece.to().position()).isCloseTo((alpha * beta + 2) / 4, within(1e-12));
    }
    assertThat(track.end().orElseThrow().distance()).isEqualTo(3);
    assertThat(track.start().orElseThrow().across()).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void leavesOutWhatIsBeyondTheWindowOrWithoutAValue() {
    Field hole = field((a, b) -> a == 0.5 && b == 0 ? Double.NaN : 1);
    DrapedTrack track = drape(hole, -2, 0.1, 0, 0.9, 0.1, 1);
    assertThat(track.start()).isEmpty();
    assertThat(track.end()).isEmpty();
    assertThat(track.pieces())
        .isNotEmpty()
        .allMatch(piece -> piece.from().across() >= 0 && piece.to().across() <= 0.5);
  }

  @Test
  void whatLiesBehindAHillIsNotPainted() {
    Field hill = field((a, b) -> b == 0 ? 4 : 0);
    SurfaceFigure figure =
        new SurfaceFigure(
                hill,
                ColourScale.linear(ColourMap.VIRIDIS, 0, 4),
                Labels.of("", "$L$"),
                new Camera(0, 10, 1, 1),
                List.of())
            .withTracks(List.of(track(0.75), track(-0.75)));
    SurfaceFigure none =
        figure.withTracks(List.of(new Track("", List.of(new Projection.Point(7, 7, 1)))));
    SurfaceFigure behind = figure.withTracks(List.of(track(0.75)));
    assertThat(differing(figure, none)).as("the one before the hill is seen").isGreaterThan(100);
    assertThat(differing(behind, none)).as("the one behind it is not").isZero();
  }

  private static int differing(SurfaceFigure one, SurfaceFigure other) {
    Picture first = Picture.of(one, WIDTH, HEIGHT, Theme.LIGHT, 10);
    Picture second = Picture.of(other, WIDTH, HEIGHT, Theme.LIGHT, 10);
    int count = 0;
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        count += first.argb(x, y) == second.argb(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  private static Track track(double beta) {
    return new Track(
        "", List.of(new Projection.Point(-0.5, beta, 1), new Projection.Point(0.5, beta, 1)));
  }
}
