package org.lossatlas.app.shell;

import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.PanelTitle;

/** The menu that lists the panels of the workspace shown; those not hidden are checked. */
final class PanelsMenu {
  private PanelsMenu() {}

  static Menu of(Workspaces workspaces) {
    Menu menu = new Menu("_Panels");
    menu.setId("menu-panel-list");
    Runnable fill = () -> fill(menu, workspaces.current().arrangement());
    // A workspace makes its panels when it is first shown.
    InvalidationListener changed = property -> fill.run();
    workspaces
        .all()
        .forEach(
            workspace -> {
              workspace.arrangement().panels().addListener(changed);
              workspace.arrangement().placesProperty().addListener(changed);
            });
    workspaces.currentProperty().addListener(changed);
    fill.run();
    return menu;
  }

  private static void fill(Menu menu, Arrangement arrangement) {
    menu.getItems()
        .setAll(arrangement.panels().stream().map(panel -> item(panel, arrangement)).toList());
  }

  private static MenuItem item(PanelTitle panel, Arrangement arrangement) {
    CheckMenuItem item = new CheckMenuItem(panel.name());
    item.setId("menu-panel-" + panel.id());
    item.setSelected(!arrangement.places().hidden().contains(panel.id()));
    item.setOnAction(event -> arrangement.toggleHidden(panel.id()));
    return item;
  }
}
