package org.lossatlas.app.studio;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The two grey levels: what is painted, and the ground under it. */
final class Levels extends HBox {
  Levels(DrawingSettings settings) {
    getStyleClass().add("levels");
    SettingRow level =
        ramp(
            "Level",
            "studio-level",
            "Grey level that is painted, 0 black to 1 white (right-click the canvas to pick one)",
            settings.levelProperty());
    SettingRow ground =
        ramp(
            "Ground",
            "studio-background",
            "Grey level of the eraser, of clear and of a gradient's end",
            settings.backgroundProperty());
    VBox rows = new VBox(level, ground);
    HBox.setHgrow(rows, Priority.ALWAYS);
    Button swap =
        Buttons.icon(
            "studio-swap", StudioIcon.SWAP, "Swap level and ground (X)", () -> swap(settings));
    getChildren().addAll(rows, swap);
  }

  private static SettingRow ramp(String name, String id, String what, DoubleProperty property) {
    Slider slider = SettingRow.slider(id, what, 0, 1, 0.05);
    slider.getStyleClass().add("grey-ramp");
    return SettingRow.slider(
        name, slider, property, value -> String.format(Locale.ROOT, "%.2f", value));
  }

  static void swap(DrawingSettings settings) {
    double level = settings.levelProperty().get();
    settings.levelProperty().set(settings.backgroundProperty().get());
    settings.backgroundProperty().set(level);
  }
}
