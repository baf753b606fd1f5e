package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.bytedeco.javacpp.DoublePointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BandReductionTest {
  /** Numbers of size 1, n of them in a sum. */
  private static final double ROUNDING = 1e-12;

  /** Below, on and above the band's width and the tiles' edges; all small enough for one stage. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 32, 33, 34, 35, 63, 64, 65, 66, 96, 97, 98, 129, 160, 161, 257, 399})
  void keepsTheEigenvalues(int n) {
    double[] a = new double[n * n];
    Random random = new Random(n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        a[i * n + j] = random.nextGaussian();
        a[j * n + i] = a[i * n + j];
      }
    }
    SymmetricMatrix matrix = SymmetricMatrix.of(n, a);
    double[] expected = Lapack.eigenvalues(matrix);
    double[] found = Lapack.eigenvalues(SymmetricMatrix.of(n, banded(n, matrix)));
    for (int i = 0; i < n; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(ROUNDING * n));
    }
  }

  private static double[] banded(int n, SymmetricMatrix matrix) {
    int width = BandReduction.BAND;
    double[] band = new double[(width + 1) * n];
    try (DoublePointer pointer = BandReduction.of(matrix)) {
      pointer.get(band);
    }
    double[] whole = new double[n * n];
    for (int j = 0; j < n; j++) {
      for (int i = j; i < Math.min(n, j + width + 1); i++) {
        whole[i * n + j] = band[j * (width + 1) + i - j];
        whole[j * n + i] = whole[i * n + j];
      }
    }
    return whole;
  }
}
