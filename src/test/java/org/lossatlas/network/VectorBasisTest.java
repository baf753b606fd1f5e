package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VectorBasisTest {
  /** Sums of some hundred products of size 1. */
  private static final double ROUNDING = 1e-13;

  /** Counts around a block's eight, lengths on both sides of OpenBLAS' blocks. */
  @ParameterizedTest
  @CsvSource({"1,1", "3,1", "31,7", "64,8", "65,9", "129,16", "300,17", "1000,25"})
  void takesOutWhatPlainLoopsTakeOut(int n, int count) {
    Random random = new Random(n);
    double[][] vectors = new double[count][];
    double[] w = random.doubles(n, -1, 1).toArray();
    double[] products = new double[count];
    double[] rest = w.clone();
    double[] sum = new double[n];
    try (VectorBasis basis = new VectorBasis(n)) {
      for (int i = 0; i < count; i++) {
        vectors[i] = random.doubles(n, -1, 1).toArray();
        basis.add(vectors[i]);
        for (int j = 0; j < n; j++) {
          products[i] += vectors[i][j] * w[j];
        }
        for (int j = 0; j < n; j++) {
          rest[j] -= products[i] * vectors[i][j];
          sum[j] += products[i] * vectors[i][j];
        }
        assertThat(basis.get(i)).containsExactly(vectors[i]);
      }
      double size = n * count * ROUNDING;
      assertThat(basis.takeOut(w)).containsExactly(products, within(size));
      assertThat(w).containsExactly(rest, within(size));
      assertThat(basis.combination(products)).containsExactly(sum, within(size));
    }
  }
}
