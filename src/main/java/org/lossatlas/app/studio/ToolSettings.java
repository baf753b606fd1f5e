package org.lossatlas.app.studio;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings of the chosen tool, always two lines so that nothing below them jumps. */
final class ToolSettings extends VBox {
  private static final DoubleFunction<String> CELLS = decimals("%.0f");
  private static final DoubleFunction<String> SHARE = decimals("%.2f");

  private final DrawingSettings settings;
  private final SettingRow size;
  private final SettingRow softness;
  private final SettingRow style;
  private final SettingRow tolerance;
  private final SettingRow text;
  private final SettingRow textHeight;

  ToolSettings(StudioModel model) {
    this.settings = model.settings();
    getStyleClass().add("settings");
    size = SettingRow.slider("Size", sizeSlider(model), settings.sizeProperty(), CELLS);
    softness =
        share("Softness", "studio-softness", "Softness of the edge", settings.softnessProperty());
    tolerance =
        share(
            "Tolerance",
            "studio-tolerance",
            "Largest difference of level that a fill flows over",
            settings.toleranceProperty());
    style = new SettingRow("Shape", styleChoice());
    text = new SettingRow("Text", textField());
    textHeight =
        SettingRow.slider(
            "Height",
            SettingRow.slider(
                "studio-text-height", "Height of the text, as a share of the canvas", 0.1, 2, 0.05),
            settings.textHeightProperty(),
            SHARE);
    settings.toolProperty().addListener(change -> showRows());
    showRows();
  }

  private static DoubleFunction<String> decimals(String format) {
    return value -> String.format(Locale.ROOT, format, value);
  }

  /** The widest brush is half as wide as the grid. */
  private static Slider sizeSlider(StudioModel model) {
    Slider slider =
        SettingRow.slider(
            "studio-size",
            "Diameter of the brush, thickness of lines, in cells ([ and ])",
            1,
            8,
            1);
    slider.setMax(DrawingSettings.widest(model.pattern()));
    model
        .patternProperty()
        .addListener((property, before, now) -> slider.setMax(DrawingSettings.widest(now)));
    return slider;
  }

  private static SettingRow share(String name, String id, String what, DoubleProperty property) {
    return SettingRow.slider(name, SettingRow.slider(id, what, 0, 1, 0.05), property, SHARE);
  }

  private HBox styleChoice() {
    ToggleButton filled =
        Buttons.toggle("studio-filled", StudioIcon.FILLED, "Fill rectangles and ellipses");
    ToggleButton outline =
        Buttons.toggle("studio-outline", StudioIcon.OUTLINE, "Only the outline, as thick as Size");
    filled.setText("Filled");
    outline.setText("Outline");
    bind(filled, ShapeStyle.FILLED);
    bind(outline, ShapeStyle.OUTLINE);
    return new HBox(4, filled, outline);
  }

  private void bind(ToggleButton button, ShapeStyle style) {
    ObjectProperty<ShapeStyle> chosen = settings.styleProperty();
    button.setSelected(chosen.get() == style);
    chosen.addListener((property, before, now) -> button.setSelected(now == style));
    button.setOnAction(
        event -> {
          chosen.set(style);
          // A second press is no choice of nothing.
          button.setSelected(true);
        });
  }

  private TextField textField() {
    TextField field = new TextField();
    Buttons.describe(field, "studio-text-content", "What the text tool writes");
    field.textProperty().bindBidirectional(settings.textProperty());
    return field;
  }

  private void showRows() {
    getChildren().setAll(rows(settings.tool()));
  }

  private List<SettingRow> rows(Tool tool) {
    return switch (tool) {
      case BRUSH, ERASER -> List.of(size, softness);
      case LINE -> List.of(size, hint("Drag from one end to the other"));
      case RECTANGLE, ELLIPSE -> List.of(style, size);
      case FILL -> List.of(tolerance, hint("Click into a region"));
      case GRADIENT -> List.of(hint("Drag from Level to Ground"), hint(""));
      case TEXT -> List.of(text, textHeight);
    };
  }

  private static SettingRow hint(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("hint");
    return new SettingRow("", label);
  }
}
