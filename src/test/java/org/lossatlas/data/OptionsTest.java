package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.BadInputException;

final class OptionsTest {
  @Test
  void readsCountsAndAll() {
    assertThat(SampleCount.parse("1").of(10)).isEqualTo(1);
    assertThat(SampleCount.parse("999999999").of(10)).isEqualTo(10);
    assertThat(SampleCount.parse("all")).isEqualTo(SampleCount.ALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "", "many", "ALL", "1000000000000"})
  void refusesOtherCounts(String text) {
    assertThatThrownBy(() -> SampleCount.parse(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--samples " + text)
        .hasMessageEndingWith("must be a whole number from 1 to 999999999, or all");
  }

  @Test
  void writesACountAsItIsRead() {
    assertThat(SampleCount.parse("12")).hasToString("12");
    assertThat(SampleCount.ALL).hasToString("all");
  }

  @Test
  void readsSplits() {
    assertThat(Split.parse("train")).isEqualTo(Split.TRAIN);
    assertThat(Split.parse("test")).isEqualTo(Split.TEST);
    assertThatThrownBy(() -> Split.parse("validation"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("--split validation: must be train or test");
  }
}
