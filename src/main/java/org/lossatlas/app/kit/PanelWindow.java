package org.lossatlas.app.kit;

import java.util.function.Consumer;
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
  PanelWindow(String name, double width, double height, Consumer<Scene> dress, Runnable back) {
    root.getStyleClass().addAll("shell", "panel-window");
    Scene scene = new Scene(root, Math.max(LEAST_WIDTH, width), Math.max(LEAST_HEIGHT, height));
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
