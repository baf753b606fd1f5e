package org.lossatlas.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;

/** The window's content: menu, toolbar, the tabs of the workspaces, and the one that is shown. */
final class ShellView extends BorderPane {
  /** The toolbar's part that belongs to the workspace shown. */
  private final StackPane controls = new StackPane();

  private final ShellMenu menu;

  ShellView(
      StudioModel studio,
      StudioController drawing,
      Workspaces workspaces,
      MenuActions actions,
      StatusBar status) {
    getStyleClass().add("shell");
    controls.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(controls, Priority.ALWAYS);
    menu = new ShellMenu(studio, drawing, workspaces, actions);
    setTop(new VBox(menu, toolbar(studio, drawing, actions), workspaces, actions.firstSteps()));
    setBottom(status);
    workspaces.currentProperty().addListener((property, before, now) -> show(now));
    show(workspaces.current());
  }

  ShellMenu menu() {
    return menu;
  }

  private void show(Workspace workspace) {
    controls.getChildren().setAll(workspace.controls());
    setCenter(workspace.node());
  }

  private HBox toolbar(StudioModel studio, StudioController drawing, MenuActions actions) {
    Button undo = button("toolbar-undo", Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)");
    undo.setOnAction(event -> drawing.undo());
    undo.disableProperty().bind(studio.canUndoProperty().not());
    Button redo = button("toolbar-redo", Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)");
    redo.setOnAction(event -> drawing.redo());
    redo.disableProperty().bind(studio.canRedoProperty().not());
    Button theme = button("toolbar-theme", Feather.MOON, "Light or dark theme (Ctrl+T)");
    theme.setOnAction(event -> actions.toggleTheme());
    HBox bar = new HBox(undo, redo, controls, theme);
    bar.setId("toolbar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("shell-toolbar");
    return bar;
  }

  private static Button button(String id, Feather icon, String tip) {
    Button button = new Button("", new FontIcon(icon));
    button.setId(id);
    button.setAccessibleText(tip);
    button.setTooltip(new Tooltip(tip));
    return button;
  }
}
