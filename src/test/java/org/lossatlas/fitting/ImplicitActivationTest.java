package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/** σ against the mean loss of a network that answers the same for every sample. */
@Domain(Marginals.class)
@Domain(DomainContext.Global.class)
final class ImplicitActivationTest {
  private static final double STEP = 1e-6;

  @Property(tries = 300)
  void isTheMeanLossOverTheSamplesOfClasses(
      @ForAll ClassLabels labels, @ForAll Loss loss, @ForAll long seed) {
    isTheMeanLoss(loss, labels, seed);
  }

  @Property(tries = 200)
  void isTheMeanLossOverTheSamplesOfRealTargets(@ForAll long seed) {
    RealTargets targets = reals(seed);
    isTheMeanLoss(Loss.SQUARED, targets, seed);
    isTheMeanLoss(Loss.ABSOLUTE, targets, seed);
  }

  private static void isTheMeanLoss(Loss loss, Targets targets, long seed) {
    double[] p = point(targets.outputs(), seed);
    double plain = plainLoss(loss, targets, p);
    assertThat(ImplicitActivation.of(loss, targets).value(p))
        .isCloseTo(plain, within(1e-13 * Math.max(1, plain)));
  }

  private static double plainLoss(Loss loss, Targets targets, double[] p) {
    Architecture shape = Architecture.parse("1-" + p.length, new Activation.Tanh());
    Parameters constant = new Parameters.Builder(shape).layer(1, new double[p.length], p).build();
    float[] x = new float[targets.samples()];
    DataSet data = DataSet.of("constant", x, 1, targets, List.of());
    return DenseKernel.evaluate(constant, loss, data).loss();
  }

  /** A random point lies on no kink, so the slope is that of a central difference. */
  @Property(tries = 300)
  void slopeIsTheDerivativeAlongADirection(
      @ForAll ClassLabels labels, @ForAll Loss loss, @ForAll long seed) {
    slopeIsTheDerivative(ImplicitActivation.of(loss, labels), seed);
  }

  @Property(tries = 200)
  void slopeOfRealTargetsIsTheDerivativeAlongADirection(@ForAll long seed) {
    slopeIsTheDerivative(ImplicitActivation.of(Loss.SQUARED, reals(seed)), seed);
    slopeIsTheDerivative(ImplicitActivation.of(Loss.ABSOLUTE, reals(seed)), seed);
  }

  private static void slopeIsTheDerivative(ImplicitActivation sigma, long seed) {
    double[] p = point(sigma.outputs(), seed);
    double[] u = point(sigma.outputs(), seed + 1);
    double numeric =
        (sigma.value(moved(p, STEP, u)) - sigma.value(moved(p, -STEP, u))) / (2 * STEP);
    // A kink within the step would be seen as a slope between the two sides.
    double left = (sigma.value(p) - sigma.value(moved(p, -STEP, u))) / STEP;
    double right = (sigma.value(moved(p, STEP, u)) - sigma.value(p)) / STEP;
    if (Math.abs(left - right) < 1e-4) {
      assertThat(sigma.slope(p, u)).isCloseTo(numeric, within(1e-4));
    } else {
      assertThat(sigma.slope(p, u)).isBetween(left - 1e-6, right + 1e-6);
    }
  }

  @Property(tries = 300)
  void nothingLiesBelowTheMinimiser(
      @ForAll ClassLabels labels, @ForAll Loss loss, @ForAll long seed) {
    ImplicitActivation sigma = ImplicitActivation.of(loss, labels);
    // A class without samples has no finite minimiser for cross-entropy; see ClassActivation.
    double slack = loss == Loss.CROSS_ENTROPY ? labels.classes() * 1e-4 : 1e-12;
    nothingLiesBelow(sigma, seed, slack);
  }

  @Property(tries = 200)
  void nothingLiesBelowTheMinimiserOfRealTargets(@ForAll long seed) {
    nothingLiesBelow(ImplicitActivation.of(Loss.SQUARED, reals(seed)), seed, 1e-12);
    nothingLiesBelow(ImplicitActivation.of(Loss.ABSOLUTE, reals(seed)), seed, 1e-12);
  }

  private static void nothingLiesBelow(ImplicitActivation sigma, long seed, double slack) {
    double[] best = sigma.minimiser();
    double least = sigma.value(best);
    for (int i = 0; i < 20; i++) {
      double size = Math.pow(10, -i / 4.0);
      double[] u = point(sigma.outputs(), seed + i);
      assertThat(sigma.value(moved(best, size, u))).isGreaterThanOrEqualTo(least - slack);
    }
  }

  @Example
  void ofTenBalancedClassesIsLeastAtTheLogarithmOfTen() {
    ImplicitActivation sigma =
        ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
    assertThat(sigma.value(sigma.minimiser())).isCloseTo(Math.log(10), within(1e-14));
  }

  @Example
  void aMajorityDecidesForHingeAndAbsolute() {
    ClassLabels labels = Marginals.labels(1, 3, 1);
    assertThat(ImplicitActivation.of(Loss.HINGE, labels).minimiser()).containsExactly(0, 1, 0);
    assertThat(ImplicitActivation.of(Loss.ABSOLUTE, labels).minimiser()).containsExactly(0, 1, 0);
  }

  @Example
  void imbalanceIsTheDifferenceFromEqualShares() {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.SQUARED, Marginals.labels(3, 1));
    assertThat(sigma.imbalance()).containsExactly(0.25, -0.25);
    assertThat(ImplicitActivation.of(Loss.SQUARED, reals(1)).imbalance()).containsOnly(0);
  }

  @Example
  void aSingleOutputHasNoRivalForHinge() {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.HINGE, Marginals.labels(4));
    assertThat(sigma.value(new double[] {-3})).isZero();
    assertThat(sigma.slope(new double[] {-3}, new double[] {1})).isZero();
  }

  @Example
  void lossesForClassesRefuseRealTargets() {
    for (Loss loss : List.of(Loss.CROSS_ENTROPY, Loss.HINGE)) {
      assertThatThrownBy(() -> ImplicitActivation.of(loss, reals(1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              loss.contractName() + " is for classes; real targets need squared or absolute");
    }
  }

  @Example
  void nanStaysNan() {
    for (Loss loss : Loss.values()) {
      ImplicitActivation sigma = ImplicitActivation.of(loss, Marginals.labels(2, 0, 1));
      for (int place = 0; place < 3; place++) {
        double[] p = {1, 2, 3};
        p[place] = Double.NaN;
        assertThat(sigma.value(p)).as("%s, output %d", loss, place).isNaN();
      }
    }
  }

  private static RealTargets reals(long seed) {
    Random random = new Random(seed);
    int outputs = 1 + random.nextInt(3);
    int samples = 1 + random.nextInt(9);
    return RealTargets.of(random.doubles((long) samples * outputs, -3, 3).toArray(), outputs);
  }

  private static double[] point(int outputs, long seed) {
    return new Random(seed).doubles(outputs, -3, 3).toArray();
  }

  private static double[] moved(double[] p, double length, double[] u) {
    double[] moved = p.clone();
    for (int j = 0; j < p.length; j++) {
      moved[j] += length * u[j];
    }
    return moved;
  }
}
