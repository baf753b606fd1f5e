package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.network.Activation;

/** Forward and backward in single precision against plain loops and differences in double. */
final class PassTest {
  private static final double TOLERANCE = 1e-5;
  private static final int ROWS = 5;

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void outputsAreThoseOfPlainLoops(Activation activation) {
    Subnetwork net = Subnetworks.random(activation, 1, 2, 4, 3, 1);
    float[] inputs = Subnetworks.inputs(ROWS, 2);
    float[] t = forward(net, inputs).features(net.layers());
    double[] theta = Subnetworks.vector(net);
    for (int i = 0; i < ROWS; i++) {
      double expected = Subnetworks.output(net, theta, inputs[2 * i], inputs[2 * i + 1]);
      assertThat((double) t[i]).isCloseTo(expected, within(TOLERANCE));
    }
  }

  /** The bias of a unit adds to its pre-activation, so ∂t/∂b_l is the signal Δ_l. */
  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void signalsAreTheDerivativesByEachUnitsBias(Activation activation) {
    Subnetwork net = Subnetworks.random(activation, 3, 2, 4, 3, 1);
    float[] inputs = Subnetworks.inputs(ROWS, 4);
    Pass pass = forward(net, inputs);
    pass.backward(net);
    for (int i = 0; i < ROWS; i++) {
      double[] gradient = Subnetworks.gradient(net, inputs[2 * i], inputs[2 * i + 1]);
      int at = 0;
      for (int l = 1; l < net.layers(); l++) {
        at += net.weights(l).length;
        for (int j = 0; j < net.width(l); j++) {
          assertThat((double) pass.signals(l)[i * net.width(l) + j])
              .as("%s, row %d, layer %d, unit %d", activation.name(), i, l, j)
              .isCloseTo(gradient[at++], within(TOLERANCE));
        }
      }
    }
  }

  @Test
  void scalesEachRowsSignals() {
    Subnetwork net = Subnetworks.random(new Activation.Tanh(), 5, 2, 3, 2, 1);
    Pass pass = forward(net, Subnetworks.inputs(ROWS, 6));
    pass.backward(net);
    float[] before = pass.signals(2).clone();
    pass.scaleSignals(net, new float[] {1, 2, 0, -1, 0.5f});
    float[] factors = {1, 2, 0, -1, 0.5f};
    for (int i = 0; i < 2 * ROWS; i++) {
      assertThat(pass.signals(2)[i]).isEqualTo(before[i] * factors[i / 2]);
    }
  }

  @Test
  void sumsColumnsFromAPlaceOn() {
    Subnetwork net = Subnetworks.random(new Activation.Tanh(), 5, 2, 3, 1);
    Pass pass = new Pass(net, 2);
    pass.forward(net, 2);
    float[] sums = {9, 9, 9, 9};
    pass.columnSums(new float[] {1, 2, 3, 4}, 2, sums, 1);
    assertThat(sums).containsExactly(9, 4, 6, 9);
  }

  @Test
  void readsThePointsThatABatchNames() {
    Subnetwork net = Subnetworks.random(new Activation.Tanh(), 5, 2, 3, 1);
    Pass pass = new Pass(net, 3);
    pass.read(new float[] {1, 2, 3, 4, 5, 6}, new int[] {2, 0});
    assertThat(pass.inputs()).startsWith(5, 6, 1, 2);
  }

  @Test
  void refusesMoreRowsThanItHasRoomFor() {
    Subnetwork net = Subnetworks.random(new Activation.Tanh(), 5, 2, 3, 1);
    Pass pass = new Pass(net, 3);
    assertThatThrownBy(() -> pass.forward(net, 4)).isInstanceOf(IllegalArgumentException.class);
  }

  /** More points than one piece, and not a multiple of it. */
  @Test
  void aSweepGivesTheSameAsOnePassOverAllPoints() {
    Subnetwork net = Subnetworks.random(new Activation.Tanh(), 7, 2, 6, 5, 1);
    int points = 2 * 4096 + 77;
    float[] inputs = Subnetworks.inputs(points, 8);
    Pass whole = new Pass(net, points);
    whole.read(inputs, IntStream.range(0, points).toArray());
    float[] expected = whole.forward(net, points);
    float[] found = new Sweep(net, inputs).outputs(net);
    for (int i = 0; i < points; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-6f));
    }
  }

  private static Pass forward(Subnetwork net, float[] inputs) {
    Pass pass = new Pass(net, ROWS);
    System.arraycopy(inputs, 0, pass.inputs(), 0, inputs.length);
    pass.forward(net, ROWS);
    return pass;
  }
}
