package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lossatlas.pattern.Pattern;

class GreyScaleTest {
  private static GreyScale of(double... values) {
    return GreyScale.of(Pattern.of(values.length, 1, values));
  }

  @Test
  void showsValuesFromBlackToWhiteAsTheyAre() {
    GreyScale scale = of(0.2, 0.6);
    assertThat(scale.argb(0)).isEqualTo(0xff000000);
    assertThat(scale.argb(1)).isEqualTo(0xffffffff);
    assertThat(scale.argb(0.2)).isEqualTo(0xff333333);
    assertThat(scale.label()).isEqualTo("0 … 1");
  }

  @Test
  void stretchesOtherValuesAndSaysTheirRange() {
    GreyScale scale = of(-0.3, 1.8);
    assertThat(scale.argb(-0.3)).isEqualTo(0xff000000);
    assertThat(scale.argb(1.8)).isEqualTo(0xffffffff);
    assertThat(scale.label()).isEqualTo("−0.3 … 1.8");
  }

  @Test
  void takesRoundingForNoRange() {
    assertThat(of(-1e-12, 1 + 1e-12).label()).isEqualTo("0 … 1");
  }

  @Test
  void survivesTheGreatestNumbers() {
    GreyScale scale = of(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(scale.argb(0)).isBetween(0xff7f7f7f, 0xff808080);
    assertThat(scale.label()).isEqualTo("−1.8e308 … 1.8e308");
  }

  @Test
  void showsAConstantAboveOneAsWhite() {
    assertThat(of(5, 5).argb(5)).isEqualTo(0xffffffff);
  }
}
