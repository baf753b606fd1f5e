package org.lossatlas.app.landscape;

import org.lossatlas.app.heatmap.WindowMoves;

/** Moves the window over the plane; where that would be too far it stays. For the FX thread. */
final class PlaneMoves implements WindowMoves {
  private final LandscapeModel model;

  PlaneMoves(LandscapeModel model) {
    this.model = model;
  }

  /** Widens (above 1) or narrows the window around its middle. */
  void widen(double factor) {
    look(window().scaled(factor));
  }

  @Override
  public void zoom(double factor, double alpha, double beta) {
    look(window().scaled(factor, alpha, beta));
  }

  @Override
  public void pan(double alpha, double beta) {
    look(window().moved(alpha, beta));
  }

  private PlaneWindow window() {
    return model.planeProperty().get().window();
  }

  private void look(PlaneWindow window) {
    model.planeProperty().set(model.planeProperty().get().withWindow(window));
  }
}
