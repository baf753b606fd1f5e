package org.lossatlas.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.job.RunControl;

final class SpectralLawTest {
  /** The contract's: density and atom together. */
  private static final double MASS = 1e-6;

  private static final double CLOSED_FORM = 1e-8;

  @ParameterizedTest
  @CsvSource({
    "wishart-wigner, 0.25, 0.04351",
    "wishart-wigner, 0.5, 0.01127",
    "wishart-wigner, 0.75, 0.00127",
    "wishart-wigner, 1, 0",
    "wishart-wigner, 2, 0",
    "relu, 0.25, 0.62742",
    "relu, 0.5, 0.08104",
    "relu, 0.75, 0.00631",
    "relu, 1.5, 0"
  })
  void criticalEnergyIsTheCheckedNumber(String model, double phi, double expected) {
    assertThat(SpectralModel.parse(model).criticalEnergy(phi)).isCloseTo(expected, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource({
    "wishart-wigner, 0.1, 0.001",
    "wishart-wigner, 0.25, 0.04351",
    "wishart-wigner, 0.5, 0",
    "wishart-wigner, 0.5, 0.3",
    "wishart-wigner, 1, 1e-6",
    "wishart-wigner, 1, 0.1",
    "wishart-wigner, 3, 0",
    "wishart-wigner, 3, 0.01",
    "wishart-wigner, 3, 2",
    "wishart-wigner, 50, 0.1",
    "wishart-wigner, 0.01, 100",
    "relu, 0.25, 0.3",
    "relu, 0.25, 0.62742",
    "relu, 0.5, 1",
    "relu, 0.9, 0",
    "relu, 1, 0.5",
    "relu, 1.5, 0.2",
    "relu, 4, 0.5",
    "relu, 20, 3",
    "relu, 0.05, 20"
  })
  void massIsOne(String model, double phi, double energy) {
    SpectralLaw law = SpectralLaw.of(SpectralModel.parse(model), phi, energy);
    LawCurve curve = LawCurve.of(law);
    assertThat(curve.mass(Double.POSITIVE_INFINITY) + law.atom()).isCloseTo(1, within(MASS));
    assertThat(Arrays.stream(curve.density()))
        .allMatch(value -> value >= 0 && Double.isFinite(value));
    double[] lambda = curve.lambda();
    double[] density = curve.density();
    double mean = 0;
    double second = 0;
    for (int i = 1; i < curve.size(); i++) {
      double x = (lambda[i] + lambda[i - 1]) / 2;
      double piece = (lambda[i] - lambda[i - 1]) * (density[i] + density[i - 1]) / 2;
      mean += piece * x;
      second += piece * x * x;
    }
    double variance = law.model().secondCumulant(phi, energy);
    assertThat(mean).as("mean").isCloseTo(1, within(1e-4 * Math.sqrt(1 + variance)));
    assertThat(second - mean * mean).as("variance").isCloseTo(variance, within(1e-3 * variance));
  }

  @ParameterizedTest
  @CsvSource({"0.1", "0.5", "0.9", "1.1", "2", "10"})
  void withoutEnergyItIsMarchenkoPasturs(double phi) {
    for (SpectralModel model : SpectralModel.values()) {
      SpectralLaw law = SpectralLaw.of(model, phi, 0);
      assertThat(law.atom()).isCloseTo(MarchenkoPastur.atom(phi), within(1e-15));
      assertThat(law.lower()).isCloseTo(MarchenkoPastur.lower(phi), within(CLOSED_FORM));
      assertThat(law.upper()).isCloseTo(MarchenkoPastur.upper(phi), within(CLOSED_FORM));
      for (double share = 0.001; share < 1; share += 0.037) {
        double lambda = law.lower() + share * (law.upper() - law.lower());
        assertThat(law.density(lambda))
            .isCloseTo(MarchenkoPastur.density(phi, lambda), within(CLOSED_FORM));
      }
    }
  }

  /** As φ → 0 with ε fixed H₀ becomes the identity: a semicircle around 1. */
  @Test
  void withManyDataItIsASemicircleAroundOne() {
    SpectralLaw law = SpectralLaw.of(SpectralModel.WISHART_WIGNER, 1e-6, 0.5);
    for (double lambda = -0.9; lambda < 2.9; lambda += 0.1) {
      assertThat(law.density(lambda)).isCloseTo(Semicircle.density(1, lambda - 1), within(1e-5));
    }
  }

  @ParameterizedTest
  @CsvSource({"wishart-wigner, 0.25", "wishart-wigner, 0.5", "relu, 0.25", "relu, 0.5"})
  void indexBeginsAtTheCriticalEnergy(String name, double phi) {
    SpectralModel model = SpectralModel.parse(name);
    double critical = model.criticalEnergy(phi);
    assertThat(LawCurve.of(SpectralLaw.of(model, phi, 0.99 * critical)).index()).isZero();
    assertThat(SpectralLaw.of(model, phi, critical).lower()).isCloseTo(0, within(1e-6));
    double near = LawCurve.of(SpectralLaw.of(model, phi, 1.01 * critical)).index();
    double far = LawCurve.of(SpectralLaw.of(model, phi, 1.02 * critical)).index();
    assertThat(Math.log(far / near) / Math.log(2)).as("the 3/2 law").isCloseTo(1.5, within(0.05));
  }

  @ParameterizedTest
  @CsvSource({
    "wishart-wigner, 0.5, 0.3",
    "wishart-wigner, 2, 0.1",
    "relu, 0.5, 1",
    "relu, 1.5, 0.5",
    "relu, 3, 0.5"
  })
  void isTheSpectrumOfLargeRandomMatrices(String name, double phi, double energy) {
    SpectralLaw law = SpectralLaw.of(SpectralModel.parse(name), phi, energy);
    Eigenvalues sample = MonteCarlo.sample(law, 300, 2, 1, new RunControl());
    LawCurve curve = LawCurve.of(law);
    for (double share = 0.1; share < 1; share += 0.1) {
      double limit = law.lower() + share * (law.upper() - law.lower()) + 1e-9;
      double[] below = curve.cumulative(limit);
      double measured = 0;
      for (double value : sample.toArray()) {
        measured += value < limit ? 1.0 / sample.count() : 0;
      }
      // Eigenvalues repel: their counts vary by about log n / n, not 1/√n.
      assertThat(measured).isCloseTo(below[0], within(0.012));
    }
  }

  /** Midpoints of 200,000 pieces from the lower edge to 0, λ = lower + t², for the root there. */
  @ParameterizedTest
  @CsvSource({
    "wishart-wigner, 0.25, 0.05",
    "wishart-wigner, 0.5, 0.3",
    "wishart-wigner, 1, 0.1",
    "wishart-wigner, 3, 2",
    "relu, 0.25, 0.7",
    "relu, 0.5, 1",
    "relu, 1.5, 0.2"
  })
  void indexIsTheIntegralOfTheDensityBelowZero(String name, double phi, double energy) {
    SpectralLaw law = SpectralLaw.of(SpectralModel.parse(name), phi, energy);
    int pieces = 200_000;
    double end = Math.sqrt(-law.lower());
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      double t = (i + 0.5) / pieces * end;
      sum += law.density(law.lower() + t * t) * 2 * t * end / pieces;
    }
    assertThat(LawCurve.of(law).index()).isPositive().isCloseTo(sum, within(1e-4));
  }

  @Test
  void fitFindsTheParametersOfAMatrix() {
    SpectralLaw law = SpectralLaw.of(SpectralModel.WISHART_WIGNER, 0.4, 0.2);
    double[] values = MonteCarlo.sample(law, 300, 2, 1, new RunControl()).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] *= 3;
    }
    LawFit fit = LawFit.to(Eigenvalues.ascending(values), SpectralModel.WISHART_WIGNER);
    assertThat(fit.scale()).isCloseTo(3, within(0.1));
    assertThat(fit.law().phi()).isCloseTo(0.4, within(0.05));
    assertThat(fit.law().energy()).isCloseTo(0.2, within(0.03));
    assertThat(fit.residual()).isLessThan(0.01);
  }

  @Test
  void refusesWhatIsNoRatioOrEnergy() {
    for (double wrong : new double[] {0, -1, Double.NaN, 1e7}) {
      assertThatThrownBy(() -> SpectralLaw.of(SpectralModel.RELU, wrong, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SpectralLaw.of(SpectralModel.RELU, 1, -0.1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
