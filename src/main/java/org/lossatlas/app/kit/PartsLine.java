package org.lossatlas.app.kit;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * One line of text in parts, with three spaces between them: as many of the first ones are seen as
 * there is room for, so that no number is cut in its middle. Its size does not depend on the text,
 * so that a new text moves nothing around it.
 */
final class PartsLine extends Region {
  private static final String BETWEEN = "   ";

  private final Label whole;
  private final Label fitting = new Label();

  /**
   * @param whole whose text changes
   */
  PartsLine(Label whole) {
    this.whole = whole;
    fitting.getStyleClass().setAll(whole.getStyleClass());
    fitting.tooltipProperty().bind(whole.tooltipProperty());
    fitting.accessibleTextProperty().bind(whole.textProperty());
    // Not managed: then a new text asks for the layout of this line alone.
    whole.setManaged(false);
    fitting.setManaged(false);
    getChildren().addAll(whole, fitting);
    setMinWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    whole.textProperty().addListener((property, before, now) -> setNeedsLayout(true));
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets insets = getInsets();
    return insets.getTop() + snapSizeY(whole.prefHeight(-1)) + insets.getBottom();
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
    boolean fits = whole.prefWidth(-1) <= getWidth();
    whole.setVisible(fits);
    fitting.setVisible(!fits);
    whole.resizeRelocate(0, 0, getWidth(), getHeight());
    if (!fits) {
      String text = whole.getText();
      fitting.setText(text);
      int cut = text.lastIndexOf(BETWEEN);
      while (cut > 0 && fitting.prefWidth(-1) > getWidth()) {
        text = text.substring(0, cut);
        fitting.setText(text);
        cut = text.lastIndexOf(BETWEEN);
      }
      fitting.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
