package org.lossatlas.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.lossatlas.app.curve.CurveView;
import org.lossatlas.app.fit.FitController;
import org.lossatlas.app.fit.FitToolbar;
import org.lossatlas.app.fit.MarkerView;
import org.lossatlas.app.fit.SettingsView;
import org.lossatlas.app.heatmap.HeatmapView;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioView;
import org.lossatlas.app.surface.SurfaceView;
import org.lossatlas.app.timeline.TimelineController;
import org.lossatlas.app.timeline.TimelineView;

/** Draw a pattern, fit it, see it stand in the loss surface. */
final class PatternWorkspace extends PanelWorkspace {
  private static final double LEFT_WIDTH = 344;
  private static final double SURFACE_SHARE = 0.55;

  private final StudioView studioView;
  private final BorderPane node;
  private final FitToolbar controls;
  private final FitController fitting;

  PatternWorkspace(
      ShellModels models,
      StudioController drawing,
      FitController fitting,
      TimelineController replaying,
      WorkspaceContext around) {
    super("Pattern", "Which network has this picture in its loss surface?");
    this.fitting = fitting;
    studioView = new StudioView(models.studio(), drawing, around.panels().files());
    node = new BorderPane(area(layout(models, around.panels()), around));
    node.setBottom(new TimelineView(models.timeline(), replaying));
    node.setLeft(left(new SettingsView(models.fit(), fitting)));
    controls = new FitToolbar(models.fit(), fitting);
  }

  private static PanelLayout layout(ShellModels models, PanelContext context) {
    PanelLayout loss =
        PanelLayout.of(
            new HeatmapView(models.loss(), context).node(),
            new MarkerView(models.fit(), models.marker()));
    PanelLayout lower =
        PanelLayout.beside(
            "below",
            PanelLayout.of(new HeatmapView(models.difference(), context).node()),
            PanelLayout.of(new CurveView(models.curve(), context).node()),
            0.5);
    PanelLayout right =
        PanelLayout.over(
            "down",
            PanelLayout.of(new SurfaceView(models.surface(), context).node()),
            lower,
            SURFACE_SHARE);
    return PanelLayout.beside("across", loss, right, 0.5);
  }

  @Override
  protected Node makeNode() {
    return node;
  }

  @Override
  protected Node makeControls() {
    return controls;
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

  @Override
  public RunCommands commands() {
    return fitting;
  }

  void focusCanvas() {
    studioView.focusCanvas();
  }

  void choosePattern() {
    studioView.chooseFile();
  }
}
