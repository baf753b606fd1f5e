package org.lossatlas.app.studio;

import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One line of settings: a name, a control, and where it has one its value. */
final class SettingRow extends HBox {
  SettingRow(String name, Node control) {
    getStyleClass().add("setting-row");
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(name);
    label.getStyleClass().add("setting-name");
    label.setLabelFor(control);
    HBox.setHgrow(control, Priority.ALWAYS);
    getChildren().addAll(label, control);
  }

  /** A slider for a property, with its value at the end of the line. */
  static SettingRow slider(
      String name, Slider slider, DoubleProperty property, DoubleFunction<String> shown) {
    slider.getStyleClass().add("small");
    slider.valueProperty().bindBidirectional(property);
    SettingRow row = new SettingRow(name, slider);
    Label value = new Label();
    value.getStyleClass().add("setting-value");
    value
        .textProperty()
        .bind(Bindings.createStringBinding(() -> shown.apply(property.get()), property));
    row.getChildren().add(value);
    return row;
  }

  /**
   * @param step what an arrow key adds
   */
  static Slider slider(String id, String what, double least, double greatest, double step) {
    Slider slider = new Slider(least, greatest, least);
    slider.setBlockIncrement(step);
    Buttons.describe(slider, id, what);
    return slider;
  }
}
