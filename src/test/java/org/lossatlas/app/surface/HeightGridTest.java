package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;

class HeightGridTest {
  private static final SpaceBox BOX = SpaceBox.stretched(1);
  private static final ColourScale UNIT = ColourScale.linear(ColourMap.VIRIDIS, 0, 1);

  private static HeightGrid grid(int points, DoubleBinaryOperator function) {
    return HeightGrid.of(
        Field.sample(GridAxis.unit(points), GridAxis.unit(points), function), UNIT, BOX);
  }

  @Test
  void putsTheLimitsAtTheEndsOfTheBox() {
    HeightGrid grid = grid(2, (a, b) -> a);

    assertThat(grid.points()[1]).isEqualTo((float) BOX.y(0));
    assertThat(grid.points()[4]).isEqualTo((float) BOX.top());
  }

  @Test
  void hasTheSlopeOfATiltedPlane() {
    HeightGrid grid = grid(9, (a, b) -> a);
    double slope = BOX.height() / SpaceBox.SIDE;

    // Up is −y; the plane rises with x. Floats have 7 digits.
    assertThat(grid.slopes()[2 * 40]).isCloseTo((float) slope, within(1e-5f));
    assertThat(grid.slopes()[2 * 40 + 1]).isZero();
  }

  @Test
  void leavesOutTheFourCellsAroundAnUnknownPoint() {
    HeightGrid whole = grid(5, (a, b) -> a);
    HeightGrid holed = grid(5, (a, b) -> a == 0.5 && b == 0.5 ? Double.NaN : a);

    assertThat(whole.triangles().length - holed.triangles().length).isEqualTo(4 * 18);
    assertThat(holed.hasPiecesOf(whole)).isFalse();
  }

  @Test
  void thinsFineGridsButKeepsTheirEnds() {
    HeightGrid grid = grid(400, (a, b) -> a);
    float[] points = grid.points();

    assertThat(grid.columns()).isEqualTo(161);
    assertThat(points[0]).isEqualTo(-50);
    assertThat(points[points.length - 3]).isEqualTo(50);
  }

  @Test
  void facesTheViewerAboveWithAllTriangles() {
    HeightGrid grid = grid(4, (a, b) -> a * b);
    int[] triangles = grid.triangles();
    float[] p = grid.points();

    for (int i = 0; i < triangles.length; i += 9) {
      int a = 3 * triangles[i];
      int b = 3 * triangles[i + 3];
      int c = 3 * triangles[i + 6];
      float ux = p[b] - p[a];
      float uz = p[b + 2] - p[a + 2];
      float vx = p[c] - p[a];
      float vz = p[c + 2] - p[a + 2];
      // Counter-clockwise seen from −y, which is JavaFX's front.
      assertThat(uz * vx - ux * vz).isNegative();
    }
  }
}
