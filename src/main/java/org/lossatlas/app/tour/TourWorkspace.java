package org.lossatlas.app.tour;

import java.util.Optional;
import javafx.scene.Node;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;

/** What does the pattern paper say, and does it happen? */
public final class TourWorkspace extends PanelWorkspace {
  private final TourModel model = new TourModel();
  private final TourController controller;
  private final WorkspaceContext context;
  private Optional<TourView> view = Optional.empty();

  public TourWorkspace(WorkspaceContext context) {
    super("Paper tour", "What does the pattern paper say, and does it happen?");
    this.context = context;
    controller = new TourController(model, context.threads().apply("tour"), context.datasets());
  }

  private TourView view() {
    if (view.isEmpty()) {
      view = Optional.of(new TourView(model, controller, context.panels()));
    }
    return view.get();
  }

  @Override
  protected Node makeNode() {
    PanelArea panels = area(view().layout(), context);
    panels.setId("tour");
    return panels;
  }

  @Override
  protected Node makeControls() {
    return view().controls();
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
    super.close();
  }
}
