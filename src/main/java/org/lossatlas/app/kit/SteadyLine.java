package org.lossatlas.app.kit;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * One line of text that changes often. Its size does not depend on the text, so that a new text
 * moves nothing and lays out nothing around it; what does not fit is cut with an ellipsis.
 */
public class SteadyLine extends Region {
  private final Label label;

  /**
   * @param label whose text changes; the line is as wide as its container allows
   */
  public SteadyLine(Label label) {
    this.label = label;
    // Not managed: then a new text asks for the layout of this label alone.
    label.setManaged(false);
    // A larger font makes a higher line.
    label.fontProperty().addListener((property, before, now) -> requestLayout());
    getChildren().add(label);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    return insets.getTop() + snapSizeY(label.prefHeight(-1)) + insets.getBottom();
  }

  @Override
  protected double computeMinHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected double computeMaxHeight(double width) {
    return prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    label.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
