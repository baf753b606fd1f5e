package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Pattern;

/** The trainer on the dense pass takes the steps of the one that leaves everything to DL4J. */
final class TrainersTest {
  /** Five steps in single precision by two ways of summing. */
  private static final float TOLERANCE = 1e-5f;

  static Stream<Arguments> cases() {
    return Stream.of(Optimiser.SGD, Optimiser.NESTEROV, Optimiser.ADAM, Optimiser.ADAMW)
        .flatMap(
            optimiser ->
                Stream.of(new Activation.Tanh(), new Activation.SmoothLinearUnit())
                    .flatMap(
                        activation ->
                            Stream.of(TargetMode.values())
                                .map(mode -> Arguments.of(optimiser, activation, mode))));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void takeTheSameSteps(Optimiser optimiser, Activation activation, TargetMode mode) {
    ImplicitActivation sigma = ImplicitActivation.of(Loss.CROSS_ENTROPY, Marginals.labels(3, 4, 5));
    Construction construction =
        Construction.of(Architecture.parse("4-3-6-5-3", activation), sigma, 1);
    Goal goal = new Goal(Pattern.sample(6, 5, (a, b) -> a * b), construction);
    Residual residual =
        mode == TargetMode.INVERSE
            ? Residual.inverted(goal)
            : Residual.throughSigma(goal, construction.ray());
    Subnetwork start = Subnetworks.random(activation, 2, 2, 6, 5, 1);
    // Away from t = 0, where the slope of s is small and Adam divides by it.
    start.biases(3)[0] = 1.5f;
    FitOptions options =
        FitOptions.with(optimiser)
            .withLearningRate(rate(optimiser))
            .withBatch(8)
            .withMode(mode)
            .withSeed(4);
    Trainer dense = new GradientTrainer(goal, residual, start, options);
    Trainer dl4j = new Dl4jTrainer(goal, residual, start, options);
    for (int step = 0; step < 5; step++) {
      double rate = 1 - 0.1 * step;
      dense.step(rate);
      dl4j.step(rate);
    }
    Subnetwork found = start.copy();
    Subnetwork expected = start.copy();
    dense.copyTo(found);
    dl4j.copyTo(expected);
    assertThat(difference(expected, start)).as("steps were taken").isGreaterThan(1e-4f);
    for (int l = 1; l <= start.layers(); l++) {
      assertThat(found.weights(l)).containsExactly(expected.weights(l), within(TOLERANCE));
      assertThat(found.biases(l)).containsExactly(expected.biases(l), within(TOLERANCE));
    }
  }

  private static double rate(Optimiser optimiser) {
    return optimiser == Optimiser.SGD || optimiser == Optimiser.NESTEROV ? 0.3 : 0.01;
  }

  private static float difference(Subnetwork a, Subnetwork b) {
    float largest = 0;
    for (int i = 0; i < a.weights(1).length; i++) {
      largest = Math.max(largest, Math.abs(a.weights(1)[i] - b.weights(1)[i]));
    }
    return largest;
  }
}
