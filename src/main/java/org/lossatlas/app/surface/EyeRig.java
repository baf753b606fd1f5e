package org.lossatlas.app.surface;

import javafx.geometry.Point3D;
import javafx.scene.AmbientLight;
import javafx.scene.DirectionalLight;
import javafx.scene.Node;
import javafx.scene.PerspectiveCamera;
import javafx.scene.paint.Color;
import org.fxyz3d.utils.CameraTransformer;

/**
 * Camera and lights of the scene on one carrier, so that the light always comes over the viewer's
 * left shoulder. The camera stands far away and looks through a long lens: to less than a pixel the
 * parallel projection of {@link Eye}, with a depth buffer that the scene fills at every zoom.
 */
final class EyeRig {
  /** Degrees. */
  private static final double LENS = 0.5;

  /** More than half of the largest box's diagonal. */
  private static final double DEPTH = 2.5 * SpaceBox.SIDE;

  private final CameraTransformer carrier = new CameraTransformer();
  private final PerspectiveCamera camera = new PerspectiveCamera(true);

  /**
   * @param lit what the lights shine on; everything else has colours of its own
   */
  EyeRig(Node lit) {
    camera.setFieldOfView(LENS);
    camera.setVerticalFieldOfView(true);
    DirectionalLight key = new DirectionalLight(Color.gray(0.5));
    key.setDirection(new Point3D(0.55, 0.75, 0.7));
    DirectionalLight fill = new DirectionalLight(Color.gray(0.14));
    fill.setDirection(new Point3D(-0.8, 0.2, 0.6));
    AmbientLight ambient = new AmbientLight(Color.gray(0.52));
    key.getScope().add(lit);
    fill.getScope().add(lit);
    ambient.getScope().add(lit);
    carrier.getChildren().addAll(camera, key, fill, ambient);
  }

  void follow(Eye eye, double height) {
    carrier.setRotate(-eye.elevation(), -eye.azimuth(), 0);
    double distance = height / (2 * eye.scale() * Math.tan(Math.toRadians(LENS / 2)));
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
