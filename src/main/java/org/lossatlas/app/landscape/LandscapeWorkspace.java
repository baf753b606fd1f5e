package org.lossatlas.app.landscape;

import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.HeatmapView;
import org.lossatlas.app.kit.DrawnDirectly;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.PromptThreads;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.app.surface.SurfaceView;

/** Planes through a trained network, with sliders for further directions. */
public final class LandscapeWorkspace extends PanelWorkspace {
  private static final PanelTitle SURFACE =
      new PanelTitle(
          LandscapeFigures.SURFACE,
          "Plane in 3D",
          "$θ₀ + α₁d₁ + α₂d₂$",
          "The train map stands here as a surface, in the same colours");

  private static final double LEFT_WIDTH = 312;

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final WorkspaceContext context;
  private final PromptThreads planes = new PromptThreads("landscape", 1);
  private final PromptThreads points = new PromptThreads("landscape-coarse", CORES);
  private final LandscapeModel model = new LandscapeModel();
  private final LandscapeController controller;
  private final LandscapeState state;

  public LandscapeWorkspace(WorkspaceContext context) {
    super("Landscape", "What does the loss look like around a trained network?");
    this.context = context;
    controller =
        new LandscapeController(
            model,
            context.datasets(),
            new LandscapeThreads(
                planes.executor(),
                new FirstLevel(points.executor(), CORES),
                context.threads().apply("landscape-training"),
                context.threads().apply("landscape-point"),
                context.threads().apply("landscape-errors"),
                Platform::runLater));
    state = new LandscapeState(model, controller);
  }

  /** What is shown, for tests. */
  LandscapeModel model() {
    return model;
  }

  @Override
  protected Node makeNode() {
    ScrollPane left =
        new ScrollPane(
            new LandscapeSettingsView(model, controller, saving(), context.panels().files()));
    left.getStyleClass().add("workspace-left");
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.setPrefWidth(LEFT_WIDTH);
    left.setMinWidth(LEFT_WIDTH);
    DrawnDirectly.in(left);
    PanelArea panels = area(layout(), context);
    new LandscapeMaking(model, controller, context.panels().exports()).tell(SURFACE.id());
    BorderPane pane = new BorderPane(panels);
    pane.setId("landscape-workspace");
    pane.setLeft(left);
    context.subject().addListener((property, before, now) -> controller.follow(now));
    controller.follow(context.subject().get());
    return pane;
  }

  private PlaneSaving saving() {
    return new PlaneSaving(
        controller::saved,
        context.panels().files(),
        context.panels().saving(),
        context.panels().notices());
  }

  private PanelLayout layout() {
    PanelLayout profile =
        PanelLayout.beside(
            "low-right",
            PanelLayout.of(new ProfileView(model, context.panels()).node()),
            PanelLayout.of(new MergeTreeView(model, context.panels()).node()),
            0.5);
    return PanelLayout.over(
        "down",
        PanelLayout.beside(
            "across",
            PanelLayout.of(map(model.heatmap())),
            PanelLayout.of(map(model.testHeatmap())),
            0.5),
        PanelLayout.beside(
            "low",
            PanelLayout.of(new SurfaceView(model.surface(), context.panels(), SURFACE).node()),
            profile,
            0.4),
        0.55);
  }

  private PanelFrame map(HeatmapModel heatmap) {
    HeatmapView view = new HeatmapView(heatmap, context.panels());
    view.moveWindowBy(new PlaneMoves(model));
    PanelFrame frame = view.node();
    frame.noteProperty().bind(heatmap.quantityProperty().map(MetricQuantity::name));
    return frame;
  }

  @Override
  protected Node makeControls() {
    return new LandscapeToolbar(model, controller);
  }

  @Override
  public Map<String, Map<String, String>> remember() {
    return state.remember();
  }

  @Override
  public void recall(Map<String, Map<String, String>> views) {
    state.recall(views);
  }

  @Override
  public void restore(Map<String, Map<String, String>> views) {
    state.restore(views);
  }

  @Override
  public RunCommands commands() {
    return controller;
  }

  @Override
  public void onPulse() {
    controller.onPulse();
  }

  @Override
  public void close() {
    controller.close();
    planes.close();
    points.close();
    super.close();
  }
}
