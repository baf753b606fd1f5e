package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Field;

final class SplitPictureTest {
  private static SplitPicture withStep(int step) {
    double[] axis = new double[51];
    for (int i = 0; i < axis.length; i++) {
      axis[i] = i;
    }
    Field field = Field.of(axis, axis, new double[51 * 51]);
    return new SplitPicture(field, Optional.of(field), step);
  }

  /** What lies between has a neighbour's value, which as a line would be a staircase. */
  @Test
  void aCoarseMapIsKnownAtItsLevelAndAtTheLastColumn() {
    assertThat(withStep(16).knownColumns()).containsExactly(0, 16, 32, 48, 50);
    assertThat(withStep(1).knownColumns()).hasSize(51);
  }

  @Test
  void theNearestRowIsOneThatIsKnown() {
    assertThat(withStep(16).nearestRow(23)).isEqualTo(16);
    assertThat(withStep(16).nearestRow(49.6)).isEqualTo(50);
    assertThat(withStep(1).nearestRow(23.2)).isEqualTo(23);
  }
}
