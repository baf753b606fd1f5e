package org.lossatlas.app.kit;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/**
 * A panel in a window of its own. Closing it, Ctrl+W too, puts the panel back. It may be moved to
 * another screen, keeps size and place when it is opened again, and knows the keys of the menu.
 */
final class PanelWindow {
  private static final double LEAST_WIDTH = 420;
  private static final double LEAST_HEIGHT = 360;
  private static final KeyCombination CLOSE =
      new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

  private final Stage stage = new Stage();
  private final BorderPane root = new BorderPane();

  /**
   * @param dress gives the scene the style sheets and keys of the main window
   * @param back puts the panel back
   */
  PanelWindow(String name, Consumer<Scene> dress, Runnable back) {
    root.getStyleClass().addAll("shell", "panel-window");
    Scene scene = new Scene(root, LEAST_WIDTH, LEAST_HEIGHT);
    dress.accept(scene);
    scene.getAccelerators().put(CLOSE, back);
    stage.setTitle(name + " – Loss Atlas");
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          back.run();
        });
  }

  /**
   * Before it is first shown.
   *
   * @param last where it was in an earlier run
   * @param width that it has otherwise, as has height
   */
  void placeAt(Optional<WindowPlace> last, double width, double height) {
    stage.setWidth(Math.max(LEAST_WIDTH, last.map(WindowPlace::width).orElse(width)));
    stage.setHeight(Math.max(LEAST_HEIGHT, last.map(WindowPlace::height).orElse(height)));
    last.filter(WindowPlace::isOnAScreen)
        .ifPresent(
            place -> {
              stage.setX(place.x());
              stage.setY(place.y());
            });
  }

  /** Tells whenever it was moved or has another size. */
  void onPlaced(Consumer<WindowPlace> told) {
    InvalidationListener listener =
        change -> {
          if (stage.isShowing()) {
            told.accept(
                new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
          }
        };
    stage.xProperty().addListener(listener);
    stage.yProperty().addListener(listener);
    stage.widthProperty().addListener(listener);
    stage.heightProperty().addListener(listener);
    stage.showingProperty().addListener(listener);
  }

  void show(Node panel) {
    root.setCenter(panel);
    stage.show();
    stage.toFront();
  }

  void hide() {
    root.setCenter(null);
    stage.hide();
  }
}
