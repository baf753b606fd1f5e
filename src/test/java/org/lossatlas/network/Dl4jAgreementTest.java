package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossL1;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/**
 * The plane's kernel and DL4J, for every activation and loss: DL4J computes the outputs, and the
 * loss where it has the same one (its hinge is another, and its cross-entropy takes the logarithm
 * of a softmax that may be 0, so these are taken from the definition).
 */
final class Dl4jAgreementTest {
  /** DL4J computes in single precision throughout, its activations with less than full accuracy. */
  private static final double RELATIVE = 2e-5;

  private static final int SAMPLES = 60;
  private static final int CLASSES = 4;

  static Stream<Arguments> everyActivationAndLoss() {
    return Activations.all().stream()
        .flatMap(
            activation -> Stream.of(Loss.values()).map(loss -> Arguments.of(activation, loss)));
  }

  @ParameterizedTest
  @MethodSource("everyActivationAndLoss")
  void agreeOnAPlane(Activation activation, Loss loss) {
    Random random = new Random(9);
    float[] x = new float[SAMPLES * 5];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(SAMPLES, 0, CLASSES).toArray();
    DataSet data = DataSet.of("random", x, 5, ClassLabels.of(labels, CLASSES), List.of());
    Parameters origin = Networks.random("5-24-18-4", activation, 3);
    List<Parameters> directions =
        List.of(
            Networks.random("5-24-18-4", activation, 4),
            Networks.random("5-24-18-4", activation, 5));
    SubspaceKernel kernel = new SubspaceKernel(origin, directions, loss, data);
    List<double[]> points = List.of(new double[] {0.4, -0.7}, new double[] {-0.9, 0.2});
    for (int p = 0; p < points.size(); p++) {
      float[] outputs = imported(kernel.at(points.get(p))).outputs(x, SAMPLES);
      double expected = lossOf(loss, outputs, labels);
      assertThat(kernel.evaluate(points).get(p).loss())
          .isCloseTo(expected, within(RELATIVE * expected));
    }
  }

  private static ImportedNetwork imported(Parameters network) {
    Architecture shape = network.architecture();
    List<ImportedLayer> layers = new ArrayList<>();
    for (int k = 1; k <= shape.layers(); k++) {
      layers.add(
          new ImportedLayer.Dense(
              "dense " + k,
              shape.width(k - 1),
              shape.width(k),
              ImportedLayer.Values.of(network.weights(k)),
              ImportedLayer.Values.of(network.biases(k))));
      if (k < shape.layers()) {
        layers.add(new ImportedLayer.Activate("activation " + k, shape.activation()));
      }
    }
    return new ImportedNetwork("test", PictureShape.row(shape.inputs()), layers);
  }

  private static double lossOf(Loss loss, float[] outputs, int[] labels) {
    INDArray p = Nd4j.createFromArray(outputs).reshape(SAMPLES, CLASSES).castTo(DataType.DOUBLE);
    INDArray y = Nd4j.zeros(DataType.DOUBLE, SAMPLES, CLASSES);
    for (int i = 0; i < SAMPLES; i++) {
      y.putScalar(i, labels[i], 1);
    }
    return switch (loss) {
      case CROSS_ENTROPY -> crossEntropy(outputs, labels);
      case SQUARED -> new LossL2().computeScore(y, p, new ActivationIdentity(), null, true) / 2;
      case ABSOLUTE -> new LossL1().computeScore(y, p, new ActivationIdentity(), null, true);
      case HINGE -> hinge(outputs, labels);
    };
  }

  private static double crossEntropy(float[] outputs, int[] labels) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < CLASSES; j++) {
        best = Math.max(best, outputs[i * CLASSES + j]);
      }
      double powers = 0;
      for (int j = 0; j < CLASSES; j++) {
        powers += Math.exp(outputs[i * CLASSES + j] - best);
      }
      sum += best - outputs[i * CLASSES + labels[i]] + Math.log(powers);
    }
    return sum / SAMPLES;
  }

  private static double hinge(float[] outputs, int[] labels) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
      double worst = 0;
      for (int j = 0; j < CLASSES; j++) {
        if (j != labels[i]) {
          double margin = (double) outputs[i * CLASSES + labels[i]] - outputs[i * CLASSES + j];
          worst = Math.max(worst, 1 - margin);
        }
      }
      sum += worst;
    }
    return sum / SAMPLES;
  }
}
