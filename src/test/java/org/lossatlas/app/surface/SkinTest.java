package org.lossatlas.app.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.GridAxis;

class SkinTest {
  private static Skin skin(double slope, double azimuth) {
    Field field =
        Field.sample(GridAxis.unit(9), GridAxis.unit(9), (a, b) -> 0.5 + slope * (a - 0.5));
    ColourScale colours = ColourScale.linear(ColourMap.GREY, 0, 1);
    return Skin.of(HeightGrid.of(field, colours, SpaceBox.stretched(1)), ColourMap.GREY, azimuth);
  }

  private static int middle(Skin skin) {
    return skin.pixels()[(Skin.SIDE / 2) * Skin.SIDE + Skin.SIDE / 2] & 255;
  }

  @Test
  void isLighterWhereItFacesTheLightAtTheLeft() {
    // Rising to the right, a slope faces the viewer's left.
    assertThat(middle(skin(1, 0))).isGreaterThan(middle(skin(-1, 0)));
  }

  @Test
  void turnsTheLightWithTheViewer() {
    // The two middles lie half a pixel to different sides, which may be a step of the colour map.
    assertThat(middle(skin(1, 0))).isCloseTo(middle(skin(-1, 180)), within(1));
  }

  @Test
  void goesOnWithItsOutermostColoursBeyondItsEdge() {
    Skin skin = skin(1, 0);

    assertThat(skin.pixels()[100 * Skin.SIDE]).isEqualTo(skin.pixels()[100 * Skin.SIDE + 8]);
  }
}
