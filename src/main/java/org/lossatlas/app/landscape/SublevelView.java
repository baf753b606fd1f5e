package org.lossatlas.app.landscape;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.lossatlas.figure.Field;

/** A slider for λ, and how many parts {L ≤ λ} has in the plane, in words. */
final class SublevelView extends VBox {
  private final LandscapeModel model;
  private final Label words = new Label();

  SublevelView(LandscapeModel model) {
    super(4);
    this.model = model;
    Slider slider = new Slider(0, 1, model.levelProperty().get());
    slider.setId("landscape-level");
    slider.setAccessibleText("Level λ between the lowest and the highest loss of the plane");
    slider.valueProperty().bindBidirectional(model.levelProperty());
    words.setId("landscape-sublevel");
    words.setWrapText(true);
    getChildren().addAll(slider, words);
    model.levelProperty().addListener((property, before, now) -> tell());
    model.pictureProperty().addListener((property, before, now) -> tell());
    tell();
  }

  private void tell() {
    if (model.pictureProperty().get().isEmpty()) {
      words.setText("There is no plane yet");
      return;
    }
    Field loss = model.pictureProperty().get().get().loss();
    double level = loss.min() + model.levelProperty().get() * (loss.max() - loss.min());
    Sublevel set = Sublevel.of(loss, level);
    words.setText(
        String.format(
            Locale.ROOT,
            "{L ≤ %.4g}: %d %s, %.0f %% of the plane",
            level,
            set.components(),
            set.components() == 1 ? "component" : "components",
            100 * set.share()));
  }
}
