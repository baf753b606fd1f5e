package org.lossatlas.regions;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SingularValues;

/**
 * Which theorem about connected decision regions applies to a network ([N], section 5.2).
 *
 * <ul>
 *   <li>Theorem 5.2.3: pyramidal (d ≥ n₁ ≥ … ≥ n_{L−1}), W₁ … W_{L−1} of full rank, φ continuous,
 *       bijective and onto ℝ.
 *   <li>Theorem 5.2.4: one hidden layer of width ≤ d, W₁ of full rank, φ continuous and strictly
 *       increasing.
 * </ul>
 *
 * <p>Both promise that the region of every class is connected in the whole input space.
 *
 * @param promises whether regions are certainly connected
 * @param sentence what applies, or which conditions are not met
 */
public record WidthTheorem(boolean promises, String sentence) {
  /** Points of a component below which it may be a piece of a thin one. */
  private static final int CRUMB = 16;

  private static final String PROMISE = ": every decision region is connected.";

  /** Looks at widths, activation and the ranks of the hidden layers' weights. */
  public static WidthTheorem of(Parameters network) {
    Architecture shape = network.architecture();
    if (!network.layout().skips().isEmpty()) {
      return new WidthTheorem(
          false,
          "No theorem on width applies: hidden neurons are connected to the output by skips. Regions"
              + " may be disconnected.");
    }
    if (shape.layers() == 1) {
      return new WidthTheorem(
          true, "No hidden layer: decision regions are convex polyhedra, so connected.");
    }
    Activation activation = shape.activation();
    List<String> failures = new ArrayList<>();
    pyramid(shape, failures);
    ranks(network, failures);
    boolean increasing = isStrictlyIncreasing(activation);
    if (failures.isEmpty() && isBijective(activation)) {
      return new WidthTheorem(
          true,
          "Theorem 5.2.3 applies (pyramidal, full rank, "
              + activation.name()
              + " is a bijection of ℝ)"
              + PROMISE);
    }
    if (failures.isEmpty() && shape.layers() == 2 && increasing) {
      return new WidthTheorem(
          true,
          "Theorem 5.2.4 applies (one hidden layer of "
              + shape.width(1)
              + " ≤ "
              + shape.inputs()
              + " units, full rank, "
              + activation.name()
              + " is strictly increasing)"
              + PROMISE);
    }
    if (!increasing && !isBijective(activation)) {
      failures.add(activation.name() + " is not strictly increasing");
    } else if (!isBijective(activation) && shape.layers() > 2) {
      failures.add(activation.name() + " is not onto ℝ and there is more than one hidden layer");
    }
    return new WidthTheorem(
        false,
        "No theorem applies: " + String.join("; ", failures) + ". Regions may be disconnected.");
  }

  /** Of a plane in a space of more inputs, where no theorem speaks of the plane alone. */
  public static WidthTheorem ofPlane(int inputs) {
    return new WidthTheorem(
        false,
        "A plane in the space of "
            + inputs
            + " inputs: a region that is connected in the whole space may lie in several parts on it.");
  }

  private static void pyramid(Architecture shape, List<String> failures) {
    for (int k = 1; k < shape.layers(); k++) {
      if (shape.width(k) > shape.width(k - 1)) {
        failures.add(
            "not pyramidal, "
                + name("n", k)
                + " = "
                + shape.width(k)
                + " > "
                + (k == 1 ? "d" : name("n", k - 1))
                + " = "
                + shape.width(k - 1));
        return;
      }
    }
  }

  private static void ranks(Parameters network, List<String> failures) {
    for (int k = 1; k < network.architecture().layers(); k++) {
      SingularValues values = singularValues(network, k);
      if (!values.isFullRank()) {
        failures.add(name("W", k) + " has rank " + values.rank() + " of " + values.count());
        return;
      }
    }
  }

  /** The singular values of W_k. */
  public static SingularValues singularValues(Parameters network, int k) {
    Architecture shape = network.architecture();
    return SingularValues.of(network.weights(k), shape.width(k - 1), shape.width(k));
  }

  /** Whether what is seen in a window agrees with what is promised, as a sentence. */
  public String compare(Components seen) {
    int most = 0;
    int where = 0;
    int[] perClass = seen.perClass();
    for (int label = 0; label < perClass.length; label++) {
      int certain = seen.count(label).certain();
      if (certain > most) {
        most = certain;
        where = label;
      }
    }
    if (most > 1) {
      String seenTwice =
          "Seen at this resolution: class "
              + where
              + " in "
              + most
              + " components"
              + crumbs(seen, where);
      return promises
          ? seenTwice + ", more than promised: look closer, thin parts may fall between the points."
          : seenTwice + ".";
    }
    boolean cut = false;
    for (int count : perClass) {
      cut |= count > 1;
    }
    String apart = "Seen: a class in several parts that the window's border cuts and that may meet";
    if (cut) {
      return apart + (promises ? " outside, which agrees." : " outside: zoom out to see.");
    }
    return "Seen: no class has more than one component" + (promises ? ", which agrees." : ".");
  }

  /** A part thinner than the step of the raster falls into pieces of a few points. */
  private static String crumbs(Components seen, int label) {
    long small =
        seen.all().stream()
            .filter(part -> part.label() == label && !part.cut() && part.points() < CRUMB)
            .count();
    return small == 0
        ? ""
        : " (" + small + " so small that they may be pieces of a part thinner than the step)";
  }

  private static boolean isBijective(Activation activation) {
    return activation instanceof Activation.Identity
        || activation instanceof Activation.Cube
        || (activation instanceof Activation.LeakyRelu leaky && leaky.slope() > 0);
  }

  private static boolean isStrictlyIncreasing(Activation activation) {
    return isBijective(activation)
        || activation instanceof Activation.Tanh
        || activation instanceof Activation.Sigmoid
        || activation instanceof Activation.Elu
        || activation instanceof Activation.Softplus;
  }

  private static String name(String letter, int k) {
    StringBuilder name = new StringBuilder(letter);
    for (char digit : String.valueOf(k).toCharArray()) {
      name.append((char) ('₀' + digit - '0'));
    }
    return name.toString();
  }
}
