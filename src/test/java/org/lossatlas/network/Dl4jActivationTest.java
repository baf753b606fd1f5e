package org.lossatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.impl.LossL2;

/** DL4J with our activations against the dense kernel, in single precision: 1e-5. */
final class Dl4jActivationTest {
  private static final int SAMPLES = 6;
  private static final double TOLERANCE = 1e-5;
  private static final double STEP = 1e-6;

  private final float[] x = new float[SAMPLES * 2];
  private final float[] y = new float[SAMPLES];

  Dl4jActivationTest() {
    Random random = new Random(5);
    for (int i = 0; i < x.length; i++) {
      x[i] = 2 * random.nextFloat() - 1;
    }
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextFloat();
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void outputsAreThoseOfTheDenseKernel(Activation activation) {
    Parameters parameters = Networks.random("2-5-4-1", activation, 3);
    INDArray outputs = dl4j(parameters).output(Nd4j.create(x, new long[] {SAMPLES, 2}));
    for (int i = 0; i < SAMPLES; i++) {
      double expected = Networks.outputs(parameters, new double[] {x[2 * i], x[2 * i + 1]})[0];
      assertThat((double) outputs.getFloat(i, 0))
          .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
    }
  }

  @ParameterizedTest
  @MethodSource("org.lossatlas.network.Activations#all")
  void gradientsAreThoseOfTheDenseKernelsLoss(Activation activation) {
    Parameters parameters = Networks.random("2-5-4-1", activation, 3);
    MultiLayerNetwork network = dl4j(parameters);
    network.setInput(Nd4j.create(x, new long[] {SAMPLES, 2}));
    network.setLabels(Nd4j.create(y, new long[] {SAMPLES, 1}));
    network.computeGradientAndScore();

    double[] targets = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      targets[i] = y[i];
    }
    DataSet data = DataSet.of("random", x, 2, RealTargets.of(targets, 1), List.of());
    int index = 0;
    for (int k = 1; k <= 3; k++) {
      for (String key : List.of("W", "b")) {
        INDArray gradient = network.gradient().getGradientFor((k - 1) + "_" + key);
        float[] found = gradient.dup('c').data().asFloat();
        for (float value : found) {
          double expected = slope(parameters, index, data);
          // Summed over the samples, and DL4J's L2 loss is the square of the error, ours half.
          assertThat(value / (2.0 * SAMPLES))
              .as("parameter %d of layer %d", index, k)
              .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
          index++;
        }
      }
    }
    assertThat(index).isEqualTo(parameters.count());
  }

  private static double slope(Parameters parameters, int index, DataSet data) {
    Parameters direction = Networks.unit(parameters, index);
    double up = DenseKernel.evaluate(parameters.plus(STEP, direction), Loss.SQUARED, data).loss();
    double down =
        DenseKernel.evaluate(parameters.plus(-STEP, direction), Loss.SQUARED, data).loss();
    return (up - down) / (2 * STEP);
  }

  private static MultiLayerNetwork dl4j(Parameters parameters) {
    Architecture shape = parameters.architecture();
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder().dataType(DataType.FLOAT).list();
    for (int k = 1; k < shape.layers(); k++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(shape.width(k - 1))
              .nOut(shape.width(k))
              .activation(Dl4jActivation.of(shape.activation()))
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(new LossL2())
            .nIn(shape.width(shape.layers() - 1))
            .nOut(shape.outputs())
            .activation(new ActivationIdentity())
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    for (int k = 1; k <= shape.layers(); k++) {
      long[] size = {shape.width(k - 1), shape.width(k)};
      network.getLayer(k - 1).getParam("W").assign(array(parameters.weights(k), size));
      network
          .getLayer(k - 1)
          .getParam("b")
          .assign(array(parameters.biases(k), new long[] {1, shape.width(k)}));
    }
    return network;
  }

  private static INDArray array(double[] values, long[] size) {
    return Nd4j.create(values, size, DataType.FLOAT);
  }
}
