package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.training.BatchOrder;

/** What a fit aims at: points, losses, and how far a t is from them. */
final class GoalTest {
  private final Construction construction =
      Construction.of(
          Architecture.parse("3-4-5-3", new Activation.Sigmoid()),
          ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(2, 3, 4)),
          1);
  private final Pattern pattern = Pattern.of(3, 2, new double[] {-0.2, 0.1, 0.8, 0.3, 0.4, 0.5});
  private final Goal goal = new Goal(pattern, construction);

  @Test
  void numbersPointsRowByRowFromTheBottomLeft() {
    float[] inputs = goal.inputs();
    assertThat(goal.points()).isEqualTo(6);
    assertThat(inputs[0]).isCloseTo(-1, within(1e-6f));
    assertThat(inputs[1]).isCloseTo(-1, within(1e-6f));
    assertThat(inputs[4]).as("α of the third point").isCloseTo(1, within(1e-6f));
    assertThat(inputs[5]).as("β of the third point").isCloseTo(-1, within(1e-6f));
    assertThat(inputs[6]).as("α of the fourth point").isCloseTo(-1, within(1e-6f));
    assertThat(inputs[7]).as("β of the fourth point").isCloseTo(1, within(1e-6f));
  }

  @Test
  void putsTheLowestPointAMarginAboveTheInfimum() {
    double lowest = construction.ray().infimum() + Construction.MARGIN;
    assertThat(goal.losses()[0]).isCloseTo(lowest, within(1e-12));
    assertThat(goal.losses()[2]).isCloseTo(lowest + 1, within(1e-12));
  }

  @Test
  void itsParametersGiveItsLosses() {
    for (int i = 0; i < 6; i++) {
      assertThat(construction.ray().loss(goal.parameters()[i]))
          .isCloseTo(goal.losses()[i], within(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aResidualIsZeroAtTheGoalAndItsSlopeIsItsDerivative(TargetMode mode) {
    Residual residual =
        mode == TargetMode.INVERSE
            ? Residual.inverted(goal)
            : Residual.throughSigma(goal, construction.ray());
    for (int i = 0; i < 6; i++) {
      double t = goal.parameters()[i];
      assertThat(residual.value(t, i)).isCloseTo(0, within(1e-5));
      double off = t + 0.3;
      double numeric = (residual.value(off + 1e-5, i) - residual.value(off - 1e-5, i)) / 2e-5;
      assertThat(residual.slope(off, i)).isCloseTo(numeric, within(1e-8));
    }
  }

  @Test
  void anErrorIsTakenAfterTheBestOffset() {
    double[] losses = pattern.toArray();
    for (int i = 0; i < losses.length; i++) {
      losses[i] += 2.5 + (i % 2 == 0 ? 0.1 : -0.1);
    }
    FitError error = FitError.between(losses, pattern);
    assertThat(error.offset()).isCloseTo(2.5, within(1e-12));
    assertThat(error.rmse()).isCloseTo(0.1, within(1e-12));
    assertThat(error.max()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void aSurfaceThatIsNotFiniteHasNoFiniteError() {
    double[] losses = pattern.toArray();
    losses[3] = Double.NaN;
    assertThat(FitError.between(losses, pattern).isFinite()).isFalse();
    losses[3] = Double.POSITIVE_INFINITY;
    assertThat(FitError.between(losses, pattern).isFinite()).isFalse();
  }

  @Test
  void batchesTakeEveryPointOnceBeforeOneComesAgain() {
    BatchOrder order = new BatchOrder(12, 4, new Random(1));
    for (int round = 0; round < 3; round++) {
      int[] all = new int[12];
      for (int batch = 0; batch < 3; batch++) {
        System.arraycopy(order.next(), 0, all, 4 * batch, 4);
      }
      assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }
  }

  @Test
  void batchesAreNoLargerThanTheGrid() {
    BatchOrder order = new BatchOrder(3, 100, new Random(1));
    assertThat(order.size()).isEqualTo(3);
    assertThat(order.next()).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void batchesLeaveOutOnlyWhatDoesNotDivide() {
    BatchOrder order = new BatchOrder(10, 4, new Random(1));
    for (int round = 0; round < 5; round++) {
      int[] first = order.next();
      int[] second = order.next();
      assertThat(first).doesNotContain(second).doesNotHaveDuplicates();
    }
  }
}
