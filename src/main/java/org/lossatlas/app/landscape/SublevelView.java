package org.lossatlas.app.landscape;

import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Explanation;
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
    slider.setTooltip(
        new Explanation(
            "λ, from the lowest to the highest loss of the plane. {L ≤ λ} is the sublevel set"
                + " (Definition 3.3.6 of Nguyen's thesis); its"
                + " components are counted on the grid, neighbours by a side."));
    slider.valueProperty().bindBidirectional(model.levelProperty());
    CheckBox shade = new CheckBox("Colour {L ≤ λ} alone");
    shade.setId("landscape-shade");
    shade.setTooltip(
        new Explanation("Cells of the loss maps above λ fade, and the edge of {L ≤ λ} is drawn."));
    shade.selectedProperty().bindBidirectional(model.shadesProperty());
    words.setId("landscape-sublevel");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(slider, shade, words);
    model.levelProperty().addListener((property, before, now) -> tell());
    model.slowPictureProperty().addListener((property, before, now) -> tell());
    tell();
  }

  private void tell() {
    if (model.lambda().isEmpty()) {
      words.setText("There is no plane yet");
      return;
    }
    Field loss = model.pictureProperty().get().orElseThrow().loss();
    double level = model.lambda().getAsDouble();
    Sublevel set = Sublevel.of(loss, level);
    words.setText(
        Decimals.signed(
            String.format(
                Locale.ROOT,
                "{L ≤ %.4g}: %d %s, %.0f %% of the plane",
                level,
                set.components(),
                set.components() == 1 ? "component" : "components",
                100 * set.share())));
  }
}
