package org.lossatlas.app.kit;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** Finds items of a panel's menu by their id, also in its sub-menus. */
public final class MenuItems {
  private MenuItems() {}

  public static MenuItem find(Node panel, String id) {
    MenuButton menu = (MenuButton) panel.lookup("#" + panel.getId() + "-menu");
    return all(menu.getItems())
        .filter(item -> id.equals(item.getId()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no item " + id));
  }

  private static Stream<MenuItem> all(List<MenuItem> items) {
    return items.stream()
        .flatMap(
            item ->
                item instanceof Menu menu
                    ? Stream.concat(Stream.of(item), all(menu.getItems()))
                    : Stream.of(item));
  }
}
