package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DataSetTest {
  private static final DataSet THREE =
      DataSet.of(
          "three",
          new float[] {1, 2, 3, 4, 5, 6},
          2,
          ClassLabels.of(new int[] {0, 2, 0}, 4),
          List.of());

  @Test
  void findsInputsBySampleAndColumn() {
    assertThat(THREE.x(1, 0)).isEqualTo(3);
    assertThat(THREE.x(2, 1)).isEqualTo(6);
  }

  @Test
  void takesTheFirstSamplesWithTheirTargets() {
    DataSet two = THREE.first(2);
    assertThat(two.rawInputs()).containsExactly(1, 2, 3, 4);
    assertThat(DataFiles.labels(two).toArray()).containsExactly(0, 2);
    assertThat(DataFiles.labels(two).classes()).isEqualTo(4);
  }

  @Test
  void takesAllWhereThereAreFewer() {
    assertThat(THREE.first(4)).isSameAs(THREE);
  }

  @Test
  void sharesTheProbabilityOfClassesWithoutSamples() {
    assertThat(DataFiles.labels(THREE).marginal()).containsExactly(2 / 3.0, 0, 1 / 3.0, 0);
  }

  @Test
  void takesTheFirstOfSeveralRealTargets() {
    RealTargets targets = RealTargets.of(new double[] {1, 2, 3, 4, 5, 6}, 3);
    assertThat(targets.first(1).toArray()).containsExactly(1, 2, 3);
    assertThat(targets.value(1, 2)).isEqualTo(6);
  }

  @Test
  void refusesSizesThatDoNotFit() {
    ClassLabels two = ClassLabels.of(new int[] {0, 1}, 2);
    assertThatThrownBy(() -> DataSet.of("a", new float[5], 2, two, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RealTargets.of(new double[3], 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesLabelsOutsideTheClassesAndTargetsThatAreNotFinite() {
    assertThatThrownBy(() -> ClassLabels.of(new int[] {2}, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ClassLabels.of(new int[] {-1}, 2))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RealTargets.of(new double[] {Double.NaN}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
