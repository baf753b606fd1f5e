package org.lossatlas.regions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;

/**
 * The counterexamples of [N], section 5.3: networks with a class whose region is disconnected, each
 * because one condition of Theorem 5.2.3 is not met.
 */
public enum Preset {
  /**
   * Eq. 5.3, widths 2-1-2-2: not pyramidal. Class 0 is {x₁ + x₂ &gt; 2} ∪ {x₁ + x₂ &lt; −4} (the
   * thesis prints "and" for the union).
   */
  NOT_PYRAMIDAL("Eq. 5.3: not pyramidal") {
    @Override
    public Parameters network() {
      return new Parameters.Builder(shape(new Activation.LeakyRelu(0.5), 2, 1, 2, 2))
          .layer(1, new double[] {1, 1}, new double[] {0})
          .layer(2, new double[] {1, -1}, new double[] {0, 0})
          .layer(3, new double[] {2, 1, 3, 2}, new double[] {0, 1})
          .build();
    }
  },

  /**
   * Eq. 5.5, widths 2-2-2-2 with ReLU: not onto ℝ. Class 0 is {x₁ &lt; 1, x₂ &lt; 1, x₁ + x₂ &lt;
   * 1} ∪ {x₂ &gt; 4, 2x₁ − x₂ + 4 &lt; 0}.
   */
  RELU("Eq. 5.5: ReLU is not onto ℝ") {
    @Override
    public Parameters network() {
      double half = Math.sqrt(2) / 2;
      return new Parameters.Builder(shape(new Activation.Relu(), 2, 2, 2, 2))
          .layer(1, new double[] {1, 0, 0, 1}, new double[] {0, 0})
          .layer(
              2,
              new double[] {half, -half, half, half},
              new double[] {(Math.sqrt(2) - 1) / Math.sqrt(2), -3 / Math.sqrt(2)})
          .layer(3, new double[] {-1, 0, 0, -3}, new double[] {1, 0})
          .build();
    }
  },

  /**
   * After Eq. 5.4, widths 2-2-2 with leaky ReLU (a = 0.1): W₁ has rank 1. Class 0 (blue) is {|x₁|
   * &gt; 1}. In the thesis the outputs tie at x₁ between −1 and 1 and blue grows outside; here red
   * has the whole strip, since its bias is raised by 0.001.
   */
  LOW_RANK("Eq. 5.4: W₁ has rank 1") {
    @Override
    public Parameters network() {
      double slope = 0.1;
      return new Parameters.Builder(shape(new Activation.LeakyRelu(slope), 2, 2, 2))
          .layer(1, new double[] {1, -1, 0, 0}, new double[] {-1, -1})
          .layer(2, new double[] {1, 0, 1, 0}, new double[] {0, -2 * slope + 1e-3})
          .build();
    }
  };

  private final String title;

  Preset(String title) {
    this.title = title;
  }

  /** The network, as the thesis gives it. */
  public abstract Parameters network();

  /** Where it stands, and what condition is not met. */
  public String title() {
    return title;
  }

  /** A part of the plane in which all components are seen. */
  public InputWindow window(int side) {
    return InputWindow.around(8, side);
  }

  /** The name in options: {@code not-pyramidal}, {@code relu}, {@code low-rank}. */
  public String contractName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The preset with this name; empty if there is none. */
  public static Optional<Preset> named(String name) {
    return Arrays.stream(values()).filter(preset -> preset.contractName().equals(name)).findFirst();
  }

  private static Architecture shape(Activation activation, Integer... widths) {
    return new Architecture(List.of(widths), activation);
  }
}
