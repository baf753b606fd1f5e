package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;

class PlaneChoiceTest {
  private static final int INPUTS = 6;
  private static final DataSet DATA = data();

  /** Long along input 2, less so along input 4, short along the others. */
  private static DataSet data() {
    Random random = new Random(8);
    float[] x = new float[100 * INPUTS];
    int[] labels = new int[100];
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < INPUTS; j++) {
        double deviation = j == 2 ? 5 : j == 4 ? 2 : 0.1;
        x[i * INPUTS + j] = (float) (deviation * random.nextGaussian());
      }
      labels[i] = i / 4 % 3;
    }
    return DataSet.of("cloud", x, INPUTS, ClassLabels.of(labels, 3), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"classes", "through 3,1,12", "inputs 5,0 at 7", "random 9 at 4", "pca at 11"})
  void itsWordsAreReadBackAndItsSamplesLieInIt(String words) {
    PlaneChoice choice = PlaneChoice.parse(words);
    assertThat(choice).hasToString(words);
    SamplePlane plane = choice.on(DATA);
    for (int row : plane.rows()) {
      double[] at = plane.place(DATA, row);
      double[] point = plane.plane().point(at[0], at[1]);
      for (int j = 0; j < INPUTS; j++) {
        assertThat(point[j]).isCloseTo(DATA.x(row, j), within(1e-12));
      }
      InputWindow window = plane.squareAround(0.25, 64);
      assertThat(at[0]).isBetween(window.x().from(), window.x().to());
      assertThat(at[1]).isBetween(window.y().from(), window.y().to());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"classes", "through 3,1,12", "inputs 5,0 at 7", "random 9 at 4", "pca at 11"})
  void theRestrictedNetworkIsTheNetworkOnThePlane(String words) {
    Parameters network = Networks.random("6-5-4-3", new Activation.Tanh(), 2);
    InputPlane plane = PlaneChoice.parse(words).on(DATA).plane();
    double[] inPlane = Networks.outputs(plane.restrict(network), new double[] {0.7, -1.3});
    double[] whole = Networks.outputs(network, plane.point(0.7, -1.3));
    for (int j = 0; j < whole.length; j++) {
      assertThat(inPlane[j]).isCloseTo(whole[j], within(1e-12));
    }
  }

  @Test
  void classesAreThreeDifferentOnes() {
    assertThat(new PlaneChoice.Classes().on(DATA).rows()).containsExactly(0, 4, 8);
  }

  @Test
  void principalDirectionsAreThoseOfLargestVariance() {
    double[][] directions = PrincipalDirections.of(DATA);
    // Samples of 100: the directions are off by some deviation ratio over the root of 100.
    assertThat(Math.abs(directions[0][2])).isGreaterThan(0.99);
    assertThat(Math.abs(directions[1][4])).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "through 0,1|must be classes",
        "along 3|must be classes",
        "pca|must be classes",
        "inputs 1 at 0|must be classes",
        "through 0,1,100|rows 0 to 99",
        "inputs 0,6 at 0|inputs 0 to 5",
        "inputs 2,2 at 0|line",
        "random 1 at 100|rows 0 to 99",
        "through 4,4,5|the same",
      })
  void whatIsNoPlaneIsRefusedInOneLine(String words, String reason) {
    assertThatThrownBy(() -> PlaneChoice.parse(words).on(DATA))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
