package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LapackTest {
  /** Of the largest eigenvalue. */
  private static final double RELATIVE = 1e-12;

  /** Both sides of the sizes from which routines are wrong with AVX-512, and of the two stages. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        1, 2, 3, 31, 32, 33, 63, 64, 65, 66, 129, 130, 131, 199, 200, 201, 399, 400, 401, 415, 416,
        417, 449, 511, 577
      })
  void findsTheEigenvaluesThatAMatrixWasMadeOf(int n) {
    double[] values = new Random(n).doubles(n, -3, 5).sorted().toArray();
    double[] found = Lapack.eigenvalues(SymmetricMatrix.of(n, withEigenvalues(values)));
    for (int i = 0; i < n; i++) {
      assertThat(found[i]).isCloseTo(values[i], within(5 * RELATIVE));
    }
  }

  @Test
  void keepsZerosOfAMatrixOfLowRank() {
    double[] values = new double[500];
    Arrays.fill(values, 490, 500, 2);
    double[] found = Lapack.eigenvalues(SymmetricMatrix.of(500, withEigenvalues(values)));
    assertThat(Arrays.stream(found).filter(value -> Math.abs(value) < RELATIVE).count())
        .isEqualTo(490);
  }

  @Test
  void refusesWhatIsNotFinite() {
    assertThatThrownBy(() -> Lapack.eigenvalues(SymmetricMatrix.of(1, new double[] {Double.NaN})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The diagonal matrix, mirrored at three random planes: (1 − 2uuᵀ) A (1 − 2uuᵀ). */
  private static double[] withEigenvalues(double[] values) {
    int n = values.length;
    double[] a = new double[n * n];
    for (int i = 0; i < n; i++) {
      a[i * n + i] = values[i];
    }
    Random random = new Random(7);
    for (int mirror = 0; mirror < 3; mirror++) {
      double[] u = random.doubles(n, -1, 1).toArray();
      double norm = Math.sqrt(Arrays.stream(u).map(x -> x * x).sum());
      double[] au = new double[n];
      for (int i = 0; i < n; i++) {
        u[i] /= norm;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          au[i] += a[i * n + j] * u[j];
        }
      }
      double uau = 0;
      for (int i = 0; i < n; i++) {
        uau += u[i] * au[i];
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          a[i * n + j] += -2 * u[i] * au[j] - 2 * au[i] * u[j] + 4 * uau * u[i] * u[j];
        }
      }
    }
    return a;
  }
}
