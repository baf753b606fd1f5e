package org.lossatlas.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.lossatlas.app.kit.Workspace;

/**
 * The workspaces of the window, and the row of tabs that turns from one to another. Style classes:
 * workspaces, workspace-tab.
 */
final class Workspaces extends HBox {
  private static final String WINDOW = "window";

  private final List<Workspace> all;
  private final ToggleGroup tabs = new ToggleGroup();
  private final ReadOnlyObjectWrapper<Workspace> current;

  /** Those that have been shown, and so need their pulse. */
  private final List<Workspace> opened = new ArrayList<>();

  /**
   * @param all at least one; the first is shown
   */
  Workspaces(List<Workspace> all) {
    this.all = List.copyOf(all);
    current = new ReadOnlyObjectWrapper<>(this, "current", all.get(0));
    opened.add(all.get(0));
    setId("workspaces");
    getStyleClass().add("workspaces");
    setVisible(all.size() > 1);
    setManaged(all.size() > 1);
    for (int i = 0; i < all.size(); i++) {
      getChildren().add(tab(all.get(i), "Ctrl+" + (i + 1)));
    }
    mark();
  }

  private ToggleButton tab(Workspace workspace, String key) {
    ToggleButton tab = new ToggleButton(workspace.name());
    tab.setId("workspace-" + workspace.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
    tab.getStyleClass().add("workspace-tab");
    tab.setToggleGroup(tabs);
    tab.setUserData(workspace);
    tab.setTooltip(new Tooltip(workspace.question() + " (" + key + ")"));
    tab.setAccessibleHelp(workspace.question());
    tab.setOnAction(event -> show(workspace));
    return tab;
  }

  List<Workspace> all() {
    return all;
  }

  Workspace current() {
    return current.get();
  }

  ReadOnlyObjectProperty<Workspace> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Turns to a workspace. */
  void show(Workspace workspace) {
    if (!opened.contains(workspace)) {
      opened.add(workspace);
    }
    current.set(workspace);
    mark();
  }

  /** Turns to the workspace of this name; to none if there is no such. */
  void showNamed(String name) {
    all.stream()
        .filter(workspace -> workspace.name().equals(name))
        .findFirst()
        .ifPresent(this::show);
  }

  /** What an experiment keeps of all of them, and which is shown. */
  Map<String, Map<String, String>> remember() {
    Map<String, Map<String, String>> views = new HashMap<>();
    all.forEach(workspace -> views.putAll(workspace.remember()));
    views.put(WINDOW, Map.of("workspace", current().name()));
    return views;
  }

  /** Shows what was kept. */
  void recall(Map<String, Map<String, String>> views) {
    all.forEach(workspace -> workspace.recall(views));
    showNamed(views.getOrDefault(WINDOW, Map.of()).getOrDefault("workspace", current().name()));
  }

  /** Undo: shows settings that were kept in this window before; of those that differ. */
  void restore(Map<String, Map<String, String>> views) {
    for (Workspace workspace : all) {
      Map<String, Map<String, String>> now = workspace.remember();
      boolean same =
          now.entrySet().stream()
              .allMatch(view -> view.getValue().equals(views.get(view.getKey())));
      if (!same) {
        workspace.restore(views);
      }
    }
  }

  /** A tab that is pressed again stays pressed. */
  private void mark() {
    tabs.getToggles().stream()
        .filter(tab -> tab.getUserData() == current.get())
        .forEach(tabs::selectToggle);
  }

  /** Once a pulse. */
  void onPulse() {
    opened.forEach(Workspace::onPulse);
  }

  void close() {
    opened.forEach(Workspace::close);
  }
}
