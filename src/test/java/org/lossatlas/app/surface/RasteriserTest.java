package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RasteriserTest {
  private static final int SIDE = 40;
  private static final int RED = 0xffff0000;
  private static final int BLUE = 0xff0000ff;

  private final int[] pixels = new int[SIDE * SIDE];
  private final Rasteriser canvas = new Rasteriser(SIDE, SIDE, pixels);

  private void square(float depth, int colour) {
    float[] corners = {
      10, 10, depth, 0, 0,
      30, 10, depth, 0, 0,
      30, 30, depth, 0, 0,
      10, 30, depth, 0, 0
    };
    int[] texture = {colour};
    canvas.triangle(corners, 0, 5, 10, texture, 1);
    canvas.triangle(corners, 0, 10, 15, texture, 1);
  }

  private int at(int x, int y) {
    return pixels[y * SIDE + x];
  }

  @Test
  void twoTrianglesFillASquareWithoutHolesAndNotBeyond() {
    canvas.clear();
    square(0, RED);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        boolean inside = x >= 10 && x < 30 && y >= 10 && y < 30;
        assertThat(at(x, y)).isEqualTo(inside ? RED : 0);
      }
    }
  }

  @Test
  void whatIsNearerHidesWhatIsFartherWhicheverComesFirst() {
    canvas.clear();
    square(1, RED);
    square(2, BLUE);
    assertThat(at(20, 20)).isEqualTo(RED);
    canvas.clear();
    square(2, BLUE);
    square(1, RED);
    assertThat(at(20, 20)).isEqualTo(RED);
  }

  @Test
  void theTextureIsReadAtTheMixedPlace() {
    canvas.clear();
    float[] corners = {0, 0, 0, 0, 0, 40, 0, 0, 2, 0, 0, 40, 0, 0, 2};
    int[] texture = {RED, BLUE, BLUE, BLUE};
    canvas.triangle(corners, 0, 5, 10, texture, 2);
    assertThat(at(5, 5)).isEqualTo(RED);
    assertThat(at(25, 5)).isEqualTo(BLUE);
    assertThat(at(5, 25)).isEqualTo(BLUE);
  }

  @Test
  void whatLiesOutsideIsCutOff() {
    canvas.clear();
    float[] corners = {-100, -100, 0, 0, 0, 500, -100, 0, 0, 0, -100, 500, 0, 0, 0};
    canvas.triangle(corners, 0, 5, 10, new int[] {RED}, 1);
    canvas.disc(-3, -3, -1, 2, BLUE);
    canvas.line(-10, 20, -1, 60, 20, -1, BLUE, 1);
    assertThat(at(0, 0)).isEqualTo(RED);
    assertThat(at(SIDE - 1, 20)).isEqualTo(BLUE);
  }

  @Test
  void aTriangleThatIsNotANumberIsLeftOut() {
    canvas.clear();
    float[] corners = {Float.NaN, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 40, 0, 0, 0};
    canvas.triangle(corners, 0, 5, 10, new int[] {RED}, 1);
    assertThat(pixels).containsOnly(0);
  }
}
