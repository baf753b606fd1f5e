package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

class AdversarialPathTest {
  @Test
  void theSlopeIsThatOfTheLoss() {
    Parameters network = Networks.random("6-5-4-3", new Activation.Softplus(2), 7);
    double[] x = new Random(2).doubles(6, -1, 1).toArray();
    double[] slope = AdversarialPath.slope(network, x, 2);
    double h = 1e-5;
    for (int i = 0; i < x.length; i++) {
      double[] above = x.clone();
      double[] below = x.clone();
      above[i] += h;
      below[i] -= h;
      double difference = (loss(network, above) - loss(network, below)) / (2 * h);
      // Central differences are right to h² and to rounding over h.
      assertThat(slope[i]).isCloseTo(difference, within(1e-8));
    }
  }

  private static double loss(Parameters network, double[] x) {
    return Loss.CROSS_ENTROPY.ofClass(Networks.outputs(network, x), 0, 3, 2);
  }

  @Test
  void everyPointOfAPathIsNamedAsClaimed() {
    // Class 0 is a half space: a path to a point moved far enough stays in it.
    Parameters network = Networks.random("4-2", new Activation.Tanh(), 1);
    double[] inside = new double[4];
    double[] weights = network.weights(1);
    for (int i = 0; i < 4; i++) {
      inside[i] = 5 * Math.signum(weights[2 * i] - weights[2 * i + 1]);
    }
    double[] near = inside.clone();
    near[0] *= 0.9;
    Optional<AdversarialPath> path = AdversarialPath.find(network, 0, inside, near, near, 50);
    assertThat(path).isPresent();
    assertThat(path.get().wrong(1000)).isZero();
    AdversarialPath.Check check = path.get().check(700);
    assertThat(check.points()).isEqualTo(1401);
    double least = 1;
    for (int i = 0; i <= 1400; i++) {
      least = Math.min(least, path.get().confidence(i / 700.0));
    }
    assertThat(check.leastConfidence()).isCloseTo(least, within(1e-12));
    assertThat(path.get().stills(4)).hasSize(8);
    assertThat(path.get().captions(4).get(0)).startsWith("S ").endsWith("(0.00)");
    assertThat(path.get().captions(4).get(3)).startsWith("A ").endsWith("(1.00)");
    assertThat(path.get().captions(4).get(4)).startsWith("A ").endsWith("(0.00)");
    assertThat(path.get().captions(4).get(7)).startsWith("T ");
    double[] outputs = Networks.outputs(network, path.get().at(0.5));
    assertThat(path.get().confidence(0.5))
        .isCloseTo(1 / (1 + Math.exp(outputs[1] - outputs[0])), within(1e-12));
  }

  @Test
  void turningByNothingChangesNothingAndAQuarterTurnMovesPixels() {
    float[] image = {1, 0, 0, 0, 0, 0, 0, 0, 0.5f};
    assertThat(RotatedDigit.rotated(image, 3, 0)).containsExactly(image);
    float[] turned = RotatedDigit.rotated(image, 3, 90);
    float sum = 0;
    for (float value : turned) {
      sum += value;
    }
    assertThat(sum).isCloseTo(1.5f, within(1e-5f));
    assertThat(turned[0]).isCloseTo(0, within(1e-5f));
  }

  @Test
  void blueLiesInTwoPiecesOfAngles() {
    float[] image = new float[28 * 28];
    image[5 * 28 + 14] = 1;
    DataSet data = RotatedDigit.of(image, 28, 40, 3);
    assertThat(((ClassLabels) data.targets()).marginal()).containsExactly(0.5, 0.5);
    int right = 0;
    for (int i = 0; i < 40; i += 2) {
      double across = 0;
      for (int j = 0; j < 28 * 28; j++) {
        across += data.x(i, j) * (j % 28 - 13.5);
      }
      assertThat(Math.abs(across)).isGreaterThan(1);
      right += across > 0 ? 1 : 0;
    }
    assertThat(right).isEqualTo(10);
  }
}
