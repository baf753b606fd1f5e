package org.lossatlas.network;

import java.util.List;
import org.lossatlas.network.DenseKernel.Evaluation;

/** Loss and accuracy of a network at points θ₀ + Σ cᵢ dᵢ of a subspace. Thread-safe. */
public interface PointEvaluator {
  /** How many coordinates a point has. */
  int dimensions();

  /** Points to evaluate in one call, at least, so that what they share is worth its making. */
  int usefulPoints();

  /** Loss and accuracy at each point; NaN where the loss is not finite in double precision. */
  List<Evaluation> evaluate(List<double[]> points);

  /** Loss and accuracy at one point in double precision throughout. */
  Evaluation plain(double[] point);

  /** The same in double precision throughout: every point is {@link #plain}. */
  default PointEvaluator inDoublePrecision() {
    PointEvaluator single = this;
    return new PointEvaluator() {
      @Override
      public int dimensions() {
        return single.dimensions();
      }

      @Override
      public int usefulPoints() {
        return 1;
      }

      @Override
      public List<Evaluation> evaluate(List<double[]> points) {
        return points.stream().map(single::plain).toList();
      }

      @Override
      public Evaluation plain(double[] point) {
        return single.plain(point);
      }
    };
  }
}
