package org.lossatlas.app.space;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.network.Loss;

/** The panel of the target: a line that is drawn or written, or a volume. */
final class TargetView {
  private static final List<Integer> SIDES = List.of(12, 16, 20, 24, 32);
  private static final double GAP = 8;

  private final SpaceModel model;
  private final SpaceController controller;
  private final RadioButton line = new RadioButton("Line, z = 1");
  private final RadioButton volume = new RadioButton("Volume, z = 3");
  private final TextField text = new TextField();
  private final Label hint = new Label();
  private final CurvePane curve;
  private final HBox volumeRow;
  private final PanelFrame frame;

  TargetView(SpaceModel model, SpaceController controller) {
    this.model = model;
    this.controller = controller;
    curve = new CurvePane(values -> model.change(SpaceTarget.drawn(values)));
    volumeRow = volumeRow();
    VBox box = new VBox(GAP, dimensionRow(), curve, textRow(), hint, volumeRow, lossRow());
    box.setPadding(new Insets(GAP + 4));
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    hint.getStyleClass().add("panel-reading");
    ScrollPane scroll = new ScrollPane(box);
    scroll.setFitToWidth(true);
    scroll.setMinSize(0, 0);
    frame =
        PanelFrame.ofControls(
            new PanelTitle("space-target", "Target", "$T$", "A curve or a volume"), scroll);
    model.targetProperty().addListener((property, before, now) -> show(now));
    show(model.target());
  }

  PanelFrame frame() {
    return frame;
  }

  private Node dimensionRow() {
    ToggleGroup group = new ToggleGroup();
    line.setToggleGroup(group);
    volume.setToggleGroup(group);
    line.setId("space-line");
    volume.setId("space-volume");
    line.setTooltip(new Tooltip("A curve along one direction: b₁ = (α₁, 0 …)"));
    volume.setTooltip(new Tooltip("A volume along three directions: b₁ = (α₁, α₂, α₃, 0 …)"));
    line.setOnAction(event -> controller.read(1, SpaceTarget.CURVE));
    volume.setOnAction(event -> controller.read(3, SpaceTarget.VOLUME));
    return new HBox(2 * GAP, line, volume);
  }

  private Node textRow() {
    text.setId("space-text");
    text.setAccessibleText("The target as an expression, a file or a folder");
    text.setTooltip(
        new Tooltip(
            "An expression (a, b and c run from 0 to 1 along α₁, α₂ and α₃), an .npy file of one or"
                + " three dimensions, or a folder of pictures, one a slice; Enter takes it"));
    text.setOnAction(event -> take());
    HBox.setHgrow(text, Priority.ALWAYS);
    Label name = new Label("T =");
    name.setLabelFor(text);
    name.setMinWidth(Region.USE_PREF_SIZE);
    Button use = small("Take", "space-take", "Show this target");
    use.setOnAction(event -> take());
    HBox row = new HBox(GAP, name, text, use);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void take() {
    controller.read(model.target().dimensions(), text.getText());
  }

  private HBox volumeRow() {
    ComboBox<Integer> side = new ComboBox<>();
    side.getItems().setAll(SIDES);
    side.setValue(model.sideProperty().get());
    side.setId("space-side");
    side.setAccessibleText("Points along each axis of the volume");
    side.setTooltip(new Tooltip("Points along each axis; a volume has their cube"));
    side.setOnAction(
        event -> {
          model.sideProperty().set(side.getValue());
          model.target().text().ifPresent(now -> controller.read(3, now));
        });
    model.sideProperty().addListener((property, before, now) -> side.setValue(now.intValue()));
    Label name = new Label("Points a side");
    name.setLabelFor(side);
    Button extrude =
        small(
            "Extrude the drawing",
            "space-extrude",
            "The drawing of the workspace Pattern, the same in every plane α₃");
    extrude.setOnAction(event -> controller.extrude());
    HBox row = new HBox(GAP, name, side, extrude);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node lossRow() {
    ComboBox<String> loss = new ComboBox<>();
    Arrays.stream(Loss.values()).map(Loss::contractName).forEach(loss.getItems()::add);
    loss.setValue(model.lossProperty().get().contractName());
    loss.setId("space-loss-choice");
    loss.setAccessibleText("Loss ℓ");
    loss.setTooltip(new Tooltip("ℓ, the loss of the network on the data that shows the target"));
    loss.setOnAction(event -> model.lossProperty().set(Loss.parse(loss.getValue())));
    model.lossProperty().addListener((property, before, now) -> loss.setValue(now.contractName()));
    Label name = new Label("Loss ℓ");
    name.setLabelFor(loss);
    Label rest = new Label("784-96-128-128-10, tanh, 1,000 digits");
    rest.getStyleClass().add("panel-reading");
    name.setMinWidth(Region.USE_PREF_SIZE);
    rest.setWrapText(true);
    rest.setMinHeight(Region.USE_PREF_SIZE);
    HBox row = new HBox(GAP, name, loss);
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(GAP, row, rest);
  }

  private static Button small(String name, String id, String meaning) {
    Button button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("small");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(meaning));
    return button;
  }

  private void show(SpaceTarget now) {
    boolean isLine = now.dimensions() == 1;
    line.setSelected(isLine);
    volume.setSelected(!isLine);
    curve.setVisible(isLine);
    curve.setManaged(isLine);
    volumeRow.setVisible(!isLine);
    volumeRow.setManaged(!isLine);
    text.setText(now.text().orElse(""));
    text.setPromptText(isLine ? SpaceTarget.CURVE : SpaceTarget.VOLUME);
    hint.setText(
        isLine
            ? "Draw the curve, or write an expression in a; an .npy of one dimension does as well."
            : "An expression in a, b and c; an .npy [C,B,A]; a folder of pictures, one a slice; or"
                + " the name of a bundled pattern, the same in every slice.");
    if (isLine) {
      curve.show(now.pattern().sheet().toArray());
    }
  }
}
