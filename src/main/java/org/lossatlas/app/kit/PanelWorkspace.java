package org.lossatlas.app.kit;

import java.util.Optional;
import javafx.scene.Node;

/**
 * What the workspaces have in common: a name and a question, and panels and controls that are made
 * when they are first asked for. For the FX thread.
 */
public abstract class PanelWorkspace implements Workspace {
  private final String name;
  private final String question;
  private final Arrangement arrangement = new Arrangement();
  private Optional<PanelArea> area = Optional.empty();
  private Optional<Node> node = Optional.empty();
  private Optional<Node> controls = Optional.empty();

  protected PanelWorkspace(String name, String question) {
    this.name = name;
    this.question = question;
  }

  /** The content, with the area of the panels in it; asked for once. */
  protected abstract Node makeNode();

  /** The toolbar's part; asked for once. */
  protected abstract Node makeControls();

  /** The panels, arranged as this workspace has them; to be made once. */
  protected PanelArea area(PanelLayout layout, WorkspaceContext context) {
    PanelArea panels = new PanelArea(arrangement, layout, context.dress());
    area = Optional.of(panels);
    return panels;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String question() {
    return question;
  }

  @Override
  public final Node node() {
    if (node.isEmpty()) {
      node = Optional.of(makeNode());
    }
    return node.get();
  }

  @Override
  public final Node controls() {
    if (controls.isEmpty()) {
      controls = Optional.of(makeControls());
    }
    return controls.get();
  }

  @Override
  public final Arrangement arrangement() {
    return arrangement;
  }

  /** Closes the windows of torn-off panels; what works on stops first. */
  @Override
  public void close() {
    area.ifPresent(PanelArea::close);
  }
}
