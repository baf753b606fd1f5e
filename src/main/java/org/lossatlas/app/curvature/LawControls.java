package org.lossatlas.app.curvature;

import java.util.Locale;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.Words;
import org.lossatlas.spectrum.SpectralModel;

/** Which random-matrix law, its two numbers, and its fit to the measured spectrum. */
final class LawControls extends HBox {
  private static final double SLIDER_WIDTH = 100;
  private static final String PHI =
      "φ = n / (mN): parameters for each number that is fitted, m outputs of N samples; edges of"
          + " the Marchenko–Pastur law are (1 ± √φ)²";
  private static final String ENERGY =
      "ε, the energy: half the mean squared residual, which scales the part H₁ of H = H₀ + H₁";

  LawControls(CurvatureModel model, CurvatureController controller) {
    super(8);
    Button fit = new Button("Fit");
    fit.setId("law-fit");
    fit.getStyleClass().add("small");
    fit.setAccessibleText("Fit the law to the measured spectrum");
    fit.setOnAction(event -> controller.fitLaw());
    ChoiceBox<SpectralModel> kind = new ChoiceBox<>();
    kind.setId("law-model");
    kind.getStyleClass().add("small");
    kind.getItems().setAll(SpectralModel.values());
    kind.setConverter(Words.of(SpectralModel::contractName));
    kind.setAccessibleText("Which law");
    kind.setTooltip(
        new Explanation(
            "wishart-wigner: H₁ is a Wigner matrix; relu: H₁ of a network of one hidden relu layer"));
    kind.valueProperty().bindBidirectional(model.lawModelProperty());
    getChildren()
        .addAll(
            kind,
            slider("law-phi", "φ", PHI, model.phiProperty()),
            slider("law-energy", "ε", ENERGY, model.energyProperty()),
            fit);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("panel-controls");
  }

  /** A slider over the decades from 0.01 to 10. */
  private static HBox slider(String id, String symbol, String meaning, DoubleProperty value) {
    Slider slider = new Slider(-2, 1, Math.log10(value.get()));
    slider.setId(id);
    slider.setPrefWidth(SLIDER_WIDTH);
    slider.setAccessibleText(symbol + " of the law, from 0.01 to 10");
    slider.setTooltip(new Explanation(meaning));
    Label number = new Label(label(symbol, value.get()));
    slider
        .valueProperty()
        .addListener((property, before, now) -> value.set(Math.pow(10, now.doubleValue())));
    value.addListener(
        (property, before, now) -> {
          number.setText(label(symbol, now.doubleValue()));
          // Not after a move of the slider itself, which would answer with a rounding error.
          if (Math.abs(slider.getValue() - Math.log10(now.doubleValue())) > 1e-9) {
            slider.setValue(Math.log10(now.doubleValue()));
          }
        });
    HBox box = new HBox(4, number, slider);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private static String label(String symbol, double value) {
    return String.format(Locale.ROOT, "%s = %.3g", symbol, value);
  }
}
