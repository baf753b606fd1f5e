package org.lossatlas.app.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The window on the screen: size, title, style sheets, and what closing it asks. */
final class ShellStage {
  private static final double LEAST_WIDTH = 1180;
  private static final double LEAST_HEIGHT = 680;

  private final Stage stage;
  private final Appearance appearance;

  ShellStage(Stage stage, Appearance appearance) {
    this.stage = stage;
    this.appearance = appearance;
  }

  /**
   * Shows the window.
   *
   * @param quit asks about unsaved changes before it closes
   */
  void show(Parent view, WindowMemory memory, Documents documents, Runnable quit) {
    Scene scene = new Scene(view, memory.width(), memory.height());
    appearance.dress(scene);
    stage.titleProperty().bind(documents.model().titleProperty());
    documents.acceptDrops(scene);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          quit.run();
        });
    stage
        .focusedProperty()
        .addListener(
            (property, before, focused) -> {
              if (focused) {
                appearance.followSystem();
              }
            });
    stage.show();
    // After it is shown: some window managers (Openbox) do not heed the size asked for before.
    stage.setWidth(memory.width());
    stage.setHeight(memory.height());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    appearance.followSystem();
  }

  /** A torn-off panel looks as it did here, and the menu's keys work there too. */
  void dress(Scene other) {
    appearance.dress(other);
    other.getAccelerators().putAll(stage.getScene().getAccelerators());
  }
}
