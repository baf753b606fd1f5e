package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class NpyArrayTest {
  @Test
  void keepsItsValuesWhenTheCallersArrayChanges() {
    float[] values = {1, 2};
    NpyArray array = NpyArray.ofFloats(values, 2);
    values[0] = 9;
    assertThat(array.toFloats()).containsExactly(1, 2);
  }

  @Test
  void keepsItsShapeWhenTheCallerChangesIt() {
    NpyArray array = NpyArray.ofInts(new int[6], 2, 3);
    array.shape()[0] = 9;
    assertThat(array.shape()).containsExactly(2, 3);
  }

  @Test
  void isASingleNumberWithoutAShape() {
    NpyArray array = NpyArray.ofDoubles(new double[] {2.5});
    assertThat(array.dimensions()).isZero();
    assertThat(array.size()).isEqualTo(1);
    assertThat(array.value(0)).isEqualTo(2.5);
  }

  @Test
  void refusesAShapeThatDoesNotFit() {
    assertThatThrownBy(() -> NpyArray.ofFloats(new float[5], 2, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NpyArray.ofFloats(new float[6], -2, -3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsAPartAsFloats() {
    NpyArray singles = NpyArray.ofFloats(new float[] {1, 2, 3, 4}, 2, 2);
    NpyArray longs = NpyArray.ofLongs(new long[] {1, 2, 3, 4}, 2, 2);
    assertThat(singles.toFloats(2, 2)).containsExactly(3, 4);
    assertThat(longs.toFloats(2, 2)).containsExactly(3, 4);
  }

  @Test
  void takesWholeNumbersFromFloats() {
    assertThat(NpyArray.ofDoubles(new double[] {-3, 7}, 2).toInts("y")).containsExactly(-3, 7);
  }

  @Test
  void namesAValueThatIsNotWhole() {
    assertThatThrownBy(() -> NpyArray.ofDoubles(new double[] {1, 2.5}, 2).toInts("a.npz, array y"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "a.npz, array y: value 2.5 at place 1 must be a whole number from -2^31 to 2^31 - 1");
  }

  @Test
  void namesAWholeNumberBeyondInt() {
    assertThatThrownBy(() -> NpyArray.ofLongs(new long[] {1L << 31}, 1).toInts("y"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2147483648");
  }

  @Test
  void refusesNotANumberAsAWholeNumber() {
    assertThatThrownBy(() -> NpyArray.ofFloats(new float[] {Float.NaN}, 1).toInts("y"))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void equalsAnArrayOfTheSameTypeShapeAndValuesOnly() {
    NpyArray array = NpyArray.ofInts(new int[] {1, 2}, 2);
    assertThat(array).isEqualTo(NpyArray.ofInts(new int[] {1, 2}, 2));
    assertThat(array).isNotEqualTo(NpyArray.ofInts(new int[] {1, 3}, 2));
    assertThat(array).isNotEqualTo(NpyArray.ofInts(new int[] {1, 2}, 1, 2));
    assertThat(array).isNotEqualTo(NpyArray.ofLongs(new long[] {1, 2}, 2));
  }
}
