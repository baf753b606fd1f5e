package org.lossatlas.app.fit;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lossatlas.app.kit.Explanation;
import org.lossatlas.app.kit.MarkedPoint;
import org.lossatlas.app.kit.SteadyLine;
import org.lossatlas.fitting.FittedPlane;
import org.lossatlas.network.DenseKernel;

/** Two sliders that move the marked point, and the whole network's loss there. */
public final class MarkerView extends VBox {
  private final FitModel model;
  private final Label train =
      number(
          "marker-train",
          "L(θ) at the marker θ = θ₀ + α₁θ₁ + α₂θ₂ (Eq. 9 and 10), the whole network on the train"
              + " split, and the share of its samples that are named right. While training it"
              + " is read at most every half second. Between its points the heatmap interpolates,"
              + " so its own value there may differ.");
  private final Label test =
      number("marker-test", "The same on the test split, which training never sees");
  private final Label offset =
      number(
          "marker-offset",
          "a, the constant between pattern and loss: L ≈ T + a. It is the least loss that σ can"
              + " reach (Lemma 1; ln 10 for ten balanced classes) plus 0.05; what is shown is the a"
              + " that makes the error of Eq. 8 least.");
  private final Label check =
      number(
          "marker-check",
          "The surface uses that the output does not depend on x (Eq. 4), so that L = σ(p), Eq. 5."
              + " This is the largest relative"
              + " difference to evaluating the whole network sample by sample, at "
              + FittedPlane.CHECKED_POINTS
              + " random points.");

  /** The sliders of {@code marker}. */
  public MarkerView(FitModel model, MarkedPoint marker) {
    this.model = model;
    getStyleClass().add("marker-view");
    Slider alpha = slider("marker-alpha", "α₁");
    Slider beta = slider("marker-beta", "α₂");
    alpha.valueProperty().bindBidirectional(marker.alphaProperty());
    beta.valueProperty().bindBidirectional(marker.betaProperty());
    HBox sliders = new HBox(labelled("α₁", alpha), labelled("α₂", beta));
    sliders.getStyleClass().add("marker-sliders");
    GridPane numbers = new GridPane();
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    numbers.getColumnConstraints().addAll(half, half);
    numbers.addRow(0, new SteadyLine(train), new SteadyLine(test));
    numbers.addRow(1, new SteadyLine(offset), new SteadyLine(check));
    numbers.getStyleClass().add("marker-numbers");
    getChildren().addAll(sliders, numbers);
    model.readingProperty().addListener((property, before, now) -> showReading());
    model.snapshotProperty().addListener((property, before, now) -> showSurface());
    model.checkProperty().addListener((property, before, now) -> showSurface());
    model.stateProperty().addListener((property, before, now) -> showReading());
    model.stateProperty().addListener((property, before, now) -> showSurface());
    showReading();
    showSurface();
  }

  private static Slider slider(String id, String symbol) {
    Slider slider = new Slider(0, 1, 0.5);
    slider.setId(id);
    slider.setBlockIncrement(1.0 / 64);
    slider.setAccessibleText("Marker " + symbol);
    slider.setTooltip(
        new Tooltip("Moves the marked point θ₀ + α₁θ₁ + α₂θ₂ (Eq. 10, 11) along " + symbol));
    return slider;
  }

  private static HBox labelled(String symbol, Slider slider) {
    Label value = new Label();
    value.getStyleClass().add("marker-value");
    value.textProperty().bind(slider.valueProperty().asString(Locale.ROOT, symbol + " %.3f"));
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = new HBox(value, slider);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("marker-slider");
    HBox.setHgrow(row, Priority.ALWAYS);
    return row;
  }

  private static Label number(String id, String meaning) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("marker-number");
    label.setTooltip(new Explanation(meaning));
    return label;
  }

  private void showReading() {
    Optional<MarkerReading> reading = model.readingProperty().get();
    train.setText("train " + reading.map(r -> words(r.train())).orElse("–"));
    test.setText("test " + reading.flatMap(MarkerReading::test).map(MarkerView::words).orElse("–"));
  }

  private static String words(DenseKernel.Evaluation at) {
    String loss = String.format(Locale.ROOT, "L %.4f", at.loss());
    return Double.isNaN(at.accuracy())
        ? loss
        : loss + String.format(Locale.ROOT, ", %.1f %% right", 100 * at.accuracy());
  }

  private void showSurface() {
    offset.setText(
        model
            .snapshot()
            .map(look -> String.format(Locale.ROOT, "offset a %.4f", look.error().offset()))
            .orElse("offset a –"));
    String largest =
        model.checkProperty().get().isPresent()
            ? String.format(Locale.ROOT, "%.1e", model.checkProperty().get().getAsDouble())
            : model.state() == FitState.TRAINING ? "after training" : "…";
    check.setText("plain check " + largest);
  }
}
