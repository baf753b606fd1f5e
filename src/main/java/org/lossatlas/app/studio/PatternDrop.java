package org.lossatlas.app.studio;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Files and pictures dropped anywhere on the panel; the canvas shows where they will go. */
final class PatternDrop {
  private final StudioController controller;
  private final PatternCanvas canvas;

  private PatternDrop(StudioController controller, PatternCanvas canvas) {
    this.controller = controller;
    this.canvas = canvas;
  }

  static void connect(Node panel, PatternCanvas canvas, StudioController controller) {
    PatternDrop drop = new PatternDrop(controller, canvas);
    panel.setOnDragOver(drop::over);
    panel.setOnDragExited(event -> canvas.endDropHighlight());
    panel.setOnDragDropped(drop::dropped);
  }

  private void over(DragEvent event) {
    if (!Transfer.promises(event.getDragboard())) {
      return;
    }
    event.acceptTransferModes(TransferMode.COPY);
    canvas.highlightDrop();
    event.consume();
  }

  private void dropped(DragEvent event) {
    canvas.endDropHighlight();
    Transfer.take(event.getDragboard(), controller);
    event.setDropCompleted(true);
    event.consume();
  }
}
