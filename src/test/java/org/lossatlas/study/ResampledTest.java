package org.lossatlas.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** Data sets with another P(y). */
final class ResampledTest {
  private static final DataSet DATA =
      DataSet.of(
          "four",
          new float[] {1, 2, 3, 4},
          1,
          ClassLabels.of(new int[] {0, 1, 0, 2}, 4),
          List.of());

  @Test
  void drawsEachClassInItsOrderAndAgainWhereThereAreTooFew() {
    DataSet drawn = Resampled.of("drawn", DATA, new int[] {3, 1, 0, 0});
    assertThat(drawn.rawInputs()).containsExactly(1, 3, 1, 2);
    assertThat(((ClassLabels) drawn.targets()).toArray()).containsExactly(0, 0, 0, 1);
  }

  @Test
  void wholeRowsSumToTheSamples() {
    assertThat(Resampled.counts(List.of(0.5, 0.3, 0.2), 7)).containsExactly(4, 2, 1);
    assertThat(Resampled.counts(List.of(1.0, 0.0), 5)).containsExactly(5, 0);
  }

  @Test
  void refusesWhatIsNoMarginalAndClassesThatAreNotThere() {
    assertThatThrownBy(() -> Resampled.requireShares(List.of(0.5, 0.4)))
        .hasMessageContaining("must sum to 1");
    assertThatThrownBy(() -> Resampled.requireShares(List.of(1.5, -0.5)))
        .hasMessageContaining("no share");
    assertThatThrownBy(() -> Resampled.of("drawn", DATA, new int[] {1, 1, 1, 1}))
        .hasMessage("four has no sample of class 3");
  }
}
