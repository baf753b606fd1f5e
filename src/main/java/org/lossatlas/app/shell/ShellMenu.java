package org.lossatlas.app.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;

/** The menu bar, with every command and its shortcut. */
final class ShellMenu extends MenuBar {
  ShellMenu(
      StudioModel studio, StudioController drawing, Workspaces workspaces, MenuActions actions) {
    setId("menu");
    getMenus()
        .addAll(
            file(actions),
            edit(studio, drawing, actions),
            training(workspaces),
            view(workspaces, actions));
    getMenus().add(help(actions));
  }

  private static Menu file(MenuActions actions) {
    return menu(
        "_File",
        item("menu-new", "_New experiment", "Shortcut+N", actions::newExperiment),
        item("menu-open", "_Open experiment…", "Shortcut+O", actions::openExperiment),
        recent(actions.recentExperiments(), actions),
        item("menu-save", "_Save experiment", "Shortcut+S", actions::saveExperiment),
        item("menu-save-as", "Save experiment _as…", "Shortcut+Shift+S", actions::saveExperimentAs),
        new SeparatorMenuItem(),
        item("menu-open-pattern", "Open _pattern…", "Shortcut+P", actions::openPattern),
        item("menu-save-results", "Save _results…", "Shortcut+R", actions::saveResults),
        item("menu-export", "_Export figure…", "Shortcut+E", actions::exportFigure),
        new SeparatorMenuItem(),
        item("menu-quit", "_Quit", "Shortcut+Q", actions::quit));
  }

  private static Menu recent(ObservableList<Path> recent, MenuActions actions) {
    Menu menu = new Menu("Open r_ecent");
    menu.setId("menu-recent");
    Runnable fill =
        () -> {
          menu.setDisable(recent.isEmpty());
          menu.getItems()
              .setAll(
                  recent.stream()
                      .map(
                          file -> item("", file.toString(), "", () -> actions.openExperiment(file)))
                      .toList());
          menu.getItems().forEach(item -> item.setMnemonicParsing(false));
        };
    recent.addListener((ListChangeListener<Path>) change -> fill.run());
    fill.run();
    return menu;
  }

  private static Menu edit(StudioModel studio, StudioController drawing, MenuActions actions) {
    MenuItem undo = item("menu-undo", "Undo", "Shortcut+Z", drawing::undo);
    undo.textProperty().bind(studio.undoTextProperty());
    undo.disableProperty().bind(not(studio.canUndoProperty()));
    MenuItem redo = item("menu-redo", "Redo", "Shortcut+Shift+Z", drawing::redo);
    redo.textProperty().bind(studio.redoTextProperty());
    redo.disableProperty().bind(not(studio.canRedoProperty()));
    return menu(
        "_Edit",
        undo,
        redo,
        new SeparatorMenuItem(),
        item("menu-paste", "_Paste pattern", "Shortcut+V", actions::paste),
        new SeparatorMenuItem(),
        item("menu-invert", "_Invert", "Shortcut+I", drawing::invert),
        item("menu-mirror-left-right", "Mirror left–right", "", drawing::mirrorLeftRight),
        item("menu-mirror-top-bottom", "Mirror top–bottom", "", drawing::mirrorTopBottom),
        item("menu-rotate-left", "Rotate left", "", drawing::rotateLeft),
        item("menu-rotate-right", "Rotate right", "", drawing::rotateRight),
        item("menu-blur", "_Blur", "", drawing::blur),
        item("menu-clear", "_Clear", "", drawing::clear),
        new SeparatorMenuItem(),
        item("menu-preferences", "P_references…", "Shortcut+COMMA", actions::showPreferences));
  }

  private static ObservableValue<Boolean> not(ObservableValue<Boolean> value) {
    return value.map(is -> !is);
  }

  private static Menu training(Workspaces workspaces) {
    return menu(
        "_Training",
        command("menu-train", "_Train or resume", "F5", workspaces, RunCommands::train),
        command("menu-pause", "_Pause", "F6", workspaces, RunCommands::pause),
        command("menu-step", "One _step", "F7", workspaces, RunCommands::step),
        command("menu-stop", "St_op", "F8", workspaces, RunCommands::stop),
        command("menu-reset", "_Reset network", "F9", workspaces, RunCommands::reset));
  }

  /** Asks the workspace that is shown. */
  private static MenuItem command(
      String id, String name, String key, Workspaces workspaces, Consumer<RunCommands> command) {
    return item(id, name, key, () -> command.accept(workspaces.current().commands()));
  }

  private static Menu view(Workspaces workspaces, MenuActions actions) {
    PanelCommands panels = actions.panels();
    Menu menu = new Menu("_View");
    int place = 1;
    for (Workspace workspace : workspaces.all()) {
      String id = "menu-workspace-" + workspace.name().toLowerCase(Locale.ROOT);
      menu.getItems()
          .add(item(id, workspace.name(), "Shortcut+" + place++, () -> workspaces.show(workspace)));
    }
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item("menu-theme", "Light or dark theme", "Shortcut+T", actions::toggleTheme),
            new SeparatorMenuItem(),
            PanelsMenu.of(workspaces),
            item("menu-maximise", "_Maximise panel", "Shortcut+Shift+M", panels::maximise),
            item("menu-hide", "_Hide panel", "Shortcut+Shift+H", panels::hide),
            item("menu-tear-off", "Panel in own _window", "Shortcut+Shift+W", panels::tearOff),
            item("menu-panels", "_All panels", "Shortcut+0", panels::showAll));
    return menu;
  }

  private Menu help(MenuActions actions) {
    return menu(
        "_Help",
        item("menu-first-steps", "_First steps", "", actions::beginFirstSteps),
        item("menu-shortcuts", "_Keyboard", "F1", () -> actions.showShortcuts(this)),
        item("menu-about", "_About Loss Atlas", "", actions::showAbout));
  }

  private static Menu menu(String name, MenuItem... items) {
    Menu menu = new Menu(name);
    menu.getItems().addAll(items);
    return menu;
  }

  private static MenuItem item(String id, String name, String shortcut, Runnable action) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setOnAction(event -> action.run());
    if (!shortcut.isEmpty()) {
      item.setAccelerator(KeyCombination.keyCombination(shortcut));
    }
    return item;
  }
}
