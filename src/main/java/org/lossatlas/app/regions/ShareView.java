package org.lossatlas.app.regions;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.app.fit.Form;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.network.Parameters;

/** The state of the playground as a text, to send and to take over. */
final class ShareView extends VBox {
  private final RegionsModel model;
  private final RegionsController controller;
  private final TextField text = new TextField();
  private final Label carries = new Label();

  ShareView(RegionsModel model, RegionsController controller) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("regions-group");
    Form form = new Form();
    form.row(
        "As text",
        "regions-share",
        text,
        "Settings, and points and weights where they do not follow from these. Send this to"
            + " somebody, or paste what you were sent and press Enter");
    Button copy = new Button("Copy");
    copy.setId("regions-share-copy");
    copy.setTooltip(new Tooltip("The present state as text, onto the clipboard"));
    copy.setOnAction(event -> copy());
    Button use = new Button("Use this text");
    use.setId("regions-share-use");
    use.setTooltip(new Tooltip("The state that the text describes, in place of the present one"));
    use.setOnAction(event -> use());
    text.setOnAction(event -> use());
    carries.setId("regions-share-carries");
    carries.setWrapText(true);
    getChildren().addAll(form, new HBox(8, copy, use), carries);
    model.settingsProperty().addListener((property, before, now) -> show());
    model.lookProperty().addListener((property, before, now) -> showAtRest());
    model.stateProperty().addListener((property, before, now) -> showAtRest());
    show();
  }

  /** While a network is trained, the text would change with every frame. */
  private void showAtRest() {
    if (model.stateProperty().get() != PanelState.LIVE && !text.isFocused()) {
      show();
    }
  }

  private void show() {
    Optional<Parameters> changed = controller.changed();
    SharedText shared = SharedText.of(model.settings(), controller.sprayed(), changed);
    text.setText(shared.describe());
    carries.setText(shared.carries(controller.sprayed(), changed));
  }

  private void copy() {
    show();
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }

  private void use() {
    try {
      controller.restore(SharedText.parse(text.getText()));
    } catch (IllegalArgumentException wrong) {
      model.setProblem(Optional.of(wrong.getMessage()));
    }
  }
}
