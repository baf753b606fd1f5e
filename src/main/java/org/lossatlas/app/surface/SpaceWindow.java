package org.lossatlas.app.surface;

import javafx.animation.PauseTransition;
import javafx.scene.Camera;
import javafx.scene.Group;
import javafx.scene.SceneAntialiasing;
import javafx.scene.SubScene;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The window into the 3D scene. Edges are smoothed once the scene has been still for a moment:
 * without a graphics card that costs as much as all the rest of a frame, and in motion nobody sees
 * it. JavaFX fixes it when a sub-scene is made, so that there are two, and the scene's contents
 * move from one to the other.
 */
final class SpaceWindow extends Region {
  private static final Duration STILL = Duration.millis(180);

  private final SubScene rough = subScene(SceneAntialiasing.DISABLED);
  private final SubScene smooth = subScene(SceneAntialiasing.BALANCED);
  private final PauseTransition pause = new PauseTransition(STILL);
  private final Group contents;
  private final Camera camera;
  private SubScene current = rough;

  SpaceWindow(Group contents, Camera camera) {
    this.contents = contents;
    this.camera = camera;
    rough.setRoot(contents);
    rough.setCamera(camera);
    smooth.setVisible(false);
    getChildren().addAll(rough, smooth);
    pause.setOnFinished(event -> use(smooth));
    setMouseTransparent(true);
  }

  private static SubScene subScene(SceneAntialiasing smoothing) {
    SubScene scene = new SubScene(new Group(), 1, 1, true, smoothing);
    scene.setManaged(false);
    return scene;
  }

  /** To be called whenever something in the scene changes. */
  void moved() {
    use(rough);
    pause.playFromStart();
  }

  private void use(SubScene next) {
    if (next == current) {
      return;
    }
    current.setCamera(null);
    current.setRoot(new Group());
    current.setVisible(false);
    next.setRoot(contents);
    next.setCamera(camera);
    next.setVisible(true);
    current = next;
  }

  @Override
  protected void layoutChildren() {
    for (SubScene scene : new SubScene[] {rough, smooth}) {
      scene.setWidth(Math.max(1, getWidth()));
      scene.setHeight(Math.max(1, getHeight()));
    }
  }
}
