package org.lossatlas.app.regions;

import org.lossatlas.regions.InputWindow;

/** Moves the window over the plane of inputs. For the FX thread. */
public final class PlaneMoves {
  private static final double WIDEST = 1e6;
  private static final double FINEST = 1e-9;

  private final RegionsModel model;
  private InputWindow home = RegionsModel.HOME;

  PlaneMoves(RegionsModel model) {
    this.model = model;
  }

  /** Shows another part of the plane at once. */
  void look(InputWindow window) {
    model.setWindow(window);
  }

  /** Enlarges or shrinks around a point; a factor above 1 shows more of the plane. */
  public void zoom(double factor, double x, double y) {
    InputWindow now = model.window();
    double length = factor * (now.x().to() - now.x().from());
    if (length <= WIDEST && length >= FINEST * (Math.abs(x) + length)) {
      look(now.scaled(factor, x, y));
    }
  }

  /** Shifts the window. */
  public void pan(double dx, double dy) {
    look(model.window().moved(dx, dy));
  }

  /** The window as at the start. */
  public void home() {
    look(home);
  }

  /** Another plane begins elsewhere: goes there, unless it is where the present one begins. */
  void settle(InputWindow newHome) {
    if (!newHome.equals(home)) {
      home = newHome;
      look(home);
    }
  }
}
