package org.lossatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.SpatialPattern;

/** Figures of fits that are lines or volumes. */
public final class SpatialFigures {
  /** Slices on a page. */
  private static final int MOST_SLICES = 9;

  private SpatialFigures() {}

  /** The loss along a line, and the target raised by the offset. */
  public static LineFigure line(Lattice lattice, FitSnapshot fit) {
    double[] alpha = lattice.coordinates(0);
    double[] target = fit.target().toArray();
    for (int i = 0; i < target.length; i++) {
      target[i] += fit.error().offset();
    }
    return new LineFigure(
        "Loss along the line",
        Axis.linear("$α$"),
        Axis.linear("loss"),
        List.of(
            Series.of("$L(θ₀ + αθ₁)$", alpha, fit.surface().toArray()),
            Series.of("target $T + a$", alpha, target)));
  }

  /** Up to nine slices of a volume at even γ, on one colour scale. */
  public static MultiplesFigure slices(Lattice lattice, FitSnapshot fit) {
    int count = Math.min(MOST_SLICES, lattice.side(2));
    List<Figure> panels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int k = count == 1 ? 0 : i * (lattice.side(2) - 1) / (count - 1);
      panels.add(slice(lattice, fit, k));
    }
    return new MultiplesFigure(panels, 3, false);
  }

  /** The slice γ = k/(C−1), on the scale of the whole volume. */
  public static HeatmapFigure slice(Lattice lattice, FitSnapshot fit, int k) {
    Pattern plane = SpatialPattern.slice(lattice, fit.surface(), k);
    String title = String.format(Locale.ROOT, "γ = %.2f", Pattern.coordinate(k, lattice.side(2)));
    return HeatmapFigure.of(
        FitFigures.field(plane), scale(fit), Labels.of(title, "$L(θ₀ + Σ α_iθ_i)$"));
  }

  private static ColourScale scale(FitSnapshot fit) {
    return ColourScale.spanning(ColourMap.VIRIDIS, FitFigures.field(fit.surface()));
  }

  /** The three planes through the middle of the volume, loss above and target below. */
  public static MultiplesFigure planes(Lattice lattice, FitSnapshot fit) {
    ColourScale targets = ColourScale.spanning(ColourMap.GREY, FitFigures.field(fit.target()));
    List<Figure> panels = new ArrayList<>();
    for (Cut cut : Cut.values()) {
      panels.add(
          HeatmapFigure.of(
              cut.of(lattice, fit.surface()), scale(fit), cut.labels("loss $L$", lattice)));
    }
    for (Cut cut : Cut.values()) {
      panels.add(
          HeatmapFigure.of(
              cut.of(lattice, fit.target()), targets, cut.labels("target $T$", lattice)));
    }
    return new MultiplesFigure(panels, 3, false);
  }

  /** A plane through the middle: which axes lie across and up. */
  private enum Cut {
    ALPHA_BETA(0, 1, 2),
    ALPHA_GAMMA(0, 2, 1),
    BETA_GAMMA(1, 2, 0);

    private static final List<String> NAMES = List.of("α", "β", "γ");

    private final int across;
    private final int up;
    private final int fixed;

    Cut(int across, int up, int fixed) {
      this.across = across;
      this.up = up;
      this.fixed = fixed;
    }

    Field of(Lattice lattice, Pattern sheet) {
      double[] all = sheet.toArray();
      int[] strides = {1, lattice.side(0), lattice.side(0) * lattice.side(1)};
      int start = strides[fixed] * (lattice.side(fixed) / 2);
      int width = lattice.side(across);
      double[] values = new double[width * lattice.side(up)];
      for (int i = 0; i < values.length; i++) {
        values[i] = all[start + i % width * strides[across] + i / width * strides[up]];
      }
      return Field.square(width, lattice.side(up), values);
    }

    Labels labels(String value, Lattice lattice) {
      double at = Pattern.coordinate(lattice.side(fixed) / 2, lattice.side(fixed));
      String title = String.format(Locale.ROOT, "%s = %.2f", NAMES.get(fixed), at);
      return new Labels(title, "$" + NAMES.get(across) + "$", "$" + NAMES.get(up) + "$", value);
    }
  }
}
