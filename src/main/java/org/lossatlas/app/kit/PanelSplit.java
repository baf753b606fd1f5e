package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/**
 * Those parts of a split that are shown now. They divide the room in the ratio of their shares;
 * where the user moves a divider, the shares of the parts that are not shown stay as they are.
 */
final class PanelSplit extends SplitPane {
  /** A part that is shown, and its place among all parts of the split. */
  record Part(int index, Node node) {}

  private final Arrangement arrangement;
  private final PanelLayout.Split layout;
  private final List<Part> parts;

  /** For which the dividers were placed last. */
  private double dividedLength = -1;

  /**
   * @param parts at least two
   */
  PanelSplit(Arrangement arrangement, PanelLayout.Split layout, List<Part> parts) {
    this.arrangement = arrangement;
    this.layout = layout;
    this.parts = List.copyOf(parts);
    setOrientation(layout.orientation());
    setId("split-" + layout.id());
    getStyleClass().add("panel-split");
    parts.forEach(part -> getItems().add(part.node()));
    placeDividers();
    addEventFilter(MouseEvent.MOUSE_RELEASED, this::keep);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double length = getOrientation() == Orientation.HORIZONTAL ? getWidth() : getHeight();
    if (length != dividedLength) {
      // The pane itself gives every part as many pixels more, and their ratio is lost.
      dividedLength = length;
      placeDividers();
      super.layoutChildren();
    }
  }

  private void placeDividers() {
    List<Double> shares = arrangement.shares(layout.id(), layout.shares());
    double whole = parts.stream().mapToDouble(part -> shares.get(part.index())).sum();
    double passed = 0;
    for (int i = 0; i + 1 < parts.size(); i++) {
      passed += shares.get(parts.get(i).index()) / whole;
      setDividerPosition(i, passed);
    }
  }

  private void keep(MouseEvent event) {
    boolean onDivider =
        event.getTarget() instanceof Node node
            && (isDivider(node) || (node.getParent() != null && isDivider(node.getParent())));
    if (onDivider) {
      keep();
    }
  }

  private static boolean isDivider(Node node) {
    return node.getStyleClass().contains("split-pane-divider");
  }

  private void keep() {
    List<Double> shares = new ArrayList<>(arrangement.shares(layout.id(), layout.shares()));
    double whole = parts.stream().mapToDouble(part -> shares.get(part.index())).sum();
    double passed = 0;
    for (int i = 0; i < parts.size(); i++) {
      double end = i + 1 < parts.size() ? getDividerPositions()[i] : 1;
      shares.set(parts.get(i).index(), whole * (end - passed));
      passed = end;
    }
    arrangement.setShares(layout.id(), shares);
  }
}
