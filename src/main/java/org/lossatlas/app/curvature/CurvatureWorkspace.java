package org.lossatlas.app.curvature;

import java.util.Optional;
import javafx.scene.Node;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Workspace;
import org.lossatlas.app.kit.WorkspaceContext;

/** How is the loss curved at the network that all workspaces look at? */
public final class CurvatureWorkspace implements Workspace {
  private final CurvatureModel model = new CurvatureModel();
  private final CurvatureController controller;
  private final WorkspaceContext context;
  private Optional<CurvatureView> view = Optional.empty();

  public CurvatureWorkspace(WorkspaceContext context) {
    this.context = context;
    controller = new CurvatureController(model, context);
  }

  private CurvatureView view() {
    if (view.isEmpty()) {
      view = Optional.of(new CurvatureView(model, controller, context.panels()));
    }
    return view.get();
  }

  @Override
  public String name() {
    return "Curvature";
  }

  @Override
  public String question() {
    return "How is the loss curved here, and is it as random matrices are?";
  }

  @Override
  public Node node() {
    return view().node();
  }

  @Override
  public Node controls() {
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
  }
}
