package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  @Test
  void saysHowLongTheRestTakes() {
    assertThat(ProgressLine.describe("slice", 0.25, 0, 10, "650 of 2601 points"))
        .isEqualTo("slice: 650 of 2601 points, 25.0 % done, 10.0 s, 30.0 s left");
  }

  @Test
  void doesNotCountWhatWasThereBefore() {
    assertThat(ProgressLine.describe("slice", 0.75, 0.5, 100, "x"))
        .isEqualTo("slice: x, 75.0 % done, 1:40 min, 1:40 min left");
  }

  @Test
  void promisesNothingBeforeAnythingIsDone() {
    assertThat(ProgressLine.describe("slice", 0.5, 0.5, 2, "x"))
        .isEqualTo("slice: x, 50.0 % done, 2.0 s");
  }
}
