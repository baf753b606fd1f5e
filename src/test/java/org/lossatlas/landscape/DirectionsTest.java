package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

final class DirectionsTest {
  private static final double EXACT = 1e-12;

  private static final Parameters NETWORK = Networks.random("4-6-5-3", new Activation.Tanh(), 2);

  private static final Parameters DRAWN = Directions.random(NETWORK.layout(), 7, 0);

  private static double columnNorm(Parameters theta, int k, int j) {
    int width = theta.architecture().width(k);
    double sum = 0;
    double[] weights = theta.weights(k);
    for (int i = j; i < weights.length; i += width) {
      sum += weights[i] * weights[i];
    }
    return Math.sqrt(sum);
  }

  @Test
  void filtersGetTheNormsOfTheNetworksOwn() {
    Parameters filtered =
        Directions.normalised(DRAWN, NETWORK, Normalisation.FILTER, BiasRule.ZERO);
    for (int k = 1; k <= 3; k++) {
      for (int j = 0; j < NETWORK.architecture().width(k); j++) {
        assertThat(columnNorm(filtered, k, j)).isCloseTo(columnNorm(NETWORK, k, j), within(EXACT));
        double ratio = columnNorm(NETWORK, k, j) / columnNorm(DRAWN, k, j);
        assertThat(filtered.weights(k)[j]).isCloseTo(ratio * DRAWN.weights(k)[j], within(EXACT));
      }
      assertThat(filtered.biases(k)).containsOnly(0);
    }
  }

  @Test
  void layersGetTheNormOfTheNetworksOwnAndBiasesCanBeCopied() {
    Parameters scaled = Directions.normalised(DRAWN, NETWORK, Normalisation.LAYER, BiasRule.COPY);
    double own = 0;
    double wanted = 0;
    for (int j = 0; j < 5; j++) {
      own = Math.hypot(own, columnNorm(scaled, 2, j));
      wanted = Math.hypot(wanted, columnNorm(NETWORK, 2, j));
    }
    assertThat(own).isCloseTo(wanted, within(EXACT));
    assertThat(scaled.biases(2)).isEqualTo(NETWORK.biases(2));
  }

  @Test
  void randomOnesAreStandardNormalAndFollowFromTheSeed() {
    Parameters large =
        Directions.random(Networks.random("60-60-2", new Activation.Relu(), 1).layout(), 3, 1);
    double squares = 0;
    for (double w : large.weights(1)) {
      squares += w * w;
    }
    assertThat(squares / 3600).isCloseTo(1, within(0.1));
    assertThat(large.biases(1)).containsOnly(0);
    assertThat(Directions.random(NETWORK.layout(), 7, 0).vector()).isEqualTo(DRAWN.vector());
    assertThat(Directions.random(NETWORK.layout(), 7, 1).vector()).isNotEqualTo(DRAWN.vector());
  }

  @Test
  void orthogonalOnesHaveNothingInCommon() {
    Parameters other = Directions.random(NETWORK.layout(), 8, 0);
    Parameters rest = Directions.orthogonal(DRAWN, other);
    assertThat(Directions.dot(rest, other)).isCloseTo(0, within(1e-10));
  }

  @Test
  void aNeuronsDirectionSwitchesItOffAtMinusOne() {
    Parameters off = NETWORK.plus(-1, Directions.neuron(NETWORK, 2, 3));
    assertThat(columnNorm(off, 2, 3)).isZero();
    assertThat(columnNorm(off, 2, 2)).isEqualTo(columnNorm(NETWORK, 2, 2));
  }

  @Test
  void principalComponentsAreThoseThePointsWereMadeFrom() {
    Parameters u = Directions.random(NETWORK.layout(), 1, 0);
    Parameters v = Directions.orthogonal(Directions.random(NETWORK.layout(), 1, 1), u);
    Random random = new Random(5);
    List<Parameters> points = new ArrayList<>();
    for (int t = 0; t < 9; t++) {
      double s = t % 2 == 0 ? 1 : -1;
      points.add(NETWORK.plus(5 * random.nextDouble() * s, u).plus(0.1 * (t % 3 - 1), v));
    }
    Principal found = Principal.of(points, NETWORK, 2);
    double along = Directions.dot(found.components().get(0), u) / Directions.norm(u);
    assertThat(Math.abs(along)).isGreaterThan(0.999);
    assertThat(Directions.norm(found.components().get(1))).isCloseTo(1, within(EXACT));
    assertThat(found.explained().get(0) + found.explained().get(1)).isCloseTo(1, within(1e-9));
    assertThatThrownBy(() -> Principal.of(points, NETWORK, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("spans 2 dimensions");
  }

  @Test
  void projectionFindsTheCoordinatesAndTheDistance() {
    Parameters second = Directions.random(NETWORK.layout(), 8, 0).plus(0.5, DRAWN);
    Projection projection = new Projection(NETWORK, DRAWN, second);
    Parameters off =
        Directions.orthogonal(
            Directions.orthogonal(Directions.random(NETWORK.layout(), 9, 0), DRAWN),
            Directions.orthogonal(second, DRAWN));
    Projection.Point point =
        projection.of(NETWORK.plus(0.3, DRAWN).plus(-0.7, second).plus(2, off));
    assertThat(point.alpha()).isCloseTo(0.3, within(1e-10));
    assertThat(point.beta()).isCloseTo(-0.7, within(1e-10));
    assertThat(point.distance()).isCloseTo(2 * Directions.norm(off), within(1e-9));
    assertThatThrownBy(() -> new Projection(NETWORK, DRAWN, DRAWN))
        .hasMessageContaining("span no plane");
  }
}
