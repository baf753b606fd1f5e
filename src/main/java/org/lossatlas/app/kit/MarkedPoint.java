package org.lossatlas.app.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * The one point of the plane that all panels mark, θ(α) = θ₀ + α₁θ₁ + α₂θ₂. For the FX thread;
 * moving it in one panel moves it in all.
 */
public final class MarkedPoint {
  private final DoubleProperty alpha = new SimpleDoubleProperty(this, "alpha", 0.5);
  private final DoubleProperty beta = new SimpleDoubleProperty(this, "beta", 0.5);

  /** α₁. */
  public DoubleProperty alphaProperty() {
    return alpha;
  }

  /** α₂. */
  public DoubleProperty betaProperty() {
    return beta;
  }

  public double alpha() {
    return alpha.get();
  }

  public double beta() {
    return beta.get();
  }

  public void moveTo(double newAlpha, double newBeta) {
    alpha.set(newAlpha);
    beta.set(newBeta);
  }
}
