package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways of computing a layer, whichever this processor's is, against sums in double. */
final class LayerProductTest {
  private static final double TOLERANCE = 2e-5;
  private static final double[] POINT = {0.25};

  private static void assertRight(LayerProduct product, Architecture shape, int rows) {
    Parameters origin = Networks.random(shape.describeWidths(), shape.activation(), 1);
    Parameters direction = Networks.random(shape.describeWidths(), shape.activation(), 2);
    UpperLayers.At at = new UpperLayers(origin, List.of(direction)).room();
    at.set(POINT);
    int inputs = shape.width(1);
    float[] features = new float[inputs * rows];
    Random random = new Random(3);
    for (int i = 0; i < features.length; i++) {
      features[i] = (float) random.nextGaussian();
    }
    product.begin(at, rows);
    int each = 2 * NarrowProduct.GROUP;
    for (int first = 0; first < inputs; first += each) {
      int units = Math.min(each, inputs - first);
      float[] chunk = new float[each * rows];
      System.arraycopy(features, first * rows, chunk, 0, units * rows);
      product.take(first, units, chunk);
    }
    product.finish();
    Parameters network = origin.plus(POINT[0], direction);
    double[] w = network.weights(2);
    double[] b = network.biases(2);
    int n = shape.outputs();
    float[] z = new float[n * rows + 1];
    product.read(0, n, z, 1);
    for (int c = 0; c < n; c++) {
      for (int i = 0; i < rows; i++) {
        double sum = b[c];
        for (int j = 0; j < inputs; j++) {
          sum += features[j * rows + i] * w[j * n + c];
        }
        assertThat((double) z[c * rows + i + 1]).isCloseTo(sum, within(TOLERANCE));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3-37-10", "3-6-1", "3-300-3"})
  void narrowLoopsAreRight(String widths) {
    Architecture shape = Architecture.parse(widths, new Activation.Tanh());
    assertRight(new NarrowLayer(shape, 2, 64), shape, 64);
    assertRight(new NarrowLayer(shape, 2, 64), shape, 41);
  }

  /** The last two are too large for one product of small matrices. */
  @ParameterizedTest
  @ValueSource(strings = {"3-37-10", "3-6-1", "3-300-50", "3-450-29"})
  void blasIsRight(String widths) {
    Architecture shape = Architecture.parse(widths, new Activation.Tanh());
    assertRight(new BlasLayer(shape, 2, 256), shape, 256);
    assertRight(new BlasLayer(shape, 2, 256), shape, 77);
  }
}
