package org.lossatlas.app.kit;

import javafx.scene.layout.Region;

/** A formula where there is room for it, else nothing. */
final class FormulaLine extends Region {
  private final Formula formula;

  FormulaLine(Formula formula) {
    this.formula = formula;
    setMinWidth(0);
    getChildren().add(formula);
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
    formula.setVisible(width <= getWidth());
    formula.resizeRelocate(0, snapPositionY((getHeight() - height) / 2), width, height);
  }
}
