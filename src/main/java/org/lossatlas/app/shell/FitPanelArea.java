package org.lossatlas.app.shell;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.PanelFrame;

/** The arrangement of the fit's panels; one of them can be maximised over the others. */
final class FitPanelArea extends BorderPane {
  private static final double SURFACE_SHARE = 0.6;

  private final SplitPane arrangement;
  private final VBox loss;
  private final SplitPane right;
  private final SplitPane lower;

  /**
   * @param marker sliders and numbers under the loss surface
   */
  FitPanelArea(
      PanelFrame heatmap,
      Node marker,
      PanelFrame surface,
      PanelFrame difference,
      PanelFrame curve) {
    loss = new VBox(heatmap, marker);
    VBox.setVgrow(heatmap, Priority.ALWAYS);
    lower = new SplitPane(difference, curve);
    right = new SplitPane(surface, lower);
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(SURFACE_SHARE);
    arrangement = new SplitPane(loss, right);
    setCenter(arrangement);
    for (PanelFrame panel : List.of(heatmap, surface, difference, curve)) {
      panel.onMaximiseProperty().set(() -> toggle(panel));
    }
  }

  /** Shows one panel alone, or all of them again. */
  private void toggle(PanelFrame panel) {
    if (getCenter() == panel) {
      restore();
      return;
    }
    restore();
    detach(panel);
    setCenter(panel);
    panel.requestFocus();
  }

  /** Puts every panel back in its place. */
  void restore() {
    Node alone = getCenter();
    if (alone == arrangement) {
      return;
    }
    setCenter(null);
    putBack(alone);
    setCenter(arrangement);
  }

  private void detach(PanelFrame panel) {
    loss.getChildren().remove(panel);
    right.getItems().remove(panel);
    lower.getItems().remove(panel);
  }

  private void putBack(Node panel) {
    switch (panel.getId()) {
      case "loss-surface" -> loss.getChildren().add(0, panel);
      case "difference" -> lower.getItems().add(0, panel);
      case "training-curve" -> lower.getItems().add(panel);
      default -> {
        right.getItems().add(0, panel);
        right.setDividerPositions(SURFACE_SHARE);
      }
    }
  }
}
