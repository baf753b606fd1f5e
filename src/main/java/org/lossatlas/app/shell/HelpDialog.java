package org.lossatlas.app.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.lossatlas.command.LogFile;
import org.lossatlas.command.Version;

/** What stands under Help. */
final class HelpDialog {
  private static final String FIRST_STEPS =
      """
      1. Draw on the canvas at the left, or choose a pattern below it. The loss surface follows \
      your brush: the last layer is solved by least squares.
      2. Press Train (F5). All layers above the construction are trained until the surface shows \
      your pattern.
      3. Click into the surface, or move the sliders under it: the whole network's loss there is \
      shown for the train and the test split.
      4. File › Save results writes the network, the two directions, the landscape and figures, \
      as the command “loss-atlas fit” does.

      Training: F5 train or resume, F6 pause, F7 one step, F8 stop, F9 reset.
      Canvas: B brush, E eraser, L line, R rectangle, O ellipse, F fill, G gradient, T text; \
      arrow keys move, Space paints, [ and ] change the brush.
      Edit: Ctrl+Z undo, Ctrl+Shift+Z redo, Ctrl+V paste a picture, Ctrl+I invert, Ctrl+O open.
      Surface: drag or arrow keys turn, wheel or + and − zoom, Home resets.
      Panels: double-click on a head shows it alone, Ctrl+0 shows all; the … menu saves pictures \
      and numbers.
      """;

  private HelpDialog() {}

  static void firstSteps(Window owner) {
    show(owner, "First steps and keys", FIRST_STEPS);
  }

  static void about(Window owner, String backend) {
    String text =
        """
        Loss Atlas %s, Apache License 2.0.

        Every low-dimensional pattern stands in the loss surface of a large enough network: \
        W. M. Czarnecki, S. Osindero, R. Pascanu, M. Jaderberg, “A deep neural network’s loss \
        surface contains every low-dimensional pattern”, 2019.

        Computes on: %s. Log: %s.
        """
            .formatted(Version.number(), backend, LogFile.path());
    show(owner, "About Loss Atlas", text);
  }

  private static void show(Window owner, String title, String text) {
    Label label = new Label(text.strip());
    label.setWrapText(true);
    label.setPrefWidth(620);
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(title);
    alert.setHeaderText(title);
    alert.setGraphic(null);
    alert.getDialogPane().setContent(label);
    alert.getDialogPane().setId("help-dialog");
    alert.show();
  }
}
