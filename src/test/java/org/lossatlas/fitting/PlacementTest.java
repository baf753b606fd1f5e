package org.lossatlas.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lossatlas.fitting.Placement.Asked;
import org.lossatlas.fitting.Placement.Combination;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/** Where a pattern sits in a network. */
final class PlacementTest {
  private static final Architecture SHAPE = Architecture.parse("4-6-9-5-3", new Activation.Tanh());

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  @Test
  void randomCombinationsAreOrthogonalAndAsLongAsTheWindow() {
    Asked asked =
        new Asked(2, List.of(), Optional.of(Combination.RANDOM), Optional.of(new Window(0, 7)), 3);
    Placement place = Placement.of(SHAPE, 3, asked);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(dot(place.direction(i), place.direction(j)))
            .isCloseTo(i == j ? 49 : 0, within(1e-10));
      }
    }
  }

  @Test
  void aDirectionIsTheUnitThatWasNamed() {
    Placement place = Placement.of(SHAPE, 2, Asked.USUAL.with(Combination.UNITS, List.of(5, 2)));
    assertThat(place.direction(0)[4]).isEqualTo(place.size());
    assertThat(place.direction(1)[1]).isEqualTo(place.size());
    assertThat(dot(place.direction(0), place.direction(0)))
        .isCloseTo(place.size() * place.size(), within(1e-12));
  }

  @Test
  void layersBelowThePatternStayAsTheyWere() {
    Parameters below = InitialWeights.draw(SHAPE, 1);
    Placement place = Placement.of(SHAPE, 2, Asked.USUAL.in(2));
    Construction construction =
        Construction.of(
                SHAPE,
                ImplicitActivation.ofClasses(Loss.SQUARED, new double[] {.2, .3, .5}),
                1,
                place)
            .above(below);
    Parameters origin = construction.origin(construction.initialise(0));
    assertThat(origin.weights(1)).isEqualTo(below.weights(1));
    assertThat(origin.weights(2)).containsOnly(0);
  }

  @Test
  void whatANetworkHasNoRoomForIsSaid() {
    assertThatThrownBy(() -> Placement.of(SHAPE, 2, Asked.USUAL.in(4)))
        .hasMessage("layer 4 where the network has hidden layers 1 to 3");
    assertThatThrownBy(
            () -> Placement.of(SHAPE, 3, Asked.USUAL.with(Combination.UNITS, List.of(1, 2))))
        .hasMessage("a volume needs 3 units, and 2 are named");
    assertThatThrownBy(
            () -> Placement.of(SHAPE, 2, Asked.USUAL.with(Combination.UNITS, List.of(1, 7))))
        .hasMessage("unit 7 where there are 1 to 6");
    Architecture narrow = Architecture.parse("4-2-3", new Activation.Tanh());
    assertThatThrownBy(() -> Placement.of(narrow, 3, Asked.USUAL))
        .hasMessage("the first hidden layer has 2 units, and a volume needs at least 3");
  }
}
