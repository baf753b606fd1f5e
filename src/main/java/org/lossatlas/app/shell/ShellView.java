package org.lossatlas.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lossatlas.app.curve.CurveModel;
import org.lossatlas.app.curve.CurveView;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitModel;
import org.lossatlas.app.fit.FitToolbar;
import org.lossatlas.app.fit.MarkerView;
import org.lossatlas.app.fit.SettingsView;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.HeatmapView;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.StudioView;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.app.surface.SurfaceView;

/**
 * The window's content: menu, toolbar, what is asked for on the left, what is seen on the right.
 */
final class ShellView extends BorderPane {
  private static final double LEFT_WIDTH = 344;

  private final StudioView studioView;
  private final Workspace workspace;

  /** What the panels show. */
  record Models(
      StudioModel studio,
      FitModel fit,
      MarkedPoint marker,
      HeatmapModel loss,
      HeatmapModel difference,
      SurfaceModel surface,
      CurveModel curve) {}

  ShellView(
      Models models,
      StudioController drawing,
      FitController fitting,
      PanelContext context,
      MenuActions actions,
      StatusBar status) {
    getStyleClass().add("shell");
    studioView = new StudioView(models.studio(), drawing);
    workspace =
        new Workspace(
            new HeatmapView(models.loss(), context).node(),
            new MarkerView(models.fit(), models.marker()),
            new SurfaceView(models.surface(), context).node(),
            new HeatmapView(models.difference(), context).node(),
            new CurveView(models.curve(), context).node());
    HBox toolbar = toolbar(models, drawing, fitting, actions);
    setTop(new VBox(new ShellMenu(models.studio(), drawing, fitting, actions), toolbar));
    setLeft(left(new SettingsView(models.fit(), fitting)));
    setCenter(workspace);
    setBottom(status);
  }

  private ScrollPane left(SettingsView settings) {
    VBox column = new VBox(studioView, settings);
    column.getStyleClass().add("shell-left");
    ScrollPane scroll = new ScrollPane(column);
    scroll.setId("left-column");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefWidth(LEFT_WIDTH);
    scroll.setMinWidth(LEFT_WIDTH);
    return scroll;
  }

  private static HBox toolbar(
      Models models, StudioController drawing, FitController fitting, MenuActions actions) {
    Button undo = button("toolbar-undo", Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)");
    undo.setOnAction(event -> drawing.undo());
    undo.disableProperty().bind(models.studio().canUndoProperty().not());
    Button redo = button("toolbar-redo", Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Shift+Z)");
    redo.setOnAction(event -> drawing.redo());
    redo.disableProperty().bind(models.studio().canRedoProperty().not());
    FitToolbar fit = new FitToolbar(models.fit(), fitting);
    HBox.setHgrow(fit, Priority.ALWAYS);
    Button theme = button("toolbar-theme", Feather.MOON, "Light or dark theme (Ctrl+T)");
    theme.setOnAction(event -> actions.toggleTheme());
    HBox bar = new HBox(undo, redo, fit, theme);
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

  void focusCanvas() {
    studioView.focusCanvas();
  }

  void choosePattern() {
    studioView.chooseFile();
  }

  void showAllPanels() {
    workspace.restore();
  }
}
