package org.lossatlas.app.curvature;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Words;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.spectrum.SpectralModel;

/** The panel of the random-matrix law: its two numbers, its density and its fit to a spectrum. */
final class LawView {
  private static final double SLIDER_WIDTH = 100;
  private static final double GAP = 8;
  private static final String PHI =
      "φ = n / (mN): parameters for each number that is fitted, m outputs of N samples";
  private static final String ENERGY =
      "ε, the energy: half the mean squared residual, which scales the part H₁ of H = H₀ + H₁";

  private final CurvatureModel model;
  private final CurvatureController controller;
  private final LinePanel panel;

  LawView(CurvatureModel model, CurvatureController controller, PanelContext context) {
    this.model = model;
    this.controller = controller;
    PanelTitle title =
        new PanelTitle("law", "Random-matrix law", "$ρ(λ; φ, ε)$", "The law is being computed");
    panel = new LinePanel(title, context, controls());
    panel
        .frame()
        .explain(
            "ρ(λ; φ, ε) = −Im G(λ + i0)/π, the density of the random-matrix law, from the R-transform"
                + " R_H(z) = 1/(1 − zφ) + 2εz (wishart-wigner; Pennington & Bahri 2017). Index α: the"
                + " share of negative"
                + " eigenvalues. Critical ε: the energy above which α is positive. Atom: the"
                + " share of eigenvalues that are exactly 0.");
    model.lawProperty().addListener((property, before, now) -> show());
    model.fitProperty().addListener((property, before, now) -> show());
    show();
  }

  PanelFrame frame() {
    return panel.frame();
  }

  private FlowPane controls() {
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
    fit.setTooltip(
        new Explanation("Finds φ, ε and a scale of λ whose law is nearest to the spectrum of H"));
    FlowPane row =
        new FlowPane(
            GAP,
            4,
            kind,
            slider("law-phi", "φ", PHI, model.phiProperty()),
            slider("law-energy", "ε", ENERGY, model.energyProperty()),
            fit);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setPadding(new Insets(GAP, GAP, 0, GAP));
    return row;
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

  private void show() {
    Optional<LawReading> now = model.lawProperty().get();
    if (now.isEmpty()) {
      return;
    }
    LawReading reading = now.get();
    String fit = model.fitProperty().get().words();
    String words =
        fit.isEmpty()
            ? String.format(
                Locale.ROOT,
                "index α %.5f   critical ε %.5f   atom %.3f",
                reading.curve().index(),
                reading.curve().law().criticalEnergy(),
                reading.curve().law().atom())
            : fit;
    panel.show(
        SpectrumFigures.law(reading.curve(), reading.sample()).withTitle(""),
        PanelState.LIVE,
        words);
  }
}
