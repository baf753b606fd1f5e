package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.Export;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelFrame;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Saving;
import org.lossatlas.app.kit.Words;
import org.lossatlas.figure.LayerFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SpectrumFigures;
import org.lossatlas.spectrum.SpectralModel;

/**
 * Five panels: the spectrum, the law, eigenvalues over training, the top eigenvectors by layer, and
 * experiments of the papers.
 */
final class CurvatureView {
  private static final double SLIDER_WIDTH = 100;
  private static final String PHI =
      "φ = n / (mN): parameters for each number that is fitted, m outputs of N samples; edges of"
          + " the Marchenko–Pastur law are (1 ± √φ)²";
  private static final String ENERGY =
      "ε, the energy: half the mean squared residual, which scales the part H₁ of H = H₀ + H₁";
  private static final double DECADES = 1e-8;

  /** Above the largest value, on a logarithmic axis. */
  private static final double HEADROOM = 2;

  private final CurvatureModel model;
  private final CurvatureController controller;
  private final PanelContext context;
  private final Label counts = new Label();
  private final LinePanel spectrum;
  private final LinePanel law;
  private final LinePanel history;
  private final LinePanel layers;
  private final ExperimentsView experiments;

  /** A panel that shows one figure of lines. */
  private final class LinePanel {
    private final Picture<LineFigure> picture = new Picture<>(context);
    private final PanelFrame frame;
    private Optional<LineFigure> figure = Optional.empty();

    LinePanel(PanelTitle title) {
      this(title, new BorderPane());
    }

    /**
     * @param around has controls beside the picture
     */
    LinePanel(PanelTitle title, BorderPane around) {
      Saving saving =
          new Saving(context, () -> figure.map(now -> export(title.id(), now)), picture::sheet);
      picture.setAccessibleText(title.name());
      around.setCenter(picture);
      around.setMinSize(0, 0);
      frame = new PanelFrame(title, around, saving);
    }

    void show(LineFigure now, PanelState state) {
      figure = Optional.of(now);
      picture.show(now);
      frame.stateProperty().set(state);
    }
  }

  CurvatureView(CurvatureModel model, CurvatureController controller, PanelContext context) {
    this.model = model;
    this.controller = controller;
    this.context = context;
    String hint = "Fit a pattern or train a network: its curvature is measured here";
    spectrum = new LinePanel(new PanelTitle("spectrum", "Hessian spectrum", "$H = H₀ + H₁$", hint));
    BorderPane withSliders = new BorderPane();
    withSliders.setBottom(sliders());
    law =
        new LinePanel(
            new PanelTitle("law", "Random-matrix law", "$ρ(λ; φ, ε)$", hint), withSliders);
    history = new LinePanel(new PanelTitle("eigenvalues", "Ends over training", "$λ₁, λₙ$", hint));
    layers = new LinePanel(new PanelTitle("layers", "Top eigenvectors by layer", "$‖vₖ‖²$", hint));
    experiments = new ExperimentsView(controller.experiments(), context);
    new CurvatureMaking(model, controller::measured, context.exports()).tell(experiments::chosen);
    counts.setId("curvature-counts");
    explain();
    spectrum.frame.addFootControl(axisButtons());
    model.readingProperty().addListener((property, before, now) -> showReading());
    model.symmetricLogProperty().addListener((property, before, now) -> showReading());
    model.logHeightProperty().addListener((property, before, now) -> showReading());
    model.lawProperty().addListener((property, before, now) -> showLaw());
    model
        .fitProperty()
        .addListener(
            (property, before, now) -> {
              showLaw();
              showReading();
            });
    model.stateProperty().addListener((property, before, now) -> showState(now));
    showLaw();
  }

  private void explain() {
    spectrum.frame.explain(
        "H = ∂²L/∂θ² at the marked network, H = H₀ + H₁ (Pennington & Bahri 2017, section 2.2): H₀ ="
            + " (1/N) Σᵢ Jᵢᵀ(∇²ℓ)ᵢJᵢ is the Gauss–Newton part, never negative for a convex ℓ; H₁ is"
            + " what the residuals add. Counted are eigenvalues λ above, within and"
            + " below the tolerance.");
    law.frame.explain(
        "ρ(λ; φ, ε) = −Im G(λ + i0)/π, the density of the random-matrix law, from the R-transform"
            + " R_H(z) = 1/(1 − zφ) + 2εz (wishart-wigner; Pennington & Bahri 2017). Index α: the share of negative"
            + " eigenvalues. ε_c: the critical energy, above which α is positive. Atom: the share of"
            + " eigenvalues that are exactly 0.");
    history.frame.explain(
        "λ₁ is the largest eigenvalue of H = ∂²L/∂θ², λₙ the smallest, of n parameters: at each"
            + " reading of the network that is marked. Below 0 the loss curves down.");
    layers.frame.explain(
        "‖vₖ‖², the share of layer k in the squared length of an eigenvector: v₁ of the largest"
            + " eigenvalue λ₁, v₂ of the next, and so on.");
  }

