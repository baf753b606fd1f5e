package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.RealTargets;
import org.lossatlas.network.Loss;

/** The conditions of Lemma 1 of [C]: s is monotone on t ≥ 0 and reaches the pattern's range. */
@Domain(Marginals.class)
@Domain(DomainContext.Global.class)
final class RayTest {
  private static final double RANGE = 1.05;

  /** Where a class does not occur, cross-entropy may dip by so much a class below s(0). */
  private static double dip(Loss loss, int outputs) {
    return loss == Loss.CROSS_ENTROPY ? outputs * 1e-4 : 1e-12;
  }

  @Property(tries = 300)
  void startsAtTheInfimumRisesAndReachesTheRange(@ForAll ClassLabels labels, @ForAll Loss loss) {
    ImplicitActivation sigma = ImplicitActivation.of(loss, labels);
    Ray ray = Ray.reaching(sigma, RANGE).orElseThrow();
    double dip = dip(loss, labels.classes());
    double end = ray.inverse(RANGE);
    double highest = ray.loss(0);
    for (int i = 1; i <= 400; i++) {
      double loss1 = ray.loss(end * i / 400);
      assertThat(loss1).isGreaterThanOrEqualTo(highest - dip);
      highest = Math.max(highest, loss1);
    }
    assertThat(highest - ray.infimum()).isCloseTo(RANGE, within(1e-9));
  }

  @Property(tries = 200)
  void startsAtTheEntropyOfTheClassesForCrossEntropy(@ForAll ClassLabels labels) {
    double entropy = 0;
    for (double share : labels.marginal()) {
      entropy -= share > 0 ? share * Math.log(share) : 0;
    }
    Ray ray = Ray.reaching(ImplicitActivation.of(Loss.CROSS_ENTROPY, labels), RANGE).orElseThrow();
    assertThat(ray.infimum())
        .isBetween(entropy - 1e-12, entropy + dip(Loss.CROSS_ENTROPY, labels.classes()));
  }

  @Property(tries = 300)
  void isFoundAgainFromItsHeight(
      @ForAll ClassLabels labels,
      @ForAll Loss loss,
      @ForAll @DoubleRange(min = 0.05, max = 1) double share) {
    Ray ray = Ray.reaching(ImplicitActivation.of(loss, labels), RANGE).orElseThrow();
    double t = ray.inverse(RANGE) * share;
    double height = ray.loss(t) - ray.infimum();
    // Below that, a flat foot (a class that does not occur) has no one t for its height.
    if (height > 1e-3) {
      assertThat(ray.loss(ray.inverse(height)) - ray.infimum()).isCloseTo(height, within(1e-11));
      // Where s is steep, t itself comes back.
      double slope = ray.slope(t);
      assertThat(ray.inverse(height)).isCloseTo(t, within(1e-10 + 1e-11 / slope));
    }
  }

  @Property(tries = 200)
  void slopeIsTheDerivativeOfTheLoss(
      @ForAll ClassLabels labels, @ForAll @DoubleRange(min = 0.1, max = 5) double t) {
    for (Loss loss : new Loss[] {Loss.CROSS_ENTROPY, Loss.SQUARED}) {
      Ray ray = Ray.reaching(ImplicitActivation.of(loss, labels), RANGE).orElseThrow();
      double numeric = (ray.loss(t + 1e-5) - ray.loss(t - 1e-5)) / 2e-5;
      assertThat(ray.slope(t)).isCloseTo(numeric, within(1e-8));
    }
  }

  @Property(tries = 300)
  void directionIsAUnitVectorOfMeanZeroThatKeepsBalance(
      @ForAll ClassLabels labels, @ForAll Loss loss) {
    ImplicitActivation sigma = ImplicitActivation.of(loss, labels);
    double[] u = Ray.reaching(sigma, RANGE).orElseThrow().direction();
    double[] imbalance = sigma.imbalance();
    double norm = 0;
    double mean = 0;
    double change = 0;
    for (int j = 0; j < u.length; j++) {
      norm += u[j] * u[j];
      mean += u[j] / u.length;
      change += u[j] * imbalance[j];
    }
    assertThat(norm).isCloseTo(1, within(1e-12));
    assertThat(mean).isCloseTo(0, within(1e-9));
    if (u.length > 2) {
      assertThat(change).isCloseTo(0, within(1e-9));
    }
  }

