package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.figure.Field;
import org.lossatlas.landscape.Basins;

/** A slider for λ, and how many parts {L ≤ λ} has in the plane, in words. */
final class SublevelView extends VBox {
  /** Basins shallower than this share of the plane's range are noise to the eye. */
  private static final double LEAST_SHARE = 0.01;

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
            "λ, from the lowest to the highest loss of the plane. {L ≤ λ} is the sublevel set; its"
                + " components are counted on the grid, neighbours by a side."));
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
                100 * set.share())
            + basins(loss));
  }

  /** Which basins are worth a word, and where the deepest of the others joins. */
  private static String basins(Field loss) {
    double least = LEAST_SHARE * (loss.max() - loss.min());
    List<Basins.Basin> deep =
        Basins.of(loss.columns(), loss.rows(), loss.toArray()).stream()
            .filter(basin -> basin.persistence() > least)
            .toList();
    if (deep.size() < 2) {
      return "\nOne basin";
    }
    Basins.Basin second = deep.get(1);
    int column = second.index() % loss.columns();
    int row = second.index() / loss.columns();
    return String.format(
        Locale.ROOT,
        "\n%d basins deeper than 1 %%; the deepest but one, %.4g at (%.3g, %.3g), joins at %.4g",
        deep.size(),
        second.bottom(),
        loss.alpha().at(column),
        loss.beta().at(row),
        second.joins());
  }
}
