package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;

/** Least squares at the output, and the factorisation that it and ranks rest on. */
final class OutputFitTest {
  private static DataSet data(int samples, int inputs, int classes) {
    Random random = new Random(2);
    float[] x = new float[samples * inputs];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    ClassLabels labels = ClassLabels.of(random.ints(samples, 0, classes).toArray(), classes);
    return DataSet.of("random", x, inputs, labels, List.of());
  }

  private static double[] random(int count, long seed) {
    return new Random(seed).doubles(count, -1, 1).toArray();
  }

  /** A of rank 3 as a product of thin matrices: the residual is orthogonal to A, x to its null. */
  @Test
  void aDeficientProblemHasTheShortestOfItsSolutions() {
    for (int[] shape : new int[][] {{9, 5}, {5, 9}, {7, 7}}) {
      int n = shape[0];
      int p = shape[1];
      double[] a = new double[n * p];
      Blas.multiply(n, p, 3, random(n * 3, 1), random(3 * p, 2), a);
      double[] b = random(n, 3);
      LeastSquares squares = new LeastSquares(a, n, p);
      assertThat(squares.rank()).isEqualTo(3);
      double[] x = squares.solve(b);
      double[] residual = new double[n];
      Blas.multiply(n, 1, p, a, x, residual);
      for (int i = 0; i < n; i++) {
        residual[i] -= b[i];
      }
      double[] slope = new double[p];
      Blas.transposedMultiply(p, 1, n, a, residual, slope);
      // Rounding of some ten operations on numbers of size 1.
      assertThat(slope).satisfies(values -> allSmall(values, 1e-13));
      // The part of x outside the rows of A: x − Aᵀ w with the w that leaves least.
      double[] transposed = new double[n * p];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < p; j++) {
          transposed[j * n + i] = a[i * p + j];
        }
      }
      double[] w = new LeastSquares(transposed, p, n).solve(x);
      double[] outside = new double[p];
      Blas.multiply(p, 1, n, transposed, w, outside);
      for (int j = 0; j < p; j++) {
        outside[j] -= x[j];
      }
      assertThat(outside).satisfies(values -> allSmall(values, 1e-13));
    }
  }

  private static void allSmall(double[] values, double bound) {
    for (double value : values) {
      assertThat(value).isCloseTo(0, within(bound));
    }
  }

  @Test
  void asManyConnectedNeuronsAsSamplesFitEveryLabel() {
    DataSet data = data(60, 4, 3);
    Architecture shape = Architecture.parse("4-30-30-30-5-3", new Activation.Sigmoid());
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, 60, 1));
    OutputFit fit = OutputFit.of(InitialWeights.draw(layout, 1), data);
    assertThat(fit.rank()).isEqualTo(60);
    assertThat(fit.columns()).isEqualTo(66);
    // The smallest singular value is some 1e-9 of the largest; what it costs the fit is squared
    // away by orthogonal reflections, not by normal equations.
    assertThat(fit.worst()).isLessThan(1e-6);
    assertThat(DenseKernel.evaluate(fit.network(), Loss.SQUARED, data).accuracy()).isEqualTo(1);
    assertThat(DenseKernel.evaluate(fit.network(), Loss.SQUARED, data).loss()).isLessThan(1e-12);
  }

  @Test
  void fewerNeuronsThanSamplesLeaveTheLeastError() {
    float[] x = {-2, -1, 0, 1, 2};
    double[] y = {4, 1, 0, 1, 4};
    DataSet data = DataSet.of("parabola", x, 1, RealTargets.of(y, 1), List.of());
    Parameters identity =
        new Parameters.Builder(Architecture.parse("1-1-1", new Activation.Identity()))
            .layer(1, new double[] {1}, new double[1])
            .build();
    OutputFit fit = OutputFit.of(identity, data);
    // The line of least squares through a parabola is level, at the mean of y.
    assertThat(fit.network().biases(2)[0]).isCloseTo(2, within(1e-14));
    assertThat(fit.network().weights(2)[0]).isCloseTo(0, within(1e-14));
    assertThat(fit.worst()).isCloseTo(2, within(1e-14));
  }

  @Test
  void aSolutionTellsHowFarItIsAndStopsWhenItIsTold() {
    DataSet data = data(60, 4, 3);
    Parameters hidden = Networks.random("4-80-3", new Activation.Tanh(), 1);
    List<Double> told = new ArrayList<>();
    assertThat(OutputFit.of(hidden, data, told::add)).isPresent();
    assertThat(told).hasSize(60).isSorted().allMatch(share -> share > 0 && share <= 1 + 1e-12);
    assertThat(told.get(59)).isCloseTo(1, within(1e-12));
    told.clear();
    assertThat(OutputFit.of(hidden, data, share -> told.add(share) && told.size() < 5)).isEmpty();
    assertThat(told).hasSize(5);
  }

  @Test
  void moreSamplesThanAreSolvedForAreRefused() {
    DataSet data = data(OutputFit.MOST_SAMPLES + 1, 1, 2);
    assertThatThrownBy(() -> OutputFit.of(Networks.random("1-2-2", new Activation.Tanh(), 1), data))
        .hasMessageContaining("4000");
  }

  @Test
  void singularValuesOfManyColumnsHaveTheSquaresOfTheEigenvaluesOfTheGram() {
    int n = 40;
    int p = 25;
    double[] a = random(n * p, 6);
    double[] gram = new double[p * p];
    Blas.transposedMultiply(p, p, n, a, a, gram);
    double[] expected = Lapack.eigenvalues(SymmetricMatrix.of(p, gram));
    double[] found = SingularValues.of(a, n, p).toArray();
    for (int i = 0; i < p; i++) {
      assertThat(found[i] * found[i]).isCloseTo(expected[i], within(1e-12 * expected[p - 1]));
    }
  }

  @Test
  void aLayerThatRepeatsItselfLosesItsRank() {
    DataSet data = data(30, 2, 2);
    double[] same = new double[2 * 12];
    for (int j = 0; j < 12; j++) {
      same[j] = 1;
      same[12 + j] = j < 10 ? 0.5 : -0.5;
    }
    Parameters network =
        new Parameters.Builder(Architecture.parse("2-12-2", new Activation.Tanh()))
            .layer(1, same, new double[12])
            .build();
    SingularValues values = Features.of(network, data).singularValues(1);
    assertThat(values.rank()).isEqualTo(2);
    assertThat(values.count()).isEqualTo(12);
  }
}
