package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldTest {
  @Test
  void rowZeroIsTheSmallestBeta() {
    Field field = Field.square(2, 3, new double[] {0, 1, 2, 3, 4, 5});
    assertThat(field.value(1, 0)).isEqualTo(1);
    assertThat(field.nearest(0, 1)).isEqualTo(4);
  }

  @Test
  void laterChangesOfTheArrayDoNotReachTheField() {
    double[] values = {0, 1};
    Field field = Field.square(2, 1, values);
    values[0] = 7;
    field.toArray()[1] = 7;
    assertThat(field.toArray()).containsExactly(0, 1);
  }

  @Test
  void smallestAndLargestLeaveOutWhatIsNotFinite() {
    Field field = Field.square(2, 2, new double[] {Double.NaN, 3, Double.NEGATIVE_INFINITY, -1});
    assertThat(field.min()).isEqualTo(-1);
    assertThat(field.max()).isEqualTo(3);
  }

  @Test
  void aFieldWithoutValuesHasNeither() {
    Field field = Field.square(1, 1, new double[] {Double.NaN});
    assertThat(field.min()).isNaN();
    assertThat(field.max()).isNaN();
  }

  @Test
  void theCellOfAPointReachesHalfAStepAround() {
    Field field = Field.square(3, 1, new double[] {10, 11, 12});
    assertThat(field.nearest(0.24, 0)).isEqualTo(10);
    assertThat(field.nearest(0.26, 0)).isEqualTo(11);
    assertThat(field.nearest(9, -9)).isEqualTo(12);
  }

  @Test
  void theDifferenceIsPointByPoint() {
    Field one = Field.square(2, 1, new double[] {5, Double.NaN});
    Field other = Field.square(2, 1, new double[] {2, 1});
    assertThat(one.minus(other).toArray()).containsExactly(3, Double.NaN);
  }

  @Test
  void fieldsOnDifferentGridsHaveNoDifference() {
    Field one = Field.square(2, 1, new double[2]);
    assertThatThrownBy(() -> one.minus(Field.square(1, 2, new double[2])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNumberOfValuesMustFitTheGrid() {
    assertThatThrownBy(() -> Field.square(2, 2, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 values");
  }
}
