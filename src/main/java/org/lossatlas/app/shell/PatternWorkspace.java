package org.lossatlas.app.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
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
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.studio.StudioController;
import org.lossatlas.app.studio.StudioModel;
import org.lossatlas.app.studio.StudioView;
import org.lossatlas.app.surface.SurfaceModel;
import org.lossatlas.app.surface.SurfaceView;
import org.lossatlas.app.timeline.TimelineController;
import org.lossatlas.app.timeline.TimelineModel;
import org.lossatlas.app.timeline.TimelineView;

/** Draw a pattern, fit it, see it stand in the loss surface. */
final class PatternWorkspace implements Workspace {
  private static final double LEFT_WIDTH = 344;

  private final StudioView studioView;
  private final FitPanelArea panels;
  private final BorderPane node;
  private final FitToolbar controls;
  private final FitController fitting;

  /** What the panels show. */
  record Models(
      StudioModel studio,
      FitModel fit,
      MarkedPoint marker,
      HeatmapModel loss,
      HeatmapModel difference,
      SurfaceModel surface,
      CurveModel curve,
      TimelineModel timeline) {}

  PatternWorkspace(
      Models models,
      StudioController drawing,
      FitController fitting,
      TimelineController replaying,
      PanelContext context) {
    this.fitting = fitting;
    studioView = new StudioView(models.studio(), drawing);
    panels =
        new FitPanelArea(
            new HeatmapView(models.loss(), context).node(),
            new MarkerView(models.fit(), models.marker()),
            new SurfaceView(models.surface(), context).node(),
            new HeatmapView(models.difference(), context).node(),
            new CurveView(models.curve(), context).node());
    node = new BorderPane(panels);
    node.setBottom(new TimelineView(models.timeline(), replaying));
    node.setLeft(left(new SettingsView(models.fit(), fitting)));
    controls = new FitToolbar(models.fit(), fitting);
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
  public String name() {
    return "Pattern";
  }

  @Override
  public String question() {
    return "Which network has this picture in its loss surface?";
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Node controls() {
    return controls;
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

  void showAllPanels() {
    panels.restore();
  }
}
