package org.lossatlas.app.surface;

import javafx.scene.layout.Region;

/** The scene as meshes for a graphics card. */
final class MeshStage implements SpaceStage {
  private final Space space = new Space();
  private final SpaceWindow window = new SpaceWindow(space.root(), space.rig().camera());

  @Override
  public Region node() {
    return window;
  }

  @Override
  public SpaceShapes dress(SpaceShapes shapes, double azimuth) {
    return shapes.dressed(azimuth);
  }

  @Override
  public void show(SpaceShapes next) {
    space.show(next);
  }

  @Override
  public void look(SpaceShapes seen, Eye eye, PinPlace pin) {
    space.look(eye, window.getWidth(), window.getHeight());
    space.mark(seen.box(), pin);
    window.moved();
  }
}
