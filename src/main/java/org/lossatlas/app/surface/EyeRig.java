package org.lossatlas.app.surface;

import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import org.fxyz3d.utils.CameraTransformer;

/**
 * The scene's camera on its carrier. It stands far away and looks through a long lens: to less than
 * a pixel the parallel projection of {@link Eye}, with a depth buffer that the scene fills at every
 * zoom.
 */
final class EyeRig {
  /** Degrees. */
  private static final double LENS = 0.5;

  /** More than half of the largest box's diagonal. */
  private static final double DEPTH = 2.5 * SpaceBox.SIDE;

  private final CameraTransformer carrier = new CameraTransformer();
  private final PerspectiveCamera camera = new PerspectiveCamera(true);

  EyeRig() {
    camera.setFieldOfView(LENS);
    camera.setVerticalFieldOfView(true);
    carrier.getChildren().add(camera);
  }

  void follow(Eye eye, double width, double height) {
    carrier.setRotate(-eye.elevation(), -eye.azimuth(), 0);
    double distance = height / (2 * eye.scale() * Math.tan(Math.toRadians(LENS / 2)));
    // The middle of the box lies where the eye says, not in the middle of the window.
    camera.setTranslateX((width / 2 - eye.middleX()) / eye.scale());
    camera.setTranslateY((height / 2 - eye.middleY()) / eye.scale());
    camera.setTranslateZ(-distance);
    camera.setNearClip(Math.max(1, distance - DEPTH));
    camera.setFarClip(distance + DEPTH);
  }

  PerspectiveCamera camera() {
    return camera;
  }

  Node node() {
    return carrier;
  }
}
