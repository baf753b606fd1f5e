package org.lossatlas.app.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.lossatlas.app.kit.Dialogs;
import org.lossatlas.app.kit.FileDialogs;
import org.lossatlas.experiment.AtlasFile;

/** The dialogs of documents over a window. */
public final class FileQuestions implements DocumentDialogs {
  private static final double TEXT_WIDTH = 480;
  private static final FileChooser.ExtensionFilter ATLAS =
      new FileChooser.ExtensionFilter("Experiments of Loss Atlas", "*." + AtlasFile.EXTENSION);

  private final Stage owner;
  private final FileDialogs files;

  /**
   * @param folder where dialogs open; set to the folder of what was chosen
   */
  public FileQuestions(Stage owner, ObjectProperty<Path> folder) {
    this.owner = owner;
    files = new FileDialogs(() -> owner, folder);
  }

  @Override
  public Answer askToSave(String name) {
    ButtonType save = new ButtonType("Save", ButtonData.YES);
    ButtonType discard = new ButtonType("Don't save", ButtonData.NO);
    Alert alert =
        alert(
            Alert.AlertType.CONFIRMATION,
            "Save the changes in " + name + "?",
            "They are lost otherwise.",
            save,
            discard,
            ButtonType.CANCEL);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    if (answer == save) {
      return Answer.SAVE;
    }
    return answer == discard ? Answer.DISCARD : Answer.CANCEL;
  }

  @Override
  public boolean askToSaveFor(String why) {
    ButtonType save = new ButtonType("Save", ButtonData.YES);
    return alert(
                Alert.AlertType.CONFIRMATION,
                "Save the experiment first?",
                why + ".",
                save,
                ButtonType.CANCEL)
            .showAndWait()
            .orElse(ButtonType.CANCEL)
        == save;
  }

  @Override
  public Optional<Path> chooseToOpen() {
    return files.open("Open an experiment", ATLAS.getDescription(), ATLAS.getExtensions());
  }

  @Override
  public Optional<Path> chooseToSave(String name) {
    return files.saveAs("Save the experiment", name, ATLAS).map(FileQuestions::withExtension);
  }

  private static Path withExtension(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith("." + AtlasFile.EXTENSION)
        ? path
        : path.resolveSibling(name + "." + AtlasFile.EXTENSION);
  }

  @Override
  public void tellProblems(String name, List<String> problems) {
    alert(
            Alert.AlertType.WARNING,
            name + " could be opened in part",
            String.join("\n", problems)
                + "\n\nWhat could be read is shown. Saving asks for a new file.",
            ButtonType.CLOSE)
        .show();
  }

  @Override
  public void tellData(String name, List<String> problems) {
    alert(
            Alert.AlertType.WARNING,
            "The data of " + name + " are not as they were",
            String.join("\n\n", problems),
            ButtonType.CLOSE)
        .show();
  }

  @Override
  public boolean askToRecover(String name, String when) {
    ButtonType recover = new ButtonType("Recover", ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonData.NO);
    return alert(
                Alert.AlertType.CONFIRMATION,
                "Recover " + name + "?",
                "Loss Atlas was not closed properly. Its last state was kept on "
                    + when
                    + ". Discard deletes it.",
                recover,
                discard)
            .showAndWait()
            .orElse(recover)
        == recover;
  }

  private Alert alert(Alert.AlertType type, String header, String text, ButtonType... buttons) {
    Alert alert = new Alert(type, "", buttons);
    Dialogs.block(alert, owner);
    alert.setTitle("Loss Atlas");
    alert.setHeaderText(header);
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setPrefWidth(TEXT_WIDTH);
    alert.getDialogPane().setContent(label);
    alert.getDialogPane().setId("document-dialog");
    return alert;
  }
}
