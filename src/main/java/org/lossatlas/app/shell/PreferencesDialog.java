package org.lossatlas.app.shell;

import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lossatlas.app.kit.Dialogs;

/** What the user prefers; each choice is shown at once. */
final class PreferencesDialog extends Dialog<Void> {
  private static final String REMEMBERED =
      "The settings of the fit, the workspace and the size of the window"
          + " are those of the last time.";
  private static final double TEXT_WIDTH = 400;

  PreferencesDialog(Window owner, Appearance appearance) {
    Dialogs.accompany(this, owner);
    setTitle("Preferences");
    setHeaderText("Preferences");
    getDialogPane().setId("preferences-dialog");
    getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    getDialogPane().setContent(form(appearance));
  }

  private static GridPane form(Appearance appearance) {
    ComboBox<ThemeChoice> theme = new ComboBox<>();
    theme.setId("preferences-theme");
    theme.getItems().setAll(ThemeChoice.values());
    theme.valueProperty().bindBidirectional(appearance.choiceProperty());
    Label name = new Label("_Theme");
    name.setMnemonicParsing(true);
    name.setLabelFor(theme);
    CheckBox large = new CheckBox("_Large text, in figures too");
    large.setId("preferences-large-text");
    large.selectedProperty().bindBidirectional(appearance.largeTextProperty());
    Label remembered = new Label(REMEMBERED);
    remembered.setWrapText(true);
    remembered.setMinHeight(Region.USE_PREF_SIZE);
    remembered.setPrefWidth(TEXT_WIDTH);
    GridPane form = new GridPane();
    form.setHgap(16);
    form.setVgap(16);
    form.addRow(0, name, theme);
    form.add(large, 1, 1);
    form.add(remembered, 0, 2, 2, 1);
    return form;
  }
}
