package org.lossatlas.app.heatmap;

import java.util.Optional;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.HeatmapLayout;

/** A painted heatmap as a map: from pixels of the picture to places of the plane and back. */
record Plane(Field field, HeatmapLayout layout) {
  static Plane of(Picture.Painted<HeatmapFigure> painted) {
    return new Plane(
        painted.figure().field(),
        HeatmapLayout.of(
            painted.figure(),
            painted.sheet().width(),
            painted.sheet().height(),
            painted.sheet().fontSize()));
  }

  /** The place under a pixel; empty beside the plot. */
  Optional<Place> at(double x, double y) {
    return layout.plot().contains(x, y) ? Optional.of(nearest(x, y)) : Optional.empty();
  }

  /** The place of the plane that is nearest to a pixel anywhere. */
  Place nearest(double x, double y) {
    return new Place(layout.alpha(x), layout.beta(y)).within(field);
  }

  /** A point of the plane. */
  record Place(double alpha, double beta) {
    /** The nearest place between the first and the last grid points. */
    Place within(Field field) {
      return new Place(clamp(alpha, field.alpha()), clamp(beta, field.beta()));
    }

    private static double clamp(double value, GridAxis axis) {
      return Math.max(axis.first(), Math.min(axis.last(), value));
    }
  }
}