  /** Shares (0.4, 0.3, 0.3): the direction that raises class 0 is the imbalance itself. */
  @Example
  void threeClassesKeepBalanceThoughOneDirectionCannot() {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(4, 3, 3));
    double[] u = Ray.reaching(sigma, RANGE).orElseThrow().direction();
    assertThat(u[0]).isCloseTo(0, within(1e-12));
    assertThat(u[1]).isCloseTo(-u[2], within(1e-12));
  }

  /**
   * Observation 1 of [C]: the parameters that show a pattern on data whose classes are not quite
   * balanced show it, but for a constant, on balanced data.
   */
  @Property(tries = 200)
  void showsTheSameOnBalancedDataButForAConstant(@ForAll ClassLabels labels, @ForAll long seed) {
    int m = labels.classes();
    if (m == 2) {
      return;
    }
    double[] balanced = new double[m];
    Arrays.fill(balanced, 1.0 / m);
    for (Loss loss : new Loss[] {Loss.CROSS_ENTROPY, Loss.SQUARED}) {
      Ray ray = Ray.reaching(ImplicitActivation.of(loss, labels), RANGE).orElseThrow();
      ImplicitActivation other = ImplicitActivation.ofClasses(loss, balanced);
      double constant = other.value(ray.point(0)) - ray.loss(0);
      for (double t : new Random(seed).doubles(20, 0, ray.inverse(RANGE)).toArray()) {
        double expected = ray.loss(t) + constant;
        assertThat(other.value(ray.point(t)))
            .isCloseTo(expected, within(1e-6 * Math.abs(expected)));
      }
    }
  }

  @Example
  void realTargetsHaveARayOnEitherLoss() {
    RealTargets targets = RealTargets.of(new double[] {-1, 0.5, 2, 7}, 1);
    for (Loss loss : new Loss[] {Loss.SQUARED, Loss.ABSOLUTE}) {
      Ray ray = Ray.reaching(ImplicitActivation.of(loss, targets), RANGE).orElseThrow();
      double t = ray.inverse(0.7);
      assertThat(ray.loss(t) - ray.infimum()).isCloseTo(0.7, within(1e-12));
    }
  }

  @Example
  void aLossThatNoConstantOutputCanRaiseHasNoRay() {
    assertThat(Ray.reaching(ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(3)), 1))
        .isEmpty();
    assertThat(Ray.reaching(ImplicitActivation.of(Loss.HINGE, Marginals.labels(3)), 1)).isEmpty();
  }

  @Example
  void aRangeBeyondSinglePrecisionHasNoRay() {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(1, 1));
    assertThat(Ray.reaching(sigma, 1e9)).isEmpty();
    assertThat(Ray.reaching(sigma, Double.POSITIVE_INFINITY)).isEmpty();
  }

  /** Ten thousand classes are what a file may have; trying every direction would take minutes. */
  @Example
  void isFoundForTenThousandClasses() {
    int[] counts = new int[10_000];
    Arrays.fill(counts, 1);
    for (Loss loss : Loss.values()) {
      ImplicitActivation sigma = ImplicitActivation.of(loss, Marginals.labels(counts));
      assertThat(Ray.reaching(sigma, RANGE)).isPresent();
    }
  }

  @Property(tries = 100)
  void aTableGivesTheInverseAsPreciselyAsItSays(
      @ForAll ClassLabels labels,
      @ForAll Loss loss,
      @ForAll @DoubleRange(min = 0.05, max = 1.05) double height) {
    Ray ray = Ray.reaching(ImplicitActivation.of(loss, labels), RANGE).orElseThrow();
    double t = new InverseTable(ray, RANGE).at(height);
    boolean smooth = loss == Loss.CROSS_ENTROPY || loss == Loss.SQUARED;
    double tolerance = (smooth ? 1e-5 : 2e-3) * RANGE;
    assertThat(ray.loss(t) - ray.infimum()).isCloseTo(height, within(tolerance));
  }
}
