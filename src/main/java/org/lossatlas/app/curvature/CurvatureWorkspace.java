package org.lossatlas.app.curvature;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import org.lossatlas.app.kit.KeptTexts;
import org.lossatlas.app.kit.PanelArea;
import org.lossatlas.app.kit.PanelWorkspace;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.spectrum.SpectralModel;

/** How is the loss curved at the network that all workspaces look at? */
public final class CurvatureWorkspace extends PanelWorkspace {
  private static final String NAME = "curvature";

  private final CurvatureModel model = new CurvatureModel();
  private final CurvatureController controller;
  private final WorkspaceContext context;
  private Optional<CurvatureView> view = Optional.empty();

  public CurvatureWorkspace(WorkspaceContext context) {
    super("Curvature", "How is the loss curved here, and is it as random matrices are?");
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
  protected Node makeNode() {
    PanelArea panels = area(view().layout(), context);
    panels.setId(NAME);
    return panels;
  }

  @Override
  protected Node makeControls() {
    return view().controls();
  }

  @Override
  public Map<String, Map<String, String>> remember() {
    return Map.of(
        NAME,
        Map.of(
            "symlog", String.valueOf(model.symmetricLogProperty().get()),
            "log-density", String.valueOf(model.logHeightProperty().get()),
            "blocks", String.valueOf(model.blocksProperty().get()),
            "phi", String.valueOf(model.phiProperty().get()),
            "energy", String.valueOf(model.energyProperty().get()),
            "law-model", model.lawModelProperty().get().contractName()));
  }

  @Override
  public void recall(Map<String, Map<String, String>> views) {
    KeptTexts kept = new KeptTexts(views.getOrDefault(NAME, Map.of()));
    kept.flag("symlog", model.symmetricLogProperty()::set);
    kept.flag("log-density", model.logHeightProperty()::set);
    kept.flag("blocks", model.blocksProperty()::set);
    kept.number("phi", 1e-3, 1e3, model.phiProperty()::set);
    kept.number("energy", 0, 1e3, model.energyProperty()::set);
    kept.parsed("law-model", SpectralModel::parse, model.lawModelProperty()::set);
  }

  @Override
  public RunCommands commands() {
    return controller;
  }

  @Override
  public void onPulse() {
    controller.onPulse();
    view.ifPresent(CurvatureView::onPulse);
  }

  @Override
  public void close() {
    controller.close();
    super.close();
  }
}
