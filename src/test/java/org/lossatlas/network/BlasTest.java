package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every routine against plain loops in double precision. Sizes are on both sides of the blocks of
 * OpenBLAS, where its double-precision solves go wrong with AVX-512
 * (src/docs/decisions/0005-openblas-double.md).
 */
final class BlasTest {
  /** Sums of up to 300 products of numbers of size 1 in single precision. */
  private static final double SINGLE = 300 * 6e-8;

  private static final double DOUBLE = 300 * 1.2e-16;

  private final Random random = new Random(1);

  static IntStream sizes() {
    return IntStream.of(1, 2, 3, 7, 8, 16, 31, 32, 33, 62, 63, 64, 65, 96, 127, 128, 129, 257, 300);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesInDoublePrecision(int n) {
    int m = other(n);
    int k = third(n);
    double[] a = doubles(m * k);
    double[] b = doubles(k * n);
    double[] c = garbage(m * n);
    Blas.multiply(m, n, k, a, b, c);
    assertThat(largestDifference(c, product(m, n, k, a, b))).isLessThan(DOUBLE);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesTransposedMatricesInDoublePrecision(int n) {
    int m = other(n);
    int k = third(n);
    double[] a = doubles(m * k);
    double[] b = doubles(k * n);
    double[] expected = product(m, n, k, a, b);
    double[] c = garbage(m * n);
    Blas.multiplyTransposed(m, n, k, a, transposed(k, n, b), c);
    assertThat(largestDifference(c, expected)).isLessThan(DOUBLE);
    c = garbage(m * n);
    Blas.transposedMultiply(m, n, k, transposed(m, k, a), b, c);
    assertThat(largestDifference(c, expected)).isLessThan(DOUBLE);
    c = new double[m * n];
    Blas.addProduct(m, n, k, a, b, c);
    Blas.addProduct(m, n, k, a, b, c);
    for (int i = 0; i < c.length; i++) {
      c[i] /= 2;
    }
    assertThat(largestDifference(c, expected)).isLessThan(DOUBLE);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesAndAddsVectorsInDoublePrecision(int n) {
    double[] x = doubles(n);
    double[] y = doubles(n);
    assertThat(Blas.dot(x, y)).isCloseTo(product(1, 1, n, x, y)[0], within(DOUBLE));
    double[] sum = y.clone();
    Blas.addScaled(-0.5, x, sum);
    for (int i = 0; i < n; i++) {
      assertThat(sum[i]).isCloseTo(y[i] - 0.5 * x[i], within(1e-15));
    }
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesInSinglePrecision(int n) {
    int m = other(n);
    int k = third(n);
    float[] a = floats(m * k);
    float[] b = floats(k * n);
    float[] c = floats(m * n);
    Blas.multiply(m, n, k, a, b, c);
    assertThat(largestDifference(wide(c), product(m, n, k, wide(a), wide(b)))).isLessThan(SINGLE);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesByATransposedMatrix(int n) {
    int m = other(n);
    int k = third(n);
    float[] a = floats(m * k);
    float[] b = floats(n * k);
    float[] c = floats(m * n);
    Blas.multiplyTransposed(m, n, k, a, b, c);
    assertThat(largestDifference(wide(c), product(m, n, k, wide(a), transposed(n, k, wide(b)))))
        .isLessThan(SINGLE);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesATransposedMatrix(int n) {
    int m = other(n);
    int k = third(n);
    float[] a = floats(k * m);
    float[] b = floats(k * n);
    float[] c = floats(m * n);
    Blas.transposedMultiply(m, n, k, a, b, c);
    assertThat(largestDifference(wide(c), product(m, n, k, transposed(k, m, wide(a)), wide(b))))
        .isLessThan(SINGLE);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void multipliesVectors(int n) {
    int m = other(n);
    float[] a = floats(m * n);
    float[] x = floats(n);
    FloatBuffer direct = DirectFloats.of(a);
    FloatBuffer product = DirectFloats.allocate(m);
    Blas.multiplyVector(m, n, direct, DirectFloats.of(x), product);
    float[] y = new float[m];
    product.get(0, y);
    assertThat(largestDifference(wide(y), product(m, 1, n, wide(a), wide(x)))).isLessThan(SINGLE);

    FloatBuffer transposedProduct = DirectFloats.allocate(n);
    Blas.multiplyTransposedVector(m, n, direct, product, transposedProduct);
    float[] back = new float[n];
    transposedProduct.get(0, back);
    double[] expected = product(n, 1, m, transposed(m, n, wide(a)), wide(y));
    assertThat(largestDifference(wide(back), expected)).isLessThan(SINGLE * largest(y));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void solvesForAFactorMoreThanOnce(int n) {
    float[] a = positive(n);
    FloatBuffer factor = DirectFloats.of(upperTriangle(n, a));
    assertThat(Blas.factorise(n, factor)).isTrue();
    for (int again = 0; again < 2; again++) {
      float[] x = floats(n);
      float[] b = narrow(product(n, 1, n, wide(a), wide(x)));
      Blas.solveFactorised(n, factor, b);
      assertThat(largestDifference(wide(b), wide(x))).isLessThan(SINGLE);
    }
  }

  @Test
  void saysSoIfAMatrixIsNotPositive() {
    assertThat(Blas.factorise(2, DirectFloats.of(new float[] {1, 2, 0, 1}))).isFalse();
  }

  @Test
  void saysSoIfAMatrixIsNotFinite() {
    assertThat(Blas.factorise(2, DirectFloats.of(new float[] {Float.NaN, 0, 0, 1}))).isFalse();
  }

  @Test
  void nanAndInfinityGoThroughAProduct() {
    double[] c = new double[2];
    Blas.multiply(2, 1, 1, new double[] {Double.NaN, 1}, new double[] {2}, c);
    assertThat(c[0]).isNaN();
    assertThat(c[1]).isEqualTo(2);
  }

  private static int other(int n) {
    return 1 + (n * 7 + 3) % 97;
  }

  private static int third(int n) {
    return 1 + (n * 5 + 11) % 150;
  }

  private float[] floats(int count) {
    return narrow(doubles(count));
  }

  private double[] doubles(int count) {
    return random.doubles(count, -1, 1).toArray();
  }

  private double[] garbage(int count) {
    return random.doubles(count, -1e3, 1e3).toArray();
  }

  /** Symmetric and well conditioned: G Gᵀ / n + 1. */
  private float[] positive(int n) {
    double[] g = doubles(n * n);
    double[] a = product(n, n, n, g, transposed(n, n, g));
    for (int i = 0; i < n * n; i++) {
      a[i] = a[i] / n + (i % (n + 1) == 0 ? 1 : 0);
    }
    return narrow(a);
  }

  /** With nonsense above the diagonal, which must not be looked at. */
  private static float[] upperTriangle(int n, float[] a) {
    float[] upper = a.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        upper[i * n + j] = 1e6f;
      }
    }
    return upper;
  }

  private static double[] product(int m, int n, int k, double[] a, double[] b) {
    double[] c = new double[m * n];
    for (int i = 0; i < m; i++) {
      for (int l = 0; l < k; l++) {
        for (int j = 0; j < n; j++) {
          c[i * n + j] += a[i * k + l] * b[l * n + j];
        }
      }
    }
    return c;
  }

  private static double[] transposed(int rows, int columns, double[] a) {
    double[] t = new double[a.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        t[j * rows + i] = a[i * columns + j];
      }
    }
    return t;
  }

  private static double[] wide(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  private static float[] narrow(double[] values) {
    float[] narrow = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      narrow[i] = (float) values[i];
    }
    return narrow;
  }

  private static double largest(float[] values) {
    double largest = 1;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double largestDifference(double[] a, double[] b) {
    double worst = 0;
    for (int i = 0; i < a.length; i++) {
      // Not Math.max, so that NaN is the worst.
      worst = Math.abs(a[i] - b[i]) <= worst ? worst : Math.abs(a[i] - b[i]);
    }
    return worst;
  }
}
