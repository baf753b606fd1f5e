package org.lossatlas.app.space;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelLayout;

/** Target, loss and planes, and the toolbar. */
final class SpaceView {
  private final SpaceModel model;
  private final SpaceController controller;
  private final TargetView target;
  private final ResultView result;
  private final PlanesView planes;

  SpaceView(SpaceModel model, SpaceController controller, PanelContext context) {
    this.model = model;
    this.controller = controller;
    target = new TargetView(model, controller);
    result = new ResultView(model, context);
    planes = new PlanesView(model, context);
  }

  PanelLayout layout() {
    return PanelLayout.beside(
        "space",
        PanelLayout.of(target.frame()),
        PanelLayout.over(
            "space-right", PanelLayout.of(result.frame()), PanelLayout.of(planes.frame()), 0.58),
        0.28);
  }

  /** Train, stop and what is going on, for the toolbar. */
  Node controls() {
    Button train = new Button("Train");
    train.setId("space-train");
    train.getStyleClass().add("accent");
    train.disableProperty().bind(model.runningProperty());
    train.setTooltip(new Tooltip("Fit the loss of the network to the target, 60 s at most"));
    train.setOnAction(event -> controller.train());
    Button stop = new Button("Stop");
    stop.setId("space-stop");
    stop.disableProperty().bind(model.runningProperty().not());
    stop.setTooltip(new Tooltip("End the run and keep the best that it has reached"));
    stop.setOnAction(event -> controller.stop());
    ProgressBar bar = new ProgressBar();
    bar.setAccessibleText("Share of the run's time that is over");
    bar.progressProperty().bind(model.progressProperty());
    bar.visibleProperty().bind(model.runningProperty());
    bar.managedProperty().bind(model.runningProperty());
    Label status = new Label();
    status.setId("space-status");
    status.textProperty().bind(model.statusProperty());
    HBox box = new HBox(8, train, stop, bar, status);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
