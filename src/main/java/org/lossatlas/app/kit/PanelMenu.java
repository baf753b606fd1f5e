package org.lossatlas.app.kit;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one menu of a panel: save, copy, the panel's own settings, maximise. */
final class PanelMenu extends MenuButton {
  private final String id;
  private final int ownPlace;

  /**
   * @param id the panel's, which the ids of all items begin with
   * @param title the panel's name
   */
  PanelMenu(String id, String title, Saving saving, Runnable maximise) {
    this.id = id;
    setId(id + "-menu");
    getStyleClass().addAll("panel-menu", "flat", "button-icon", "no-arrow");
    setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
    setAccessibleText("Menu of the panel " + title);
    setTooltip(new Tooltip("Save, copy and settings of this panel"));
    getItems()
        .addAll(
            item("save-png", "Save picture (PNG)…", event -> saving.save(id, FileType.PNG)),
            item("save-npz", "Save numbers (NPZ)…", event -> saving.save(id, FileType.NPZ)),
            item("save-csv", "Save numbers (CSV)…", event -> saving.save(id, FileType.CSV)),
            item("export", "Export figure…", event -> saving.exportFigure(id)),
            item("copy-picture", "Copy picture", event -> saving.copyPicture()),
            item("copy-command", "Copy as command", event -> saving.copyCommand(id)),
            new SeparatorMenuItem());
    ownPlace = getItems().size();
    getItems().add(item("maximise", "Maximise or restore", event -> maximise.run()));
  }

  private MenuItem item(String name, String text, EventHandler<ActionEvent> action) {
    MenuItem item = new MenuItem(text);
    item.setId(id + "-" + name);
    item.setOnAction(action);
    return item;
  }

  /** Puts the panel's own items before the last one. */
  void addOwn(List<? extends MenuItem> items) {
    getItems().addAll(ownPlace, items);
    getItems().add(ownPlace + items.size(), new SeparatorMenuItem());
  }
}
