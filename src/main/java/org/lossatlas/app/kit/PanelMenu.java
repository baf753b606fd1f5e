package org.lossatlas.app.kit;

import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one menu of a panel: save, copy, the panel's own settings, where it is. */
final class PanelMenu extends MenuButton {
  private final String id;
  private final int ownPlace;

  /**
   * @param id the panel's, which the ids of all items begin with
   * @param title the panel's name
   */
  PanelMenu(String id, String title, Optional<Saving> saving) {
    this.id = id;
    setId(id + "-menu");
    getStyleClass().addAll("panel-menu", "flat", "button-icon", "no-arrow");
    setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    setAccessibleText("Menu of the panel " + title);
    setTooltip(new Tooltip("Save, copy, settings and place of this panel"));
    saving.ifPresent(this::addSaving);
    ownPlace = getItems().size();
  }

  private void addSaving(Saving saving) {
    getItems()
        .addAll(
            item("save-png", "Save picture (PNG)…", event -> saving.save(id, FileType.PNG)),
            item("save-npz", "Save numbers (NPZ)…", event -> saving.save(id, FileType.NPZ)),
            item("save-csv", "Save numbers (CSV)…", event -> saving.save(id, FileType.CSV)),
            item("export", "Export figure…", event -> saving.exportFigure(id)),
            item("copy-picture", "Copy picture", event -> saving.copyPicture()),
            item("copy-command", "Copy as command", event -> saving.copyCommand(id)));
  }

  /** Adds the items that arrange the panel. */
  void arrangeBy(Arrangement arrangement) {
    MenuItem maximise = item("maximise", "Maximise", event -> arrangement.toggleMaximised(id));
    MenuItem tear = item("tear-off", "Own window", event -> arrangement.toggleTorn(id));
    MenuItem hide = item("hide", "Hide", event -> arrangement.toggleHidden(id));
    if (!getItems().isEmpty()) {
      getItems().add(new SeparatorMenuItem());
    }
    getItems().addAll(maximise, tear, hide);
    arrangement
        .placesProperty()
        .subscribe(
            now -> {
              boolean alone = now.maximised().filter(id::equals).isPresent();
              maximise.setText(alone ? "All panels again" : "Maximise");
              tear.setText(now.torn().contains(id) ? "Back into the main window" : "Own window");
            });
  }

  private MenuItem item(String name, String text, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem(text);
    item.setId(id + "-" + name);
    item.setOnAction(action);
    return item;
  }

  /** Puts the panel's own items behind those that save. */
  void addOwn(List<? extends MenuItem> items) {
    getItems().add(ownPlace, new SeparatorMenuItem());
    getItems().addAll(ownPlace + 1, items);
  }
}
