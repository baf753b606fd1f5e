package org.lossatlas.app.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * Those parts of a split that are shown now. They divide the room in the ratio of their shares;
 * where the user moves a divider, the shares of the parts that are not shown stay as they are.
 */
final class PanelSplit extends SplitPane {
  /** A part that is shown, and its place among all parts of the split. */
  record Part(int index, Node node) {}

  /** Of the room, by a key. */
  private static final double STEP = 0.02;

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
    // Before the panels, whose own arrows take Shift for larger steps.
    addEventFilter(KeyEvent.KEY_PRESSED, this::moveDivider);
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

  /**
   * Ctrl+Shift and an arrow move the divider beside the part that has the keyboard, of the
   * innermost split along this arrow.
   */
  private void moveDivider(KeyEvent event) {
    double step = event.isShortcutDown() && event.isShiftDown() ? step(event.getCode()) : 0;
    if (step == 0 || event.getTarget() instanceof TextInputControl) {
      return;
    }
    Node part = event.getTarget() instanceof Node node ? node : this;
    while (part != this && !getItems().contains(part)) {
      if (part instanceof PanelSplit inner && inner.getOrientation() == getOrientation()) {
        return;
      }
      part = part.getParent();
    }
    int divider = Math.min(Math.max(0, getItems().indexOf(part)), parts.size() - 2);
    setDividerPosition(divider, getDividerPositions()[divider] + step);
    keep();
    event.consume();
  }

  /** By how much of the room an arrow moves a divider; 0 if it is none along this split. */
  private double step(KeyCode key) {
    boolean across = getOrientation() == Orientation.HORIZONTAL;
    return switch (key) {
      case LEFT -> across ? -STEP : 0;
      case RIGHT -> across ? STEP : 0;
      case UP -> across ? 0 : -STEP;
      case DOWN -> across ? 0 : STEP;
      default -> 0;
    };
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