  private HBox axisButtons() {
    ToggleButton symlog = new ToggleButton("symlog λ");
    symlog.getStyleClass().add("small");
    symlog.setId("spectrum-symlog");
    symlog.selectedProperty().bindBidirectional(model.symmetricLogProperty());
    // A broadened density has no place on that axis; single eigenvalues have.
    symlog.setDisable(true);
    model
        .readingProperty()
        .addListener(
            (property, before, now) -> symlog.setDisable(now.flatMap(Reading::exact).isEmpty()));
    ToggleButton log = new ToggleButton("log density");
    log.getStyleClass().add("small");
    log.setId("spectrum-log");
    log.selectedProperty().bindBidirectional(model.logHeightProperty());
    return new HBox(4, symlog, log);
  }

  private HBox sliders() {
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
    HBox box =
        new HBox(
            8,
            kind,
            slider("law-phi", "φ", PHI, model.phiProperty()),
            slider("law-energy", "ε", ENERGY, model.energyProperty()),
            fit);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("panel-controls");
    return box;
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

  /** What is measured is seen on all three panels of readings. */
  private void showState(PanelState now) {
    for (LinePanel panel : List.of(spectrum, history, layers)) {
      panel.frame.stateProperty().set(now);
      if (now == PanelState.WORKING) {
        panel.frame.footProperty().set("measuring the curvature …");
      }
    }
  }

  /** The fitted law over the histogram of H. */
  private List<Series> curves(Reading reading) {
    List<Series> curves = new ArrayList<>(reading.density());
    model
        .fitProperty()
        .get()
        .curve()
        .ifPresent(
            fitted ->
                curves.add(SpectrumFigures.law("fitted law", fitted.curve(), fitted.scale())));
    return curves;
  }

  private void showReading() {
    Optional<Reading> now = model.readingProperty().get();
    if (now.isEmpty()) {
      return;
    }
    Reading reading = now.get();
    Scale height = model.logHeightProperty().get() ? Scale.LOG : Scale.LINEAR;
    boolean exact = reading.exact().isPresent();
    LineFigure figure =
        exact && model.symmetricLogProperty().get()
            ? SpectrumFigures.symmetricLog(reading.spectra(), height)
            : SpectrumFigures.histogram(reading.spectra(), curves(reading), height);
    spectrum.show(visible(figure, height).withTitle(""), PanelState.LIVE);
    spectrum.frame.footProperty().set(reading.counts());
    counts.setText(
        String.format(
            Locale.ROOT,
            "%s · %s · %.2f s",
            reading.origin(),
            reading.method(),
            reading.seconds()));
    history.show(ReadingFigures.overTime(model.history()), PanelState.LIVE);
    history
        .frame
        .footProperty()
        .set(
            String.format(
                Locale.ROOT,
                "λ₁ %s   λₙ %s",
                Decimals.measured(reading.top().get(0)),
                Decimals.measured(reading.bottom().get(0))));
    layers.show(LayerFigure.of(reading.shares()), PanelState.LIVE);
    layers
        .frame
        .footProperty()
        .set("shares of the squared length, ‖v‖ = 1; v₁ belongs to the largest eigenvalue");
  }

  /** A broadened density falls to nothing between eigenvalues: eight decades are enough to see. */
  static LineFigure visible(LineFigure figure, Scale height) {
    // Not the figure's own range: its margin is a share of all decades, hundreds of them here.
    double most = largest(figure);
    return height == Scale.LINEAR || !(most > 0)
        ? figure
        : new LineFigure(
            figure.title(),
            figure.x(),
            figure.y().withLimits(new Range(most * DECADES, most * HEADROOM)),
            figure.series());
  }

  private static double largest(LineFigure figure) {
    double most = 0;
    for (Series line : figure.series()) {
      for (int i = 0; i < line.size(); i++) {
        most = Double.isFinite(line.y(i)) ? Math.max(most, line.y(i)) : most;
      }
    }
    return most;
  }

  private void showLaw() {
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
                "index α %.5f   ε_c %.5f   atom at 0: %.3f",
                reading.curve().index(),
                reading.curve().law().criticalEnergy(),
                reading.curve().law().atom())
            : fit;
    LineFigure figure = SpectrumFigures.law(reading.curve(), reading.sample()).withTitle("");
    law.show(figure, PanelState.LIVE);
    law.frame.footProperty().set(words);
  }

  private static Export export(String stem, LineFigure figure) {
    return new Export(stem, figure, LineFiles.arrays(figure), LineFiles.table(figure));
  }

  /** Two above two. */
  PanelLayout layout() {
    return PanelLayout.over(
        "down",
        PanelLayout.beside("above", PanelLayout.of(spectrum.frame), PanelLayout.of(law.frame), 0.5),
        PanelLayout.beside(
            "below",
            PanelLayout.beside(
                "readings", PanelLayout.of(history.frame), PanelLayout.of(layers.frame), 0.5),
            PanelLayout.of(experiments.frame()),
            0.6),
        0.5);
  }

  /** Once a pulse. */
  void onPulse() {
    experiments.onPulse();
  }

  /** For the toolbar. */
  Node controls() {
    VBox line = new VBox(counts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
