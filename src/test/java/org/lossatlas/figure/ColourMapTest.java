package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {
  /** Rounding to 8 bits moves L* by up to about 0.4 in the dark. */
  private static final double ROUNDING = 0.5;

  @ParameterizedTest
  @EnumSource(
      value = ColourMap.class,
      names = {"VIRIDIS", "CIVIDIS", "MAGMA", "GREY"})
  void sequentialMapsRiseInLightness(ColourMap map) {
    assertThat(map.kind()).isEqualTo(ColourMap.Kind.SEQUENTIAL);
    for (int i = 1; i < 256; i++) {
      assertThat(lightness(map, i)).isGreaterThan(lightness(map, i - 1) - ROUNDING);
    }
    assertThat(lightness(map, 255) - lightness(map, 0)).isGreaterThan(60);
  }

  @Test
  void theDivergingMapIsLightestInTheMiddle() {
    for (int i = 1; i < 128; i++) {
      assertThat(lightness(ColourMap.VIK, i))
          .isGreaterThan(lightness(ColourMap.VIK, i - 1) - ROUNDING);
      assertThat(lightness(ColourMap.VIK, 255 - i))
          .isGreaterThan(lightness(ColourMap.VIK, 256 - i) - ROUNDING);
    }
  }

  @Test
  void theDivergingMapIsAsDarkAtBothEnds() {
    assertThat(lightness(ColourMap.VIK, 0)).isBetween(5.0, 25.0);
    assertThat(lightness(ColourMap.VIK, 255)).isBetween(5.0, 25.0);
  }

  @Test
  void viridisHasThePublishedEnds() {
    assertThat(ColourMap.VIRIDIS.argb(0)).isEqualTo(0xff440154);
    assertThat(ColourMap.VIRIDIS.argb(1)).isEqualTo(0xfffde725);
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void valuesBeyondTheEndsTakeTheEnds(ColourMap map) {
    assertThat(map.argb(-3)).isEqualTo(map.argb(0));
    assertThat(map.argb(Double.POSITIVE_INFINITY)).isEqualTo(map.argb(1));
  }

  @ParameterizedTest
  @EnumSource(ColourMap.class)
  void missingValuesHaveAColourThatNoValueHas(ColourMap map) {
    int missing = map.argb(Double.NaN);
    assertThat(missing).isEqualTo(map.missing());
    int nearest =
        IntStream.range(0, 256).map(i -> distance(missing, colour(map, i))).min().orElseThrow();
    assertThat(nearest).isGreaterThan(20);
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return (int) Math.sqrt(red * red + green * green + blue * blue);
  }

  private static double lightness(ColourMap map, int index) {
    return Lightness.of(colour(map, index));
  }

  private static int colour(ColourMap map, int index) {
    return map.argb((index + 0.5) / 256);
  }
}
