package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lossatlas.network.Activation;

final class DampingTest {
  private static final double LEAST = 0.1;

  private final Subnetwork net = Subnetworks.random(new Activation.Tanh(), 1, 2, 3, 1);
  private Damping damping;

  @BeforeEach
  void start() {
    damping = new Damping(LEAST, net);
  }

  private void mark(float value) {
    net.weights(1)[0] = value;
  }

  private float marked() {
    return net.weights(1)[0];
  }

  @Test
  void startsAtTheLeast() {
    assertThat(damping.lambda()).isEqualTo(LEAST);
  }

  @Test
  void acceptsStepsThatKeepTheErrorOrLowerIt() {
    for (int i = 0; i < 30; i++) {
      assertThat(damping.rejects(1.0 / (1 + i), net)).isFalse();
    }
    assertThat(damping.lambda()).isEqualTo(LEAST);
  }

  @Test
  void aJumpBringsTheLastGoodParametersBackAndDoublesTheDamping() {
    mark(5);
    for (int i = 0; i < 8; i++) {
      damping.rejects(0.5, net);
    }
    mark(99);
    assertThat(damping.rejects(2, net)).isTrue();
    assertThat(marked()).isEqualTo(5);
    assertThat(damping.lambda()).isEqualTo(2 * LEAST);
  }

  @Test
  void anErrorThatIsNotANumberIsAJump() {
    mark(5);
    for (int i = 0; i < 8; i++) {
      damping.rejects(0.5, net);
    }
    mark(Float.NaN);
    assertThat(damping.rejects(Double.NaN, net)).isTrue();
    assertThat(marked()).isEqualTo(5);
  }

  @Test
  void withoutAGoodLookItGoesBackToTheStart() {
    float first = marked();
    mark(Float.NaN);
    assertThat(damping.rejects(Double.NaN, net)).isTrue();
    assertThat(marked()).isEqualTo(first);
  }

  @Test
  void aBadStateIsNotTakenForAGoodOne() {
    mark(5);
    for (int i = 0; i < 7; i++) {
      damping.rejects(0.5, net);
    }
    // Worse than the best, though not a jump, at the look that would remember the state.
    mark(6);
    damping.rejects(0.7, net);
    damping.rejects(9, net);
    assertThat(marked()).isEqualTo(5);
  }

  @Test
  void growsOnlyToABound() {
    for (int i = 0; i < 100; i++) {
      damping.increase();
    }
    assertThat(damping.lambda()).isEqualTo(20);
  }

  @Test
  void growsWhereTheErrorRisesSlowlyAndShrinksAgainWhereItFalls() {
    double error = 0.5;
    for (int i = 0; i < 60; i++) {
      damping.rejects(error, net);
      error *= 1.005;
    }
    double grown = damping.lambda();
    assertThat(grown).isGreaterThan(LEAST);
    for (int i = 0; i < 200; i++) {
      damping.rejects(error, net);
      error *= 0.98;
    }
    assertThat(damping.lambda()).isLessThan(grown).isGreaterThanOrEqualTo(LEAST);
  }
}
