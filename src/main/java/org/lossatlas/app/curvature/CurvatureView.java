package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Decimals;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.PanelLayout;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.LayerFigure;
import org.lossatlas.figure.LineFigure;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.Series;
import org.lossatlas.figure.SpectrumFigures;

/**
 * Five panels: the spectrum, the law, eigenvalues over training, the top eigenvectors by layer, and
 * experiments of the papers.
 */
final class CurvatureView {
  private static final double DECADES = 1e-8;

  /** Above the largest value, on a logarithmic axis. */
  private static final double HEADROOM = 2;

  private final CurvatureModel model;
  private final Label counts = new Label();
  private final LinePanel spectrum;
  private final LawView law;
  private final LinePanel history;
  private final LinePanel layers;
  private final ExperimentsView experiments;

  CurvatureView(CurvatureModel model, CurvatureController controller, PanelContext context) {
    this.model = model;
    String hint = "Fit a pattern or train a network: its curvature is measured here";
    spectrum =
        new LinePanel(
            new PanelTitle("spectrum", "Hessian spectrum", "$H = H₀ + H₁$", hint), context);
    law = new LawView(model, controller, context);
    history =
        new LinePanel(
            new PanelTitle("eigenvalues", "Ends over training", "$λ₁, λₙ$", hint), context);
    layers =
        new LinePanel(
            new PanelTitle("layers", "Top eigenvectors by layer", "$‖vₖ‖²$", hint), context);
    experiments = new ExperimentsView(controller.experiments(), context);
    new CurvatureMaking(model, controller::measured, context.exports()).tell(experiments::chosen);
    counts.setId("curvature-counts");
    explain();
    spectrum.frame().addFootControl(axisButtons());
    layers.frame().addFootControl(blocksButton());
    model.readingProperty().addListener((property, before, now) -> showReading());
    model.symmetricLogProperty().addListener((property, before, now) -> showReading());
    model.logHeightProperty().addListener((property, before, now) -> showReading());
    model.fitProperty().addListener((property, before, now) -> showReading());
    model.blocksProperty().addListener((property, before, now) -> showReading());
    model.stateProperty().addListener((property, before, now) -> showState(now));
    model.refusalProperty().addListener((property, before, now) -> showRefusal(now));
  }

  private void explain() {
    spectrum
        .frame()
        .explain(
            "H = ∂²L/∂θ² at the marked network, H = H₀ + H₁ (Pennington & Bahri 2017, section 2.2): H₀ ="
                + " (1/N) Σᵢ Jᵢᵀ(∇²ℓ)ᵢJᵢ is the Gauss–Newton part, never negative for a convex ℓ; H₁ is"
                + " what the residuals add. Counted are eigenvalues λ above, within and"
                + " below the tolerance.");
    history
        .frame()
        .explain(
            "λ₁ is the largest eigenvalue of H = ∂²L/∂θ², λₙ the smallest, of n parameters: at each"
                + " reading of the network that is marked. Below 0 the loss curves down.");
    layers
        .frame()
        .explain(
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

  private ToggleButton blocksButton() {
    ToggleButton blocks = new ToggleButton("blocks");
    blocks.getStyleClass().add("small");
    blocks.setId("layers-blocks");
    blocks.setTooltip(
        new Explanation(
            "Eigenvalues of the diagonal blocks Hₖₖ = ∂²L/∂(Wₖ, bₖ)² of each layer k, instead of the"
                + " eigenvectors' shares; where all eigenvalues are known"));
    blocks.selectedProperty().bindBidirectional(model.blocksProperty());
    blocks.setDisable(true);
    model
        .readingProperty()
        .addListener(
            (property, before, now) ->
                blocks.setDisable(now.map(Reading::blocks).map(List::isEmpty).orElse(true)));
    return blocks;
  }

  /** The last reading stays, and the foot says why there is no newer one. */
  private void showRefusal(String words) {
    if (!words.isEmpty()) {
      for (LinePanel panel : List.of(spectrum, history, layers)) {
        panel.frame().footProperty().set(words);
      }
    }
  }

  /** What is measured is seen on all three panels of readings. */
  private void showState(PanelState now) {
    for (LinePanel panel : List.of(spectrum, history, layers)) {
      panel.frame().stateProperty().set(now);
      if (now == PanelState.WORKING) {
        panel.frame().footProperty().set("measuring the curvature …");
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
    spectrum.show(visible(figure, height).withTitle(""), PanelState.LIVE, reading.counts());
    counts.setText(
        String.format(
            Locale.ROOT,
            "%s · %s · %.2f s",
            reading.origin(),
            reading.method(),
            reading.seconds()));
    history.show(
        ReadingFigures.overTime(model.history()),
        PanelState.LIVE,
        String.format(
            Locale.ROOT,
            "λ₁ %s   λₙ %s",
            Decimals.measured(reading.top().get(0)),
            Decimals.measured(reading.bottom().get(0))));
    showLayers(reading);
  }

  private void showLayers(Reading reading) {
    if (model.blocksProperty().get() && !reading.blocks().isEmpty()) {
      Scale height = model.logHeightProperty().get() ? Scale.LOG : Scale.LINEAR;
      LineFigure blocks = SpectrumFigures.blocks(reading.blocks(), height);
      layers.show(
          visible(blocks, height).withTitle(""),
          PanelState.LIVE,
          ReadingFigures.largestOfBlocks(reading.blocks()));
    } else {
      layers.show(
          LayerFigure.of(reading.shares()),
          PanelState.LIVE,
          "shares of ‖v‖² = 1; v₁ of the largest λ");
    }
  }

  /**
   * A broadened density falls to nothing between eigenvalues: eight decades are enough to see, and
   * of bars those down to the lowest. Bars of no height lie on the axis, so that others have sides.
   */
  static LineFigure visible(LineFigure figure, Scale height) {
    // Not the figure's own range: its margin is a share of all decades, hundreds of them here.
    double most = largest(figure);
    if (height == Scale.LINEAR || !(most > 0)) {
      return figure;
    }
    double bars = least(figure) / HEADROOM;
    double floor = Math.max(most * DECADES, bars);
    return new LineFigure(
        figure.title(),
        figure.x(),
        figure.y().withLimits(new Range(floor, most * HEADROOM)),
        figure.series().stream().map(line -> bars < floor ? line : raised(line, floor)).toList());
  }

  private static Series raised(Series line, double floor) {
    double[] x = new double[line.size()];
    double[] y = new double[line.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = line.x(i);
      y[i] = line.y(i) == 0 ? floor : line.y(i);
    }
    return Series.of(line.name(), x, y).marked(line.mark());
  }

  private static double least(LineFigure figure) {
    double least = Double.MAX_VALUE;
    for (Series line : figure.series()) {
      for (int i = 0; i < line.size(); i++) {
        least = line.y(i) > 0 ? Math.min(least, line.y(i)) : least;
      }
    }
    return least;
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

  /** Two above two. */
  PanelLayout layout() {
    return PanelLayout.over(
        "down",
        PanelLayout.beside(
            "above", PanelLayout.of(spectrum.frame()), PanelLayout.of(law.frame()), 0.5),
        PanelLayout.beside(
            "below",
            PanelLayout.beside(
                "readings", PanelLayout.of(history.frame()), PanelLayout.of(layers.frame()), 0.5),
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
