package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.Axis;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;

/** The maps along d₁ through the marker, on both splits; pressing moves the marker. */
final class ProfileView {
  static final String ID = "landscape-profile";

  private final LandscapeModel model;
  private final LinePanel panel;

  ProfileView(LandscapeModel model, PanelContext context) {
    this.model = model;
    panel =
        new LinePanel(
            new PanelTitle(
                ID,
                "Profile",
                "$α₂$ of the marker",
                "The maps along d₁ through the marker are drawn here"),
            "The values of the maps in the row of the marker, along d₁: with directions towards"
                + " other networks, the straight line from one to the other. Press or drag to move"
                + " the marker.",
            context,
            (x, y) -> press(x));
    model.slowMapProperty().addListener((property, before, now) -> draw());
    model.slowTestMapProperty().addListener((property, before, now) -> draw());
    model.heatmap().stateProperty().addListener((property, before, now) -> draw());
    model.marker().betaProperty().addListener((property, before, now) -> draw());
  }

  private void press(double alpha) {
    model
        .heatmap()
        .figureProperty()
        .get()
        .ifPresent(
            figure -> {
              Field field = figure.field();
              double within =
                  Math.max(field.alpha().first(), Math.min(field.alpha().last(), alpha));
              model.marker().moveTo(within, model.marker().beta());
            });
  }

  private void draw() {
    Quantity quantity = model.heatmap().quantity();
    List<Series> lines = new ArrayList<>();
    model.slowMapProperty().get().ifPresent(figure -> lines.add(line("train", figure.field())));
    model.slowTestMapProperty().get().ifPresent(figure -> lines.add(line("test", figure.field())));
    if (lines.isEmpty()) {
      panel.node().stateProperty().set(PanelState.EMPTY);
      return;
    }
    Axis up =
        model.heatmap().scaleProperty().get() == Scale.LOG
            ? Axis.log(quantity.label())
            : Axis.linear(quantity.label());
    panel.show(
        new LineFigure("Profile", Axis.linear("$α₁$"), up, lines),
        model.heatmap().stateProperty().get(),
        Decimals.signed(
            String.format(
                Locale.ROOT, "α₂ = %.3f, the grid's nearest row", model.marker().beta())));
  }

  private Series line(String name, Field field) {
    int row = field.beta().nearest(model.marker().beta());
    double[] x = new double[field.columns()];
    double[] y = new double[field.columns()];
    for (int i = 0; i < x.length; i++) {
      x[i] = field.alpha().at(i);
      y[i] = field.value(i, row);
    }
    return Series.of(name, x, y);
  }

  PanelFrame node() {
    return panel.node();
  }
}
