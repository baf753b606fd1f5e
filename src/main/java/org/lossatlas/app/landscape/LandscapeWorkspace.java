package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.heatmap.HeatmapView;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.DrawnDirectly;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.app.surface.SurfaceView;

/** Planes through a trained network, with sliders for further directions. */
public final class LandscapeWorkspace implements Workspace {
  private static final PanelTitle SURFACE =
      new PanelTitle(
          "landscape-surface",
          "Surface 3D",
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
  private final Arrangement arrangement = new Arrangement();
  private Optional<PanelArea> area = Optional.empty();
  private Optional<Node> node = Optional.empty();
  private Optional<Node> controls = Optional.empty();

  public LandscapeWorkspace(WorkspaceContext context) {
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
                Platform::runLater));
    state = new LandscapeState(model, controller);
  }

  /** What is shown, for tests. */
  LandscapeModel model() {
    return model;
  }

  @Override
  public String name() {
    return "Landscape";
  }

  @Override
  public String question() {
    return "What does the loss look like around a trained network?";
  }

  @Override
  public Node node() {
    if (node.isEmpty()) {
      node = Optional.of(build());
      context.subject().addListener((property, before, now) -> controller.follow(now));
      controller.follow(context.subject().get());
    }
    return node.get();
  }

  private Node build() {
    ScrollPane left = new ScrollPane(new LandscapeSettingsView(model, controller, saving()));
    left.getStyleClass().add("workspace-left");
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.setPrefWidth(LEFT_WIDTH);
    left.setMinWidth(LEFT_WIDTH);
    DrawnDirectly.in(left);
    PanelArea panels = new PanelArea(arrangement, layout(), context.dress());
    area = Optional.of(panels);
    String unknown =
        "The network is in this window only: Save plane… writes it, and the command slice for it";
    List<String> ids =
        List.of(
            MetricQuantity.TRAIN.id(),
            MetricQuantity.TEST.id(),
            SURFACE.id(),
            ProfileView.ID,
            MergeTreeView.ID);
    for (String id : ids) {
      context.panels().exports().onAsked(id, () -> Making.byNone(unknown));
    }
    BorderPane pane = new BorderPane(panels);
    pane.setId("landscape-workspace");
    pane.setLeft(left);
    return pane;
  }

  private PlaneSaving saving() {
    return new PlaneSaving(
        controller::saved, context.panels().saving(), context.panels().notices());
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
  public Node controls() {
    if (controls.isEmpty()) {
      controls = Optional.of(new LandscapeToolbar(model, controller));
    }
    return controls.get();
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
  public Arrangement arrangement() {
    return arrangement;
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
    area.ifPresent(PanelArea::close);
  }
}
