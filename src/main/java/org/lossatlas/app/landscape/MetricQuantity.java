package org.lossatlas.app.landscape;

import java.util.stream.Stream;
import org.lossatlas.app.heatmap.Quantity;
import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.MetricLook;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.MiniBatchError;

/** The metrics of a plane as what the heatmaps show. */
final class MetricQuantity {
  static final PanelTitle TRAIN =
      new PanelTitle(
          "landscape-loss",
          "Train map",
          "$θ₀ + α₁d₁ + α₂d₂$",
          "Train a network, open one, or mark a point of a pattern's surface: the plane around it"
              + " appears here");

  static final PanelTitle TEST =
      new PanelTitle(
          "landscape-test",
          "Test map",
          "$θ₀ + α₁d₁ + α₂d₂$",
          "The same plane on the test split, in the same colours; a file of one's own has none");

  private static final String PLACE =
      "α₁ and α₂ are the coordinates in the plane θ₀ + α₁d₁ + α₂d₂, along its two directions. ⊕ is"
          + " the marker. Grey: not finite, or not evaluated. ";

  private MetricQuantity() {}

  static Quantity of(Metric metric, PanelTitle title) {
    return new Quantity(
        title,
        MetricLook.label(metric),
        MetricLook.symbol(metric),
        metric.key(),
        MetricLook.map(metric),
        PLACE + meaning(metric));
  }

  /** The words for what a map shows, for its panel's head. */
  static String name(Quantity quantity) {
    return Stream.of(Metric.values())
        .filter(metric -> metric.key().equals(quantity.key()))
        .map(MetricLook::title)
        .findFirst()
        .orElse("");
  }

  /** For the control that chooses it. */
  static String meaning(Metric metric) {
    return switch (metric) {
      case LOSS -> "L is the mean of ℓ over the data, of the whole network.";
      case ACCURACY -> "The share of samples whose largest output is that of their class.";
      case GRADIENT_NORM ->
          "‖∇L‖ is the Euclidean norm of the gradient over all parameters and all samples, at"
              + " up to 51 × 51 points.";
      case LARGEST_EIGENVALUE ->
          "λmax is the largest eigenvalue of the Hessian ∇²L over all parameters, by Lanczos'"
              + " iteration, at up to 13 × 13 points.";
      case SMALLEST_EIGENVALUE ->
          "λmin is the smallest eigenvalue of the Hessian ∇²L over all parameters, by Lanczos'"
              + " iteration, at up to 13 × 13 points; where it is below 0 the loss curves down.";
      case STANDARD_ERROR ->
          "SE is the standard error of L from the scatter of mini-batches of "
              + MiniBatchError.BATCH
              + " samples, √(Σ(L_b − L̄)²/(B(B − 1))), at up to 51 × 51 points.";
    };
  }
}
