package org.lossatlas.app.landscape;

import javafx.scene.control.ListCell;
import org.lossatlas.figure.MetricLook;
import org.lossatlas.landscape.Metric;

/** A map that can be chosen; one that the network in the centre has not says why, and cannot. */
final class MetricCell extends ListCell<Metric> {
  private static final double DIMMED = 0.6;

  private final LandscapeModel model;

  MetricCell(LandscapeModel model) {
    this.model = model;
    model.centreProperty().addListener((property, before, now) -> show(getItem()));
  }

  @Override
  protected void updateItem(Metric metric, boolean empty) {
    super.updateItem(metric, empty);
    show(empty ? null : metric);
  }

  private void show(Metric metric) {
    boolean offered = metric == null || model.offers(metric);
    String title = metric == null ? "" : MetricLook.title(metric);
    setText(offered ? title : title + " (of fully connected networks)");
    setDisable(!offered);
    setOpacity(offered ? 1 : DIMMED);
  }
}
