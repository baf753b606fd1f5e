package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourScaleTest {
  @Test
  void theLimitsTakeTheEndsOfTheMap() {
    ColourScale scale = ColourScale.linear(ColourMap.MAGMA, 2, 4);
    assertThat(scale.argb(2)).isEqualTo(ColourMap.MAGMA.argb(0));
    assertThat(scale.argb(4)).isEqualTo(ColourMap.MAGMA.argb(1));
    assertThat(scale.argb(3)).isEqualTo(ColourMap.MAGMA.argb(0.5));
  }

  @Test
  void onALogarithmicScaleTheGeometricMeanIsTheMiddle() {
    ColourScale scale = new ColourScale(ColourMap.MAGMA, new Range(0.01, 100), Scale.LOG);
    assertThat(scale.position(1)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void whatHasNoLogarithmIsMissing() {
    ColourScale scale = new ColourScale(ColourMap.MAGMA, new Range(0.01, 100), Scale.LOG);
    assertThat(scale.argb(0)).isEqualTo(ColourMap.MAGMA.missing());
    assertThat(scale.argb(-1)).isEqualTo(ColourMap.MAGMA.missing());
  }

  @Test
  void aLogarithmicScaleBeginsAboveZero() {
    assertThatThrownBy(() -> new ColourScale(ColourMap.MAGMA, new Range(0, 1), Scale.LOG))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDivergingMapIsSymmetricAroundZero() {
    Field field = Field.square(2, 1, new double[] {-0.5, 2});
    assertThat(ColourScale.spanning(ColourMap.VIK, field).range()).isEqualTo(new Range(-2, 2));
  }

  @Test
  void aConstantFieldTakesTheMiddleColour() {
    Field field = Field.square(2, 1, new double[] {2.3, 2.3});
    ColourScale scale = ColourScale.spanning(ColourMap.VIRIDIS, field);
    assertThat(scale.position(2.3)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aFieldWithoutValuesHasAScaleAllTheSame() {
    Field field = Field.square(2, 1, new double[] {Double.NaN, Double.NaN});
    assertThat(ColourScale.spanning(ColourMap.VIRIDIS, field).range()).isEqualTo(new Range(0, 1));
    assertThat(ColourScale.spanning(ColourMap.VIK, field).range()).isEqualTo(new Range(-1, 1));
  }
}
