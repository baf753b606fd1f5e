package org.lossatlas.app.kit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;

/** How a workspace's panels lie when all are in their place. */
public sealed interface PanelLayout {
  /** Its panels, in reading order. */
  Stream<Single> singles();

  /**
   * One panel.
   *
   * @param below what belongs to it and goes with it
   */
  record Single(PanelFrame frame, Optional<Node> below) implements PanelLayout {
    @Override
    public Stream<Single> singles() {
      return Stream.of(this);
    }
  }

  /**
   * Parts with dividers between them.
   *
   * @param id names the split in what is remembered; unique in the workspace, letters and hyphens
   * @param shares of the room, as many as parts, each above 0, in all 1
   */
  record Split(String id, Orientation orientation, List<PanelLayout> parts, List<Double> shares)
      implements PanelLayout {
    public Split {
      parts = List.copyOf(parts);
      shares = List.copyOf(shares);
      if (parts.size() != shares.size()) {
        throw new IllegalArgumentException("A share is missing in the split " + id);
      }
    }

    @Override
    public Stream<Single> singles() {
      return parts.stream().flatMap(PanelLayout::singles);
    }
  }

  static PanelLayout of(PanelFrame frame) {
    return new Single(frame, Optional.empty());
  }

  /** A panel with what belongs under it. */
  static PanelLayout of(PanelFrame frame, Node below) {
    return new Single(frame, Optional.of(below));
  }

  /** Two parts side by side. */
  static PanelLayout beside(String id, PanelLayout left, PanelLayout right, double leftShare) {
    return new Split(
        id, Orientation.HORIZONTAL, List.of(left, right), List.of(leftShare, 1 - leftShare));
  }

  /** Two parts, one over the other. */
  static PanelLayout over(String id, PanelLayout upper, PanelLayout lower, double upperShare) {
    return new Split(
        id, Orientation.VERTICAL, List.of(upper, lower), List.of(upperShare, 1 - upperShare));
  }
}
