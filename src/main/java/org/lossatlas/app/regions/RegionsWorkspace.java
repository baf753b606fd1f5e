package org.lossatlas.app.regions;

import atlantafx.base.theme.Styles;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.PromptThreads;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;

/**
 * Train a small network live and watch its decision regions; or those at a loss surface's marker.
 */
public final class RegionsWorkspace extends PanelWorkspace {
  /** In letters' heights, so that large text has more room. */
  private static final String LEFT_WIDTH = "-fx-pref-width: 24em; -fx-min-width: 24em;";

  private static final double REGIONS_SHARE = 0.64;
  private static final PanelTitle TOOLS =
      new PanelTitle("regions-tools", "Network in detail", "$Fₖ = φ(Fₖ₋₁Wₖ + bₖ)$", "");

  private final WorkspaceContext context;

  /** Before the training, or it would keep the pictures of it waiting. */
  private final PromptThreads drawing = new PromptThreads("regions", 1);

  private final RegionsModel model = new RegionsModel();
  private final RegionsController controller;
  private final RegionsState state;
  private Optional<WidthsView> widths = Optional.empty();
  private Optional<PathView> path = Optional.empty();

  public RegionsWorkspace(WorkspaceContext context) {
    super("Regions", "Which class does the network name where, and in how many pieces?");
    this.context = context;
    controller =
        new RegionsController(
            model,
            context.datasets(),
            new RegionsExecutors(
                context.threads().apply("playground"),
                drawing.executor(),
                context.threads().apply("regions-data"),
                Platform::runLater));
    state = new RegionsState(model, controller);
    context.subject().addListener((property, before, now) -> controller.looking().offer(now));
  }

  /** What is shown, for tests. */
  public RegionsModel model() {
    return model;
  }

  /** What can be done, for tests. */
  public RegionsController controller() {
    return controller;
  }

  @Override
  protected Node makeNode() {
    Node node = build();
    controller.looking().offer(context.subject().get());
    controller.start();
    return node;
  }

  private Node build() {
    BorderPane pane = new BorderPane();
    pane.setId("regions-workspace");
    ScrollPane left = new ScrollPane(new RegionsSettingsView(model, controller));
    left.setId("regions-left");
    left.getStyleClass().add("workspace-left");
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.setStyle(LEFT_WIDTH);
    pane.setLeft(left);
    PanelFrame regions = new RegionsView(model, controller, context.panels()).node();
    widths =
        Optional.of(new WidthsView(model, controller, context.threads().apply("regions-widths")));
    path =
        Optional.of(
            new PathView(controller, context.panels(), context.threads().apply("regions-path")));
    TabPane tabs =
        new TabPane(
            tab("Units", new NeuronsView(model)),
            tab("Widths", widths.get()),
            tab("Ranks", new FeaturesView(model)),
            tab("Weights", new WeightsView(model, controller)),
            tab(
                "Steps",
                new PreImagesView(
                    model, context.panels(), context.threads().apply("regions-steps"))),
            tab("Path", path.get()));
    tabs.setId("regions-tabs");
    tabs.getStyleClass().add(Styles.DENSE);
    follow(tabs);
    PanelArea panels =
        area(
            PanelLayout.beside(
                "across",
                PanelLayout.of(regions, new TheoremView(model)),
                PanelLayout.of(PanelFrame.ofControls(TOOLS, tabs)),
                REGIONS_SHARE),
            context);
    pane.setCenter(panels);
    return pane;
  }

  /** The tab that the model names is the one that is shown. */
  private void follow(TabPane tabs) {
    model
        .tabProperty()
        .subscribe(
            name ->
                tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(name))
                    .findFirst()
                    .ifPresent(tabs.getSelectionModel()::select));
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> model.tabProperty().set(now.getText()));
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

  private static Tab tab(String name, Node content) {
    Tab tab = new Tab(name, content);
    tab.setClosable(false);
    return tab;
  }

  @Override
  protected Node makeControls() {
    return new RegionsToolbar(model, controller);
  }

  @Override
  public RunCommands commands() {
    return controller;
  }

  @Override
  public void onPulse() {
    controller.onPulse();
    widths.ifPresent(view -> view.onPulse(context.panels().theme().getValue()));
    path.ifPresent(PathView::onPulse);
  }

  @Override
  public void close() {
    controller.close();
    drawing.close();
    widths.ifPresent(WidthsView::stop);
    path.ifPresent(PathView::stop);
    super.close();
  }
}
