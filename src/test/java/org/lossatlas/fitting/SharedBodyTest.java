package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.network.Activation;

/** Several sub-networks side by side in one. */
final class SharedBodyTest {
  private static final int[] PART = {2, 4, 3, 1};
  private static final int[] WHOLE = {2, 9, 7, 1};

  private static Subnetwork random(long seed) {
    Subnetwork net = Subnetwork.zero(PART, new Activation.Tanh());
    Random random = new Random(seed);
    for (int l = 1; l <= net.layers(); l++) {
      for (float[] values : List.of(net.weights(l), net.biases(l))) {
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) random.nextGaussian();
        }
      }
    }
    return net;
  }

  @Test
  void eachHeadOnTheSharedBodyGivesWhatItsPartGave() {
    List<Subnetwork> parts = List.of(random(1), random(2));
    float[] inputs = {0.3f, -0.7f, -1, 1, 0.5f, 0.25f};
    for (int head = 0; head < parts.size(); head++) {
      Subnetwork whole = SharedBody.join(parts, WHOLE, head);
      float[] expected = new Sweep(parts.get(head), inputs).outputs(parts.get(head));
      float[] found = new Sweep(whole, inputs).outputs(whole);
      for (int i = 0; i < expected.length; i++) {
        // Sums of a few terms in single precision.
        assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
      }
    }
  }

  @Test
  void headsDifferInTheirLastLayerAlone() {
    List<Subnetwork> parts = List.of(random(1), random(2));
    Subnetwork first = SharedBody.join(parts, WHOLE, 0);
    Subnetwork second = SharedBody.join(parts, WHOLE, 1);
    assertThat(first.hasFeaturesOf(second)).isTrue();
    assertThat(first.weights(3)).isNotEqualTo(second.weights(3));
  }

  @Test
  void aPartHasItsShareOfEveryLayerAboveThePatterns() {
    assertThat(SharedBody.part(List.of(784, 96, 128, 30, 10), 1, 3))
        .containsExactly(784, 96, 42, 10, 10);
  }
}
