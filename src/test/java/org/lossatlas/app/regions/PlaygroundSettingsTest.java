package org.lossatlas.app.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaygroundSettingsTest {
  @Test
  void aSharedTextIsReadAgain() {
    PlaygroundSettings settings =
        PlaygroundSettings.DEFAULTS.withHidden("8-8").withActivation("leaky-relu:0.5");
    assertThat(PlaygroundSettings.parse(settings.describe())).isEqualTo(settings);
    assertThat(PlaygroundSettings.parse(" hidden=8-8  activation=leaky-relu:0.5 "))
        .isEqualTo(settings);
    assertThat(PlaygroundSettings.parse(PlaygroundSettings.DEFAULTS.withHidden("").describe()))
        .isEqualTo(PlaygroundSettings.DEFAULTS.withHidden(""));
  }

  @Test
  void anUnknownWordIsRefusedInOneLine() {
    assertThatThrownBy(() -> PlaygroundSettings.parse("data=circle colour=red"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("colour=red");
  }
}
