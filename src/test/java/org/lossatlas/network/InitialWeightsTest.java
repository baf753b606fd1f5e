package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class InitialWeightsTest {
  private static final long SEED = 5;

  /** Four deviations of the estimate of a variance from 12,000 weights, √(2/12,000) each. */
  private static final double RELATIVE = 0.052;

  @ParameterizedTest
  @CsvSource({
    "relu, 200, 0.01",
    "leaky-relu, 200, 0.01",
    "elu, 200, 0.01",
    "softplus, 200, 0.01",
    "smoolu, 200, 0.01",
    "tanh, 200, 0.0076923",
    "sigmoid, 200, 0.0076923",
    "identity, 200, 0.0076923"
  })
  void haveTheVarianceOfHeOrGlorot(String activation, int inputs, double variance) {
    Architecture shape = Architecture.parse(inputs + "-60-3", Activation.parse(activation));
    Parameters network = InitialWeights.draw(shape, SEED);
    double found = Arrays.stream(network.weights(1)).map(w -> w * w).average().orElseThrow();
    assertThat(found).isCloseTo(variance, within(RELATIVE * variance));
    assertThat(network.biases(1)).containsOnly(0);
    assertThat(network.vector()).isEqualTo(InitialWeights.draw(shape, SEED).vector());
    assertThat(network.vector()).isNotEqualTo(InitialWeights.draw(shape, SEED + 1).vector());
  }
}
