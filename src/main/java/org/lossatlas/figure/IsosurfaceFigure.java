package org.lossatlas.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.pattern.SpatialPattern;

/**
 * Surfaces of equal value in a volume over [0, 1]³, with a colour bar.
 *
 * @param levels one or more, each a surface in its colour
 * @param value what the volume holds
 */
public record IsosurfaceFigure(
    String title,
    SpatialPattern volume,
    List<Double> levels,
    ColourScale colours,
    String value,
    Camera camera)
    implements Figure {
  /** The height of the box where its sides are 1 and heights are not stretched. */
  public static final double USUAL_HEIGHT = 1;

  private static final int MOST_LEVELS = 9;

  /** Keeps its own list. */
  public IsosurfaceFigure {
    levels = levels.stream().sorted().toList();
    if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
      throw new IllegalArgumentException(
          levels.size() + " isosurfaces; 1 to " + MOST_LEVELS + " can be told apart");
    }
    if (volume.lattice().dimensions() != 3) {
      throw new IllegalArgumentException("isosurfaces are of volumes");
    }
  }

  /** Levels that part the range of a volume evenly. */
  public static List<Double> evenLevels(SpatialPattern volume, int count) {
    double low = volume.sheet().min();
    double step = (volume.sheet().max() - low) / (count + 1);
    return IntStream.rangeClosed(1, count).mapToObj(i -> low + i * step).toList();
  }

  /** The same, seen from elsewhere. */
  public IsosurfaceFigure from(Camera newCamera) {
    return new IsosurfaceFigure(title, volume, levels, colours, value, newCamera);
  }

  /** The height of the box where its sides are 1. */
  public double height() {
    return USUAL_HEIGHT * camera.stretch();
  }

  @Override
  public IsosurfaceFigure withTitle(String newTitle) {
    return new IsosurfaceFigure(newTitle, volume, levels, colours, value, camera);
  }
}
