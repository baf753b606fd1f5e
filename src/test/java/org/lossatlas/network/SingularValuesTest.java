package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SingularValuesTest {
  @Test
  void aTwoByTwoMatrixHasTheClosedForm() {
    // Σσ² = ‖A‖² and Πσ = |det A|.
    SingularValues values = SingularValues.of(new double[] {3, 1, -2, 4}, 2, 2);
    double largest = values.largest();
    double smallest = values.smallest();
    assertThat(largest * largest + smallest * smallest).isCloseTo(30, within(1e-13));
    assertThat(largest * smallest).isCloseTo(14, within(1e-13));
  }

  @Test
  void valuesThatAMatrixWasMadeFromAreFoundAgain() {
    // A = Q₁ diag(s) Q₂ᵀ with Householder reflections Q; sides of both kinds.
    double[] s = {1e-9, 1e-3, 0.5, 2, 700};
    Random random = new Random(3);
    double[] q1 = reflection(random.doubles(9, -1, 1).toArray());
    double[] q2 = reflection(random.doubles(5, -1, 1).toArray());
    double[] tall = new double[9 * 5];
    double[] flat = new double[5 * 9];
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 5; j++) {
        for (int k = 0; k < 5; k++) {
          tall[i * 5 + j] += q1[i * 9 + k] * s[k] * q2[j * 5 + k];
        }
        flat[j * 9 + i] = tall[i * 5 + j];
      }
    }
    for (SingularValues values :
        new SingularValues[] {SingularValues.of(tall, 9, 5), SingularValues.of(flat, 5, 9)}) {
      double[] found = values.toArray();
      for (int k = 0; k < 5; k++) {
        // The matrix itself is rounded, to 700·2⁻⁵³.
        assertThat(found[k]).isCloseTo(s[k], within(1e-12));
      }
      assertThat(values.rank()).isEqualTo(5);
    }
  }

  @Test
  void dependentColumnsAreNotCounted() {
    SingularValues values = SingularValues.of(new double[] {0.1, 0.3, 0.7, 2.1, 5, 15}, 3, 2);
    assertThat(values.rank()).isEqualTo(1);
    assertThat(values.isFullRank()).isFalse();
    assertThat(SingularValues.of(new double[6], 2, 3).rank()).isZero();
  }

  @Test
  void neitherHugeNorTinyEntriesAreLost() {
    assertThat(SingularValues.of(new double[] {3e200, 4e200}, 1, 2).largest())
        .isCloseTo(5e200, within(1e186));
    assertThat(SingularValues.of(new double[] {3e-200, 4e-200}, 1, 2).largest())
        .isCloseTo(5e-200, within(1e-214));
  }

  private static double[] reflection(double[] v) {
    int n = v.length;
    double norm = 0;
    for (double value : v) {
      norm += value * value;
    }
    double[] q = new double[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        q[i * n + j] = (i == j ? 1 : 0) - 2 * v[i] * v[j] / norm;
      }
    }
    return q;
  }
}
