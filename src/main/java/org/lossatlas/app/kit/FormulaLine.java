package org.lossatlas.app.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A formula where there is room for it, else an ellipsis. */
final class FormulaLine extends Region {
  private final Formula formula;
  private final Label ellipsis = new Label("…");

  FormulaLine(Formula formula) {
    this.formula = formula;
    setMinWidth(0);
    getChildren().addAll(formula, ellipsis);
  }

  @Override
  protected double computePrefWidth(double height) {
    // What the name and the state leave.
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(formula.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    double width = snapSizeX(formula.prefWidth(-1));
    double height = formula.prefHeight(-1);
    boolean fits = width <= getWidth();
    formula.setVisible(fits);
    ellipsis.setVisible(!fits && width > 0 && ellipsis.prefWidth(-1) <= getWidth());
    formula.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), width, height);
    ellipsis.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
