package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ParametersTest {
  private static final Architecture SHAPE = Architecture.parse("2-3-1", new Activation.Tanh());
  private static final Parameters NETWORK =
      new Parameters.Builder(SHAPE)
          .layer(1, new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9})
          .layer(2, new double[] {10, 11, 12}, new double[] {13})
          .build();

  @Test
  void liesInOneVectorLayerByLayerWeightsFirst() {
    assertThat(NETWORK.vector()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(NETWORK.count()).isEqualTo(13);
  }

  @Test
  void findsEachLayerAgain() {
    assertThat(NETWORK.weights(1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(NETWORK.biases(1)).containsExactly(7, 8, 9);
    assertThat(NETWORK.weights(2)).containsExactly(10, 11, 12);
    assertThat(NETWORK.biases(2)).containsExactly(13);
  }

  @Test
  void isZeroWhereNothingWasSet() {
    Parameters zero = new Parameters.Builder(SHAPE).build();
    assertThat(zero.vector()).containsOnly(0).hasSize(13);
  }

  @Test
  void aMissingBiasIsZeroAndNoParameter() {
    Parameters network =
        new Parameters.Builder(SHAPE)
            .unbiasedLayer(1, new double[] {1, 2, 3, 4, 5, 6})
            .layer(2, new double[] {10, 11, 12}, new double[] {13})
            .build();
    assertThat(network.count()).isEqualTo(10);
    assertThat(network.hasBias(1)).isFalse();
    assertThat(network.hasBias(2)).isTrue();
    assertThat(network.biases(1)).containsExactly(0, 0, 0);
    assertThat(network.weights(2)).containsExactly(10, 11, 12);
    assertThat(network.biases(2)).containsExactly(13);
  }

  @Test
  void movesAlongADirection() {
    Parameters moved = NETWORK.plus(-0.5, NETWORK);
    assertThat(moved.biases(1)).containsExactly(3.5, 4, 4.5);
    assertThat(NETWORK.biases(1)).as("the start stays").containsExactly(7, 8, 9);
  }

  @Test
  void refusesADirectionOfOtherWidths() {
    Parameters other =
        new Parameters.Builder(Architecture.parse("3-2-1", new Activation.Tanh())).build();
    assertThatThrownBy(() -> NETWORK.plus(1, other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesADirectionWithoutABiasThatTheNetworkHas() {
    Parameters unbiased =
        new Parameters.Builder(SHAPE).unbiasedLayer(2, new double[] {1, 2, 3}).build();
    assertThatThrownBy(() -> NETWORK.plus(1, unbiased))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesArraysOfTheWrongLength() {
    Parameters.Builder builder = new Parameters.Builder(SHAPE);
    assertThatThrownBy(() -> builder.layer(2, new double[2], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("W2 has 2 values where 3 are needed");
    assertThatThrownBy(() -> builder.layer(1, new double[6], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b1 has 2 values where 3 are needed");
  }

  @Test
  void cannotBeChangedThroughWhatItGivesOrTakes() {
    double[] weights = {1, 2, 3, 4, 5, 6};
    Parameters network =
        new Parameters.Builder(SHAPE).layer(1, weights, new double[] {7, 8, 9}).build();
    weights[0] = 99;
    network.weights(1)[1] = 99;
    network.biases(1)[0] = 99;
    network.vector()[2] = 99;
    assertThat(network.weights(1)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(network.biases(1)).containsExactly(7, 8, 9);
  }
}
