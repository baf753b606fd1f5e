package org.lossatlas.app.shell;

import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.lossatlas.app.kit.Dialogs;
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

      Canvas: B brush, E eraser, L line, R rectangle, O ellipse, F fill, G gradient, T text; \
      arrow keys move, Space paints, [ and ] change the brush.
      Surface: drag or arrow keys turn, wheel or + and − zoom, Home resets.
      Panels: double-click on a head shows it alone; the … menu saves pictures \
      and numbers; Ctrl+Shift and an arrow move the divider beside a panel.
      """;

  private HelpDialog() {}

  /** The keys of the menu are read off the menu itself, so that the two cannot disagree. */
  static void firstSteps(Window owner, MenuBar menus) {
    show(owner, "First steps and keys", FIRST_STEPS + keys(menus));
  }

  static String keys(MenuBar menus) {
    return menus.getMenus().stream()
        .map(menu -> plain(menu.getText()) + ": " + keys(menu))
        .collect(Collectors.joining("\n"));
  }

  private static String keys(Menu menu) {
    return menu.getItems().stream()
        .filter(item -> item.getAccelerator() != null)
        .map(item -> item.getAccelerator().getDisplayText() + " " + plain(item.getText()))
        .collect(Collectors.joining(", "));
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("…", "");
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
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setPrefWidth(620);
    Alert alert = new Alert(Alert.AlertType.INFORMATION, "", ButtonType.CLOSE);
    Dialogs.accompany(alert, owner);
    alert.setTitle(title);
    alert.setHeaderText(title);
    alert.setGraphic(null);
    alert.getDialogPane().setContent(label);
    alert.getDialogPane().setId("help-dialog");
    alert.show();
  }
}
