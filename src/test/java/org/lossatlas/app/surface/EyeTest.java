package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

class EyeTest {
  private static final double ROUNDING = 1e-9;

  @Test
  void seesAlphaToTheRightFromTheFront() {
    Point2D place = new Eye(0, 30, 2, 100, 80).place(10, 0, 0);

    assertThat(place.getX()).isCloseTo(120, within(ROUNDING));
    assertThat(place.getY()).isCloseTo(80, within(ROUNDING));
  }

  @Test
  void seesThePlaneAsAMapFromAbove() {
    Point2D place = new Eye(0, 90, 1, 0, 0).place(3, 25, 4);

    assertThat(place.getX()).isCloseTo(3, within(ROUNDING));
    assertThat(place.getY()).isCloseTo(-4, within(ROUNDING));
  }

  @Test
  void seesBetaToTheRightFromTheSideOfAlphaOne() {
    Point2D place = new Eye(90, 30, 1, 0, 0).place(0, 0, 5);

    assertThat(place.getX()).isCloseTo(5, within(ROUNDING));
  }

  @Test
  void knowsTheFarSides() {
    Eye eye = new Eye(-35, 32, 1, 0, 0);
    double near = eye.place(-50 * eye.farX(), 0, -50 * eye.farZ()).getY();
    double far = eye.place(50 * eye.farX(), 0, 50 * eye.farZ()).getY();

    // Of points on the floor the far ones lie higher.
    assertThat(far).isLessThan(near);
  }
}
