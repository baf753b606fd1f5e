package org.lossatlas.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;

/** Lanczos, quadrature and the trace against the exact spectrum of the same network. */
final class SpectrumTest {
  /** Of the largest |λ|. */
  private static final double SAME = 1e-8;

  private static final RunControl GO = new RunControl();

  private static LossCurvature curvature() {
    return Samples.curvature("6-8-7-4", Loss.CROSS_ENTROPY, 60, 5);
  }

  @Test
  void partsAreThoseOfTheMatrices() {
    ExactSpectrum.Parts parts = ExactSpectrum.parts(curvature(), GO, Progress.SILENT);
    assertThat(parts.whole().count()).isEqualTo(curvature().count());
    assertThat(parts.gaussNewton().smallest()).isGreaterThan(-1e-12);
    assertThat(parts.gaussNewton().sum() + parts.residual().sum())
        .isCloseTo(parts.whole().sum(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 160})
  void lanczosFindsBothEndsWithAndWithoutRestarts(int basis) {
    Eigenvalues exact = ExactSpectrum.of(curvature(), HessianPart.WHOLE, GO);
    LanczosOptions options = LanczosOptions.ends(5, 5, exact.count(), 3).withBasis(basis);
    SymmetricOperator operator = SymmetricOperator.of(curvature(), HessianPart.WHOLE);
    Lanczos.Result found = Lanczos.run(operator, options, GO, Progress.SILENT);
    assertThat(found.converged()).isTrue();
    for (int i = 0; i < 5; i++) {
      assertThat(found.top().value(i))
          .isCloseTo(exact.get(exact.count() - 1 - i), within(SAME * exact.radius()));
      assertThat(found.bottom().value(i)).isCloseTo(exact.get(i), within(SAME * exact.radius()));
      assertThat(found.top().residual(i)).isLessThan(SAME * exact.radius());
    }
  }

  /** One eigenvalue far above the rest converges at once, and products are right to 1e-7 only. */
  @Test
  void fewDigitsAndRoughProductsMakeNoCopiesOfALargeEigenvalue() {
    int n = 400;
    SymmetricOperator rough =
        new SymmetricOperator() {
          @Override
          public int size() {
            return n;
          }

          @Override
          public double[] multiply(int count, double[] x) {
            double[] product = new double[x.length];
            for (int i = 0; i < x.length; i++) {
              product[i] = (float) ((i % n == 0 ? 1e5 : i % n / (double) n) * x[i]);
            }
            return product;
          }
        };
    LanczosOptions options = LanczosOptions.ends(5, 5, n, 1).withTolerance(1e-3).withProducts(120);
    Lanczos.Result found = Lanczos.run(rough, options, GO, Progress.SILENT);
    assertThat(found.top().value(0)).isCloseTo(1e5, within(1.0));
    assertThat(found.top().value(1)).isLessThan(1.01);
  }

  @Test
  void lanczosFindsAllOfASmallMatrix() {
    LossCurvature tiny = Samples.curvature("2-2-2", Loss.SQUARED, 10, 1);
    Eigenvalues exact = ExactSpectrum.of(tiny, HessianPart.WHOLE, GO);
    LanczosOptions options = LanczosOptions.ends(exact.count(), 0, exact.count(), 2);
    Lanczos.Result found =
        Lanczos.run(SymmetricOperator.of(tiny, HessianPart.WHOLE), options, GO, Progress.SILENT);
    for (int i = 0; i < exact.count(); i++) {
      assertThat(found.top().value(i))
          .isCloseTo(exact.get(exact.count() - 1 - i), within(SAME * exact.radius()));
    }
  }

  @Test
  void lanczosStopsWhenItIsTold() {
    RunControl stopped = new RunControl();
    stopped.stop();
    Lanczos.Result found =
        Lanczos.run(
            SymmetricOperator.of(curvature(), HessianPart.WHOLE),
            LanczosOptions.ends(3, 0, curvature().count(), 0),
            stopped,
            Progress.SILENT);
    assertThat(found.converged()).isFalse();
    assertThat(found.products()).isLessThan(5);
  }

  /** In at least 95 of 100 seeded runs the whole density lies inside its error bars. */
  @Test
  void quadratureHoldsToItsErrorBars() {
    LossCurvature curvature = curvature();
    SymmetricOperator operator =
        SymmetricOperator.of(ExactSpectrum.matrix(curvature, HessianPart.WHOLE, GO));
    Eigenvalues exact = ExactSpectrum.of(curvature, HessianPart.WHOLE, GO);
    int right = 0;
    for (int seed = 0; seed < 100; seed++) {
      StochasticLanczos.Options options = new StochasticLanczos.Options(10, 63, seed);
      Density density =
          StochasticLanczos.run(operator, options, GO, Progress.SILENT).density(41, 0.02);
      int held = 0;
      for (int i = 0; i < density.size(); i++) {
        held += holds(density, exact, i);
      }
      right += held == density.size() ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(95);
  }

  /** Otherwise a band that holds everywhere would be no achievement. */
  @Test
  void errorBarsShrinkWithTheProbesAndTheEigenvaluesSeen() {
    DensityBand few = new DensityBand(1000, 10, 100);
    DensityBand many = new DensityBand(1000, 1000, 100);
    // f = 1 at all eigenvalues, and at one alone.
    assertThat(few.halfWidth(1, 1)).isBetween(0.02, 0.08);
    assertThat(many.halfWidth(1, 1)).isBetween(0.002, 0.008);
    assertThat(few.halfWidth(1e-3, 1e-3)).isBetween(2e-3, 1e-2);
    assertThat(few.halfWidth(0, 0)).isZero();
  }

  @Test
  void broadeningIsAsFineAsTheNodesAllow() {
    SymmetricOperator operator = SymmetricOperator.of(curvature(), HessianPart.WHOLE);
    assertThat(finest(operator, 20)).isEqualTo(1.25 / 20);
    assertThat(finest(operator, 1000)).isZero();
  }

  private static double finest(SymmetricOperator operator, int steps) {
    StochasticLanczos.Options options = new StochasticLanczos.Options(2, steps, 1);
    return StochasticLanczos.run(operator, options, GO, Progress.SILENT).finest();
  }

  private static int holds(Density density, Eigenvalues exact, int point) {
    double difference = Math.abs(density.broadened(exact, point) - density.values()[point]);
    return difference <= density.errors()[point] + 1e-9 * density.values()[point] ? 1 : 0;
  }

  @Test
  void densityIntegratesToOne() {
    SymmetricOperator operator = SymmetricOperator.of(curvature(), HessianPart.WHOLE);
    Density density =
        StochasticLanczos.run(
                operator, new StochasticLanczos.Options(4, 40, 1), GO, Progress.SILENT)
            .density(1001, 0.01);
    double sum = 0;
    double[] lambda = density.lambda();
    for (int i = 1; i < lambda.length; i++) {
      sum += (lambda[i] - lambda[i - 1]) * (density.values()[i] + density.values()[i - 1]) / 2;
    }
    assertThat(sum).isCloseTo(1, within(1e-6));
  }

  @Test
  void traceIsWithinItsErrorBar() {
    LossCurvature curvature = curvature();
    double exact = ExactSpectrum.matrix(curvature, HessianPart.WHOLE, GO).trace();
    SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
    Quadrature.Estimate few = HutchPlusPlus.trace(operator, 20, 1, GO);
    assertThat(few.mean()).isCloseTo(exact, within(few.error()));
    assertThat(few.error()).isLessThan(exact);
    Quadrature.Estimate all = HutchPlusPlus.trace(operator, curvature.count(), 1, GO);
    assertThat(all.mean()).isCloseTo(exact, within(1e-6 * exact));
  }

  @Test
  void refusesWhatDoesNotFitAndSaysWhatWould() {
    assertThatThrownBy(() -> ExactSpectrum.requireRoom(10_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lanczos")
        .hasMessageContaining("slq");
  }

  @Test
  void countsWithTheContractsTolerance() {
    Eigenvalues values = Eigenvalues.ascending(-2, -2.1e-7, -2e-7, 0, 1e-7, 3e-7, 1);
    assertThat(values.negative()).isEqualTo(2);
    assertThat(values.zero()).isEqualTo(3);
    assertThat(values.positive()).isEqualTo(2);
  }
}
