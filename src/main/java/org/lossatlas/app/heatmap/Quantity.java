package org.lossatlas.app.heatmap;

import org.lossatlas.app.kit.PanelTitle;
import org.lossatlas.figure.ColourMap;

/**
 * What a heatmap shows.
 *
 * @param title of the panel
 * @param label of the colour bar, with formulas, as {@code "loss $L$"}
 * @param symbol before a value, in plain text: L
 * @param key the array's name in an NPZ file and the column's in a table: loss
 * @param usualMap the colours that it begins with: a sequential map from low to high; a diverging
 *     one for deviations, whose limits are symmetric about 0
 * @param meaning what the numbers under the picture are, in sentences
 */
public record Quantity(
    PanelTitle title, String label, String symbol, String key, ColourMap usualMap, String meaning) {
  private static final String PLACE =
      "α₁ and α₂ are the coordinates in the plane, along its two directions. ";

  /** The loss over the plane. */
  public static final Quantity LOSS =
      new Quantity(
          new PanelTitle(
              "loss-surface",
              "Loss surface",
              "$L(θ₀ + α₁θ₁ + α₂θ₂)$",
              "Draw a pattern, then press Train: the loss over the plane appears here"),
          "loss $L$",
          "L",
          "loss",
          ColourMap.VIRIDIS,
          PLACE
              + "L(θ) = (1/N) Σᵢ ℓ(f(xᵢ), yᵢ) is the loss of the whole network at θ₀ + α₁θ₁ + α₂θ₂:"
              + " θ₀ is that of Eq. 9, θ₁ and θ₂ of Eq. 10, and L ≈ T + a is Eq. 11 (Czarnecki et"
              + " al. 2019). ⊕ is the marker, θ(α).");

  /** The loss without its offset, minus the target. */
  public static final Quantity DIFFERENCE =
      new Quantity(
          new PanelTitle(
              "difference",
              "Difference",
              "$L − a − T$",
              "Where the loss still differs from the target is shown here during training"),
          "$L − a − T$",
          "ΔL",
          "difference",
          ColourMap.VIK,
          PLACE
              + "ΔL = L − a − T: the loss less the offset a and the pattern T, whose mean square is"
              + " the error of Eq. 8 (Czarnecki et al. 2019). ⊕ is the marker.");

  /** Whether it goes from low to high, or deviates from 0. */
  public ColourMap.Kind kind() {
    return usualMap.kind();
  }
}
