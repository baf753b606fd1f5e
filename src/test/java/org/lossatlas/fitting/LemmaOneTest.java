package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.network.Loss;

/** Lemma 1 of [C]: σ has an inverse on the ray wherever one is used. */
final class LemmaOneTest {
  private static final int DRAWS = 60;
  private static final long SEED = 4;

  /** Of bisection, relative to the height. */
  private static final double TOLERANCE = 1e-9;

  private static double[] marginal(Random random) {
    double[] shares = new double[2 + random.nextInt(11)];
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      // Some classes do not occur, and some are rare.
      shares[c] = random.nextInt(4) == 0 ? 0 : Math.pow(random.nextDouble(), 3);
      sum += shares[c];
    }
    shares[0] += sum == 0 ? 1 : 0;
    sum = sum == 0 ? 1 : sum;
    for (int c = 0; c < shares.length; c++) {
      shares[c] /= sum;
    }
    return shares;
  }

  @ParameterizedTest
  @EnumSource
  void sigmaRisesAlongTheRayThroughAllOfThePatternsRangeAndIsInverted(Loss loss) {
    Random random = new Random(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      ImplicitActivation sigma = ImplicitActivation.ofClasses(loss, marginal(random));
      double range = 0.1 + 3 * random.nextDouble();
      Ray ray = Ray.reaching(sigma, range).orElseThrow();
      ray.requireInvertible(range);
      double before = 0;
      for (int i = 1; i <= 20; i++) {
        double height = range * i / 20;
        double t = ray.inverse(height);
        assertThat(t).isGreaterThan(before);
        assertThat(ray.loss(t) - ray.infimum()).isCloseTo(height, within(TOLERANCE * range));
        before = t;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRangeThatTheRayDoesNotReachIsSaid(Loss loss) {
    ImplicitActivation sigma = ImplicitActivation.ofClasses(loss, new double[] {0.5, 0.5});
    Ray ray = Ray.reaching(sigma, 1).orElseThrow();
    assertThatThrownBy(() -> ray.requireInvertible(1e12))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choose a smaller range");
  }
}
