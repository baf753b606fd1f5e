package org.lossatlas.app.fit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Rows of a label and a control, aligned. */
public final class Form extends GridPane {
  private static final double LABEL_WIDTH = 92;

  private int rows;

  public Form() {
    getStyleClass().add("fit-form");
    ColumnConstraints labels = new ColumnConstraints(LABEL_WIDTH);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(labels, controls);
  }

  /** A row; the explanation is its tooltip. */
  public void row(String name, String id, Control control, String explanation) {
    control.setId(id);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setAccessibleText(name);
    Tooltip tooltip = new Tooltip(explanation);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(360);
    control.setTooltip(tooltip);
    Label label = new Label(name);
    label.setLabelFor(control);
    label.setTooltip(tooltip);
    GridPane.setHalignment(label, javafx.geometry.HPos.LEFT);
    addRow(rows++, label, control);
  }

  /** A row over the whole width. */
  public void wide(Node node) {
    add(node, 0, rows++, 2, 1);
    setAlignment(Pos.TOP_LEFT);
  }
}
