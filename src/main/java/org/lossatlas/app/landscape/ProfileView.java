package org.lossatlas.app.landscape;

import java.util.Optional;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.LineFigure;

/** The maps along d₁ through the marker, on both splits; pressing moves the marker. */
final class ProfileView {
  static final String ID = "landscape-profile";

  private final LandscapeModel model;
  private final Profile profile;
  private final LinePanel panel;

  ProfileView(LandscapeModel model, PanelContext context) {
    this.model = model;
    profile = new Profile(model);
    panel =
        new LinePanel(
            new PanelTitle(
                ID,
                "Profile",
                "$α₂$ of the marker",
                "The maps along d₁ through the marker are drawn here"),
            "The values of the maps in the row of the marker, along d₁: with directions towards"
                + " other networks, the straight line from one to the other. While the maps are"
                + " coarse, the line joins the points that are known. A band is L ± its standard"
                + " error. Press or drag to move the marker.",
            context,
            (x, y) -> press(x));
    model.slowPictureProperty().addListener((property, before, now) -> draw());
    model.heatmap().scaleProperty().addListener((property, before, now) -> draw());
    model.heatmap().stateProperty().addListener((property, before, now) -> draw());
    model.marker().betaProperty().addListener((property, before, now) -> draw());
    model.bandsProperty().addListener((property, before, now) -> draw());
    model.errorsProperty().addListener((property, before, now) -> draw());
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
    Optional<LineFigure> figure = profile.figure();
    if (figure.isEmpty()) {
      boolean none = model.slowPictureProperty().get().isEmpty();
      panel.node().stateProperty().set(none ? PanelState.EMPTY : PanelState.STALE);
      return;
    }
    panel.show(figure.get(), model.heatmap().stateProperty().get(), profile.words());
  }

  PanelFrame node() {
    return panel.node();
  }
}
