package org.lossatlas.spectrum;

import org.lossatlas.network.HessianPart;
import org.lossatlas.network.ImportedCurvature;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.SymmetricMatrix;

/** A symmetric matrix that is known by its products alone. Thread-safe. */
public interface SymmetricOperator {
  /** n. */
  int size();

  /**
   * A · x for several x at once.
   *
   * @param x [count, n], one after the other, as is the result
   */
  double[] multiply(int count, double[] x);

  /** A part of a Hessian, by Pearlmutter's products. */
  static SymmetricOperator of(LossCurvature curvature, HessianPart part) {
    return new SymmetricOperator() {
      @Override
      public int size() {
        return curvature.count();
      }

      @Override
      public double[] multiply(int count, double[] x) {
        return curvature.multiply(part, count, x);
      }
    };
  }

  /** The Hessian of an imported network, by differences of its gradient. */
  static SymmetricOperator of(ImportedCurvature curvature) {
    return new SymmetricOperator() {
      @Override
      public int size() {
        return curvature.count();
      }

      @Override
      public double[] multiply(int count, double[] x) {
        return curvature.multiply(count, x);
      }
    };
  }

  /** A matrix that is there. */
  static SymmetricOperator of(SymmetricMatrix matrix) {
    return new SymmetricOperator() {
      @Override
      public int size() {
        return matrix.size();
      }

      @Override
      public double[] multiply(int count, double[] x) {
        return matrix.multiply(count, x);
      }
    };
  }
}
