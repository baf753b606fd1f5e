package org.lossatlas.app.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;

class SharedTextTest {
  private static final PlaygroundSettings SPRAYED =
      PlaygroundSettings.DEFAULTS.withDataset(PlaygroundSettings.SPRAYED);

  private static final SprayedPoints POINTS =
      SprayedPoints.NONE.with(0.1, -2.5, 0).with(3, 1e-7, 1).with(-5.25, 4, 9);

  @Test
  void settingsThatGiveAllAreTheWholeText() {
    SharedText shared = SharedText.of(PlaygroundSettings.DEFAULTS, POINTS, Optional.empty());
    assertThat(shared.describe()).isEqualTo(PlaygroundSettings.DEFAULTS.describe());
    assertThat(shared.carries(POINTS, Optional.empty())).isEqualTo("Carries the settings.");
  }

  @Test
  void pointsAndWeightsComeBackBitForBit() {
    Architecture shape = Architecture.parse("2-5-4-3", Activation.parse("leaky-relu:0.1"));
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, 3, 5));
    Parameters network = InitialWeights.draw(layout, 7);
    String text = SharedText.of(SPRAYED, POINTS, Optional.of(network)).describe();
    assertThat(text).doesNotContain("\n").hasSizeLessThan(1200);
    SharedText read = SharedText.parse(" " + text + "\n");
    assertThat(read.settings()).isEqualTo(SPRAYED);
    assertThat(read.points().describe()).isEqualTo(POINTS.describe());
    assertThat(read.network().orElseThrow().layout()).isEqualTo(layout);
    assertThat(read.network().orElseThrow().vector()).isEqualTo(network.vector());
  }

  @Test
  void whatIsTooMuchForATextIsSaid() {
    Parameters network = Networks.random("2-60-60-2", new Activation.Tanh(), 1);
    SharedText shared = SharedText.of(SPRAYED, POINTS, Optional.of(network));
    assertThat(shared.describe()).contains("points=").doesNotContain("network=");
    assertThat(shared.carries(POINTS, Optional.of(network)))
        .isEqualTo(
            "Carries the settings, 3 points. The weights are too many for a text: save the"
                + " experiment as an .atlas file instead.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "points=abc",
        "points=",
        "network=AAAA",
        "network=eJwrTs1VKC5JTM4GABXwA_Q",
        "data=circle width=4",
        "points=%%%",
      })
  void aDamagedTextIsRefusedInOneLine(String text) {
    assertThatThrownBy(() -> SharedText.parse("data=sprayed " + text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("\n")
        .containsAnyOf("points=", "network=", "width=4");
  }

  @Test
  void aWordThatWouldFillTheMemoryIsRefused() {
    String packed = PackedText.pack("0,0,0 ".repeat(300_000));
    assertThat(packed).hasSizeLessThan(10_000);
    assertThatThrownBy(() -> SharedText.parse("data=sprayed points=" + packed))
        .hasMessageContaining("points=");
  }
}
