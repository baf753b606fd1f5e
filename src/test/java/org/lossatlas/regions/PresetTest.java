package org.lossatlas.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The counterexamples against the sets that theory.md and the thesis give in closed form. */
class PresetTest {
  private interface Region {
    /** Positive inside, negative outside, and small near the boundary. */
    double depth(double x, double y);
  }

  private static Region region(Preset preset) {
    return switch (preset) {
      case NOT_PYRAMIDAL -> (x, y) -> Math.max(x + y - 2, -4 - x - y);
      case RELU ->
          (x, y) ->
              Math.max(Math.min(Math.min(1 - x, 1 - y), 1 - x - y), Math.min(y - 4, y - 2 * x - 4));
      case LOW_RANK -> (x, y) -> Math.abs(x) - 1;
    };
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void classZeroIsTheClosedFormAndHasTwoComponents(Preset preset) {
    InputWindow window = InputWindow.around(8, 513);
    LabelRaster raster = new RegionKernel(preset.network()).labels(window);
    for (int row = 0; row < 513; row++) {
      for (int column = 0; column < 513; column++) {
        double depth = region(preset).depth(window.x().at(column), window.y().at(row));
        // The low-rank example has its boundary 0.001/0.9 farther out than the thesis'.
        if (Math.abs(depth) > (preset == Preset.LOW_RANK ? 2e-3 : 1e-12)) {
          assertThat(raster.at(column, row)).isEqualTo(depth > 0 ? 0 : 1);
        }
      }
    }
    assertThat(Components.of(raster).count(0).inWindow()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Preset.class)
  void noTheoremApplies(Preset preset) {
    WidthTheorem theorem = WidthTheorem.of(preset.network());
    assertThat(theorem.promises()).isFalse();
    assertThat(theorem.sentence())
        .contains(
            switch (preset) {
              case NOT_PYRAMIDAL -> "n₂ = 2 > n₁ = 1";
              case RELU -> "relu is not strictly increasing";
              case LOW_RANK -> "W₁ has rank 1 of 2";
            });
  }

  /** Fig. 5.2: V, P with the line that h₂ reaches, R in one dimension, S, and the region. */
  @Test
  void theStepsOfEquation53AreThoseOfTheThesis() {
    List<PreImage> steps = PreImage.steps(Preset.NOT_PYRAMIDAL.network());
    assertThat(steps).extracting(PreImage::space).containsExactly("F₂", "z₂", "F₁", "z₁", "x");
    assertThat(steps).extracting(PreImage::dimension).containsExactly(2, 2, 1, 1, 2);
    assertThat(steps.get(1).line()).contains(new PreImage.Line(0, 0, 1, -1));
    // V₁ = {y₁ + y₂ > 1}; R = {r > 2} ∪ {r < −2}; S = {s > 2} ∪ {s < −4}.
    assertSet(steps.get(0), (x, y) -> x + y - 1);
    assertSet(steps.get(2), (x, y) -> Math.abs(x) - 2);
    assertSet(steps.get(3), (x, y) -> Math.max(x - 2, -4 - x));
  }

  /** Fig. 5.4: V₁ = {y₁ − 3y₂ &lt; 1}, and only y ≥ 0 is reached. */
  @Test
  void theStepsOfEquation55AreThoseOfTheThesis() {
    List<PreImage> steps = PreImage.steps(Preset.RELU.network());
    assertSet(steps.get(0), (x, y) -> 1 - x + 3 * y);
    assertThat(steps.get(0).reached()).contains(new PreImage.Interval(0, Double.POSITIVE_INFINITY));
    // S = {x₁ + x₂ < 1} ∪ {2x₁ − x₂ + 4 < 0} in the positive quadrant.
    assertSet(steps.get(2), (x, y) -> x < 0 || y < 0 ? 0 : Math.max(1 - x - y, y - 2 * x - 4));
  }

  private static void assertSet(PreImage step, Region region) {
    InputWindow window = InputWindow.around(6, 97);
    LabelRaster raster = new RegionKernel(step.network()).labels(window);
    for (int row = 0; row < 97; row++) {
      for (int column = 0; column < 97; column++) {
        double depth = region.depth(window.x().at(column), window.y().at(row));
        if (Math.abs(depth) > 1e-12) {
          assertThat(raster.at(column, row)).isEqualTo(depth > 0 ? 0 : 1);
        }
      }
    }
  }

  /** Q of Fig. 5.4: behind ReLU nothing negative is reached, and class 0 stays in two pieces. */
  @Test
  void mapsOfStepsLeaveOutWhatIsNotReached() {
    Preset preset = Preset.RELU;
    List<PreImage> steps = PreImage.steps(preset.network());
    RegionMap map = PreImageMap.of(steps.get(2), preset.network(), InputWindow.around(8, 2), 120);
    int reached = 0;
    for (int row = 0; row < 120; row++) {
      for (int column = 0; column < 120; column++) {
        boolean negative = map.window().x().at(column) < 0 || map.window().y().at(row) < 0;
        assertThat(map.labels().at(column, row) == LabelRaster.NONE).isEqualTo(negative);
        reached += negative ? 0 : 1;
      }
    }
    assertThat(reached).isPositive();
    assertThat(Components.of(map.labels()).count(0).inWindow()).isEqualTo(2);
  }

  /** Q of Fig. 5.2: what h₂ reaches is a line, and only there the network is sure. */
  @Test
  void aLineThatIsReachedStandsOut() {
    Preset preset = Preset.NOT_PYRAMIDAL;
    PreImage step = PreImage.steps(preset.network()).get(1);
    RegionMap map = PreImageMap.of(step, preset.network(), InputWindow.around(8, 2), 101);
    int on = 0;
    for (int row = 0; row < 101; row++) {
      for (int column = 0; column < 101; column++) {
        double off = Math.abs(map.window().x().at(column) + map.window().y().at(row));
        if (off > 2 * map.window().x().step()) {
          assertThat(map.confidence(column, row)).isEqualTo(0.5f);
        } else if (map.confidence(column, row) > 0.5f) {
          on++;
        }
      }
    }
    assertThat(on).isGreaterThan(50);
  }
}
