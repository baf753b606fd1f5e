package org.lossatlas.spectrum;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The limit law of a {@link SpectralModel} at one φ and ε: an atom at zero, and a density −Im G(λ +
 * i0)/π on one interval or more. Immutable.
 */
public final class SpectralLaw {
  /** Of the imaginary part of a root that counts as real. */
  private static final double REAL = 1e-7;

  /** From how far above the real axis the physical root is followed down. */
  private static final double FAR = 1e3;

  private final SpectralModel model;
  private final double phi;
  private final double energy;
  private final List<Interval> support;

  /** Where the density is positive. */
  public record Interval(double lower, double upper) {}

  private SpectralLaw(SpectralModel model, double phi, double energy) {
    this.model = model;
    this.phi = phi;
    this.energy = energy;
    this.support = findSupport();
  }

  /**
   * @param phi φ = parameters / data, at least 1e-6
   * @param energy ε, at least 0
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static SpectralLaw of(SpectralModel model, double phi, double energy) {
    if (!(phi >= 1e-6 && phi <= 1e6)) {
      throw new IllegalArgumentException("φ must be a number from 1e-6 to 1e6, not " + phi);
    }
    if (!(energy >= 0 && energy <= 1e6)) {
      throw new IllegalArgumentException("ε must be a number from 0 to 1e6, not " + energy);
    }
    return new SpectralLaw(model, phi, energy);
  }

  public SpectralModel model() {
    return model;
  }

  public double phi() {
    return phi;
  }

  public double energy() {
    return energy;
  }

  /** The mass at zero. */
  public double atom() {
    return model.atom(phi, energy);
  }

  /** The intervals of the density, ascending. */
  public List<Interval> support() {
    return support;
  }

  /** The lower edge of the density. */
  public double lower() {
    return support.get(0).lower;
  }

  /** The upper edge. */
  public double upper() {
    return support.get(support.size() - 1).upper;
  }

  public double criticalEnergy() {
    return model.criticalEnergy(phi);
  }

  /** The density at λ, 0 outside and at the edges; without the atom. */
  public double density(double lambda) {
    for (Interval interval : support) {
      if (lambda > interval.lower && lambda < interval.upper) {
        return inside(lambda);
      }
    }
    return 0;
  }

  private double inside(double lambda) {
    PolynomialRoots roots = PolynomialRoots.of(model.equation(phi, energy, lambda));
    int[] complex =
        IntStream.range(0, roots.degree())
            .filter(i -> roots.im(i) < -REAL * Math.hypot(roots.re(i), roots.im(i)))
            .toArray();
    if (complex.length <= 1) {
      double most = 0;
      for (int i = 0; i < roots.degree(); i++) {
        most = Math.max(most, -roots.im(i));
      }
      return most / Math.PI;
    }
    return -PhysicalRoot.above(model, phi, energy, lambda, FAR).im() / Math.PI;
  }

  /** Between the places where dz/dG = 0 the density is positive throughout or nowhere. */
  private List<Interval> findSupport() {
    PolynomialRoots turns = PolynomialRoots.of(model.turningPoints(phi, energy));
    double[] places =
        IntStream.range(0, turns.degree())
            .filter(i -> Math.abs(turns.im(i)) <= REAL * Math.abs(turns.re(i)))
            .filter(i -> turns.re(i) != 0)
            .mapToDouble(i -> model.place(phi, energy, turns.re(i)))
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    List<Interval> found = new ArrayList<>();
    for (int i = 1; i < places.length; i++) {
      double middle = (places[i] + places[i - 1]) / 2;
      double width = places[i] - places[i - 1];
      if (width > 1e-12 * Math.abs(places[places.length - 1] - places[0])
          && PhysicalRoot.isComplex(model, phi, energy, middle, FAR)) {
        join(found, new Interval(places[i - 1], places[i]));
      }
    }
    return List.copyOf(found);
  }

  private static void join(List<Interval> found, Interval next) {
    int last = found.size() - 1;
    if (last >= 0 && found.get(last).upper == next.lower) {
      found.set(last, new Interval(found.get(last).lower, next.upper));
    } else {
      found.add(next);
    }
  }
}
