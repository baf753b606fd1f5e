package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/** Small batches come first, the whole batch goes on where they ended. */
final class GrowingBatchTest {
  private static final int SIDE = 28;

  private final Construction construction =
      Construction.of(
          Architecture.parse("3-8-24-16-4", new Activation.Tanh()),
          ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(9, 11, 10, 10)),
          1);

  /** A half plane: far from its preview. */
  private final Pattern edge = Pattern.sample(SIDE, SIDE, (a, b) -> a + 0.3 * b > 0.6 ? 1 : 0);

  private final Goal goal = new Goal(edge, construction);
  private final Residual residual = Residual.throughSigma(goal, construction.ray());
  private final Subnetwork start =
      new Preview(construction, construction.initialise(1), SIDE, SIDE).of(edge).network();
  private final FitOptions options = FitOptions.with(Optimiser.GAUSS_NEWTON);

  private Subnetwork state(Trainer trainer) {
    Subnetwork state = start.copy();
    trainer.copyTo(state);
    return state;
  }

  @Test
  void theBatchGrowsOnceAndGoesOnFromWhereItWas() {
    int whole = GaussNewtonTrainer.batch(options, SIDE * SIDE);
    Trainer growing = new GrowingBatch(goal, residual, start, options);
    Trainer small = new GaussNewtonTrainer(goal, residual, start, options.withBatch(whole / 2));
    assertThat(growing.batch()).isEqualTo(whole / 2);
    for (int step = 0; step < GrowingBatch.FIRST_STEPS; step++) {
      growing.step(1);
      small.step(1);
    }
    assertThat(Subnetworks.vector(state(growing))).isEqualTo(Subnetworks.vector(state(small)));

    Trainer large = new GaussNewtonTrainer(goal, residual, state(small), options);
    growing.step(1);
    large.step(1);
    assertThat(growing.batch()).isEqualTo(whole);
    assertThat(Subnetworks.vector(state(growing))).isEqualTo(Subnetworks.vector(state(large)));
  }

  @Test
  void onlyAFitThatBeginsFarAwayUsesIt() {
    assertThat(GrowingBatch.suits(0.3, 1)).isTrue();
    assertThat(GrowingBatch.suits(0.3, 4)).isFalse();
    assertThat(GrowingBatch.suits(0, 0)).isFalse();
  }
}
