package org.lossatlas.app.regions;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.lossatlas.figure.ClassColours;

/** What the pointer does on the plane: move it, or spray points of a class. */
final class BrushRow extends FlowPane {
  private static final double DOT = 5;
  private static final int MOST = 10;

  private final RegionsModel model;
  private final ToggleGroup brushes = new ToggleGroup();

  BrushRow(RegionsModel model, RegionsController controller) {
    super(4, 4);
    this.model = model;
    setId("regions-brushes");
    ToggleButton move = new ToggleButton("Move");
    move.setId("regions-brush-move");
    move.setTooltip(new Tooltip("The pointer moves the window"));
    take(move, -1);
    move.setSelected(true);
    for (int label = 0; label < MOST; label++) {
      ToggleButton brush = new ToggleButton();
      brush.setId("regions-brush-" + label);
      brush.setGraphic(new Circle(DOT, fill(label)));
      brush.setAccessibleText("Spray points of class " + label);
      brush.setTooltip(
          new Tooltip(
              "Spray points of class " + label + "; the secondary button takes points away"));
      take(brush, label);
    }
    Button clear = new Button("Clear");
    clear.setId("regions-clear");
    clear.getStyleClass().add("regions-brush");
    clear.setTooltip(new Tooltip("Take all points away"));
    clear.setOnAction(event -> controller.clearPoints());
    getChildren().add(clear);
    model.settingsProperty().addListener((property, before, now) -> showClasses(now));
    showClasses(model.settings());
  }

  private void take(ToggleButton button, int brush) {
    button.setToggleGroup(brushes);
    button.getStyleClass().add("regions-brush");
    button.setOnAction(
        event -> {
          // A brush that is pressed again stays in the hand.
          button.setSelected(true);
          model.brushProperty().set(brush);
        });
    getChildren().add(button);
  }

  /** As many brushes as there are classes. */
  private void showClasses(PlaygroundSettings settings) {
    int classes =
        settings.classes().matches("\\d{1,2}") ? Integer.parseInt(settings.classes()) : MOST;
    for (int label = 0; label < MOST; label++) {
      boolean shown = label < classes;
      getChildren().get(label + 1).setVisible(shown);
      getChildren().get(label + 1).setManaged(shown);
    }
  }

  private static Color fill(int label) {
    int argb = ClassColours.argb(label);
    return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
  }
}
