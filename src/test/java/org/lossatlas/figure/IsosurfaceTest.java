package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;

/** Marching tetrahedra against spheres and planes. */
final class IsosurfaceTest {
  private static final double RADIUS = 0.4;

  /** Chords of a circle of 24 pieces or so are shorter by about (π/24)²/6 · 2 and the like. */
  private static final double COARSE = 0.02;

  private static SpatialPattern ball(Integer... sides) {
    return SpatialPattern.sample(
        Lattice.of(sides),
        p -> Math.sqrt(square(p[0] - 0.5) + square(p[1] - 0.5) + square(p[2] - 0.5)));
  }

  private static double square(double value) {
    return value * value;
  }

  private static double[] at(Isosurface surface, int point) {
    return new double[] {
      surface.coordinate(point, 0), surface.coordinate(point, 1), surface.coordinate(point, 2)
    };
  }

  /** Twice the area as a vector. */
  private static double[] normal(Isosurface surface, int piece) {
    double[] a = at(surface, surface.corner(piece, 0));
    double[] b = at(surface, surface.corner(piece, 1));
    double[] c = at(surface, surface.corner(piece, 2));
    return new double[] {
      (b[1] - a[1]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[1] - a[1]),
      (b[2] - a[2]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[2] - a[2]),
      (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    };
  }

  @Test
  void aSphereHasTheAreaAndTheVolumeOfASphere() {
    Isosurface surface = Isosurface.of(ball(32, 32, 32), RADIUS);
    double area = 0;
    double volume = 0;
    for (int i = 0; i < surface.pieces(); i++) {
      double[] normal = normal(surface, i);
      area += Math.sqrt(square(normal[0]) + square(normal[1]) + square(normal[2])) / 2;
      double[] corner = at(surface, surface.corner(i, 0));
      for (int d = 0; d < 3; d++) {
        // Values grow outwards, so that triangles look inwards, to the lower values.
        volume -= (corner[d] - 0.5) * normal[d] / 6;
      }
    }
    assertThat(area).isCloseTo(4 * Math.PI * square(RADIUS), within(COARSE * area));
    assertThat(volume)
        .isCloseTo(4 * Math.PI / 3 * RADIUS * RADIUS * RADIUS, within(COARSE * volume));
  }

  @Test
  void aSurfaceInsideTheVolumeHasNoCracksAndOneSide() {
    Isosurface surface = Isosurface.of(ball(12, 15, 9), 0.35);
    Map<Long, Integer> edges = new HashMap<>();
    for (int i = 0; i < surface.pieces(); i++) {
      for (int corner = 0; corner < 3; corner++) {
        long from = surface.corner(i, corner);
        long to = surface.corner(i, (corner + 1) % 3);
        edges.merge(
            Math.min(from, to) * surface.points() + Math.max(from, to),
            from < to ? 1 : -1,
            Integer::sum);
      }
    }
    // Every edge is walked once each way.
    assertThat(edges.values()).isNotEmpty().containsOnly(0);
  }

  @Test
  void thePointsOfALinearVolumesSurfaceHaveTheLevel() {
    SpatialPattern volume =
        SpatialPattern.sample(Lattice.of(5, 7, 4), p -> p[0] + 2 * p[1] - 3 * p[2]);
    Isosurface surface = Isosurface.of(volume, 0.25);
    assertThat(surface.pieces()).isPositive();
    for (int p = 0; p < surface.points(); p++) {
      double[] at = at(surface, p);
      assertThat(at[0] + 2 * at[1] - 3 * at[2]).isCloseTo(0.25, within(1e-12));
    }
  }

  @Test
  void aLevelThroughLatticePointsIsAWholePlane() {
    SpatialPattern volume = SpatialPattern.sample(Lattice.of(4, 4, 5), p -> p[2]);
    Isosurface surface = Isosurface.of(volume, 0.5);
    double area = 0;
    for (int i = 0; i < surface.pieces(); i++) {
      area -= normal(surface, i)[2] / 2;
    }
    assertThat(area).isCloseTo(1, within(1e-12));
  }

  @Test
  void aLevelBeyondTheValuesHasNoSurface() {
    assertThat(Isosurface.of(ball(4, 4, 4), 7).pieces()).isZero();
  }

  @Test
  void aPlaneHasNone() {
    SpatialPattern plane = SpatialPattern.sample(Lattice.of(4, 4), p -> p[0]);
    assertThatThrownBy(() -> Isosurface.of(plane, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("volume");
  }
}
