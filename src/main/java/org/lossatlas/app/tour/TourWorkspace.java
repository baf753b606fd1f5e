package org.lossatlas.app.tour;

import java.util.Optional;
import javafx.scene.Node;
import org.lossatlas.app.kit.Arrangement;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.kit.WorkspaceContext;

/** What does the pattern paper say, and does it happen? */
public final class TourWorkspace implements Workspace {
  private final TourModel model = new TourModel();
  private final TourController controller;
  private final WorkspaceContext context;
  private final Arrangement arrangement = new Arrangement();
  private Optional<PanelArea> area = Optional.empty();
  private Optional<TourView> view = Optional.empty();

  public TourWorkspace(WorkspaceContext context) {
    this.context = context;
    controller = new TourController(model, context.threads().apply("tour"), context.datasets());
  }

  private TourView view() {
    if (view.isEmpty()) {
      view = Optional.of(new TourView(model, controller, context.panels()));
    }
    return view.get();
  }

  private PanelArea area() {
    if (area.isEmpty()) {
      PanelArea panels = new PanelArea(arrangement, view().layout(), context.dress());
      panels.setId("tour");
      area = Optional.of(panels);
    }
    return area.get();
  }

  @Override
  public String name() {
    return "Paper tour";
  }

  @Override
  public String question() {
    return "What does the pattern paper say, and does it happen?";
  }

  @Override
  public Node node() {
    return area();
  }

  @Override
  public Node controls() {
    return view().controls();
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
    area.ifPresent(PanelArea::close);
  }
}
