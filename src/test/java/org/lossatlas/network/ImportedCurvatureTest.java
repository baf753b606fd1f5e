package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** Gradients and products of a convolutional network, against its definition looped over. */
final class ImportedCurvatureTest {
  /** More than a batch. */
  private static final int SAMPLES = 150;

  /** Of differences of the plain loss: h² and 1e-16/h. */
  private static final double STEP = 1e-5;

  @TempDir Path folder;
  private final double[] theta = ConvolutionalModel.theta(1);
  private ImportedNetwork network;
  private DataSet data;

  @BeforeEach
  void read() {
    ConvolutionalModel.write(folder.resolve("net.h5"), theta);
    network = ImportedNetwork.read(folder.resolve("net.h5"));
    Random random = new Random(5);
    float[] x = new float[SAMPLES * ConvolutionalModel.INPUTS];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(SAMPLES, 0, 4).toArray();
    data =
        DataSet.of("pictures", x, ConvolutionalModel.INPUTS, ClassLabels.of(labels, 4), List.of());
  }

  private double plainLoss(double[] at, Loss loss) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double[] p = ConvolutionalModel.outputs(at, data.rawInputs(), i * ConvolutionalModel.INPUTS);
      sum += loss.ofClass(p, 0, 4, ((ClassLabels) data.targets()).label(i));
    }
    return sum / SAMPLES;
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"CROSS_ENTROPY", "SQUARED"})
  void gradientIsTheDifferenceOfThePlainLoss(Loss loss) {
    double[] gradient = new ImportedCurvature(network, loss, data).gradient();
    assertThat(gradient).hasSameSizeAs(theta);
    for (int i = 0; i < theta.length; i++) {
      double[] up = theta.clone();
      double[] down = theta.clone();
      up[i] += STEP;
      down[i] -= STEP;
      double expected = (plainLoss(up, loss) - plainLoss(down, loss)) / (2 * STEP);
      assertThat(gradient[i]).isCloseTo(expected, within(1e-8));
    }
  }

  @Test
  void productsAreTheDifferencesOfTheGradientAndSymmetric() {
    ImportedCurvature curvature = new ImportedCurvature(network, Loss.CROSS_ENTROPY, data);
    double[] both = new Random(2).doubles(2L * theta.length, -1, 1).toArray();
    double[] products = curvature.multiply(2, both);
    double[] u = Arrays.copyOfRange(both, 0, theta.length);
    double[] v = Arrays.copyOfRange(both, theta.length, 2 * theta.length);
    double[] hu = Arrays.copyOfRange(products, 0, theta.length);
    double[] hv = Arrays.copyOfRange(products, theta.length, 2 * theta.length);
    assertThat(Blas.dot(v, hu)).isCloseTo(Blas.dot(u, hv), within(1e-7 * norm(hu) * norm(v)));
    double h = 1e-4;
    double second =
        (plainLoss(moved(u, h), Loss.CROSS_ENTROPY)
                + plainLoss(moved(u, -h), Loss.CROSS_ENTROPY)
                - 2 * plainLoss(theta, Loss.CROSS_ENTROPY))
            / (h * h);
    assertThat(Blas.dot(u, hu)).isCloseTo(second, within(1e-6 * norm(hu) * norm(u)));
    assertThat(curvature.largestError()).isBetween(1e-15, 1e-4);
  }

  private double[] moved(double[] v, double h) {
    double[] at = theta.clone();
    Blas.addScaled(h, v, at);
    return at;
  }

  private static double norm(double[] v) {
    return Math.sqrt(Blas.dot(v, v));
  }
}
