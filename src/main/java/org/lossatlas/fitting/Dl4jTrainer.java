package org.lossatlas.fitting;

import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.lossatlas.network.Dl4jActivation;
import org.lossatlas.training.BatchOrder;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mini-batch gradient descent by DeepLearning4J: it holds the sub-network, computes the gradient
 * and applies the updater, on whichever ND4J backend runs.
 */
final class Dl4jTrainer implements Trainer {
  /** AdamW's decoupled weight decay per step, as a share of the learning rate. */
  static final double WEIGHT_DECAY = 1e-4;

  private final Goal goal;
  private final MultiLayerNetwork network;
  private final double learningRate;
  private final BatchOrder order;
  private final float[] inputs;
  private final float[] labels;
  private final Subnetwork shape;

  Dl4jTrainer(Goal goal, Residual residual, Subnetwork start, FitOptions options) {
    this.goal = goal;
    this.learningRate = options.learningRate();
    this.order = new BatchOrder(goal.points(), options.batch(), new Random(options.seed()));
    this.inputs = new float[start.width(0) * order.size()];
    this.labels = new float[order.size()];
    this.shape = start;
    this.network = build(start, residual, options);
    copyFrom(start);
  }

  private static MultiLayerNetwork build(Subnetwork start, Residual residual, FitOptions options) {
    NeuralNetConfiguration.Builder settings =
        new NeuralNetConfiguration.Builder()
            .dataType(DataType.FLOAT)
            .seed(options.seed())
            .updater(options.optimiser().rule().updater(options.learningRate()));
    if (options.optimiser() == Optimiser.ADAMW) {
      settings.weightDecay(WEIGHT_DECAY, true);
    }
    NeuralNetConfiguration.ListBuilder layers = settings.list();
    int last = start.layers();
    for (int l = 1; l < last; l++) {
      layers.layer(
          new DenseLayer.Builder()
              .nIn(start.width(l - 1))
              .nOut(start.width(l))
              .activation(Dl4jActivation.of(start.activation()))
              .build());
    }
    layers.layer(
        new OutputLayer.Builder(new ResidualLoss(residual))
            .nIn(start.width(last - 1))
            .nOut(1)
            .activation(new ActivationIdentity())
            .build());
    MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
    network.init();
    return network;
  }

  @Override
  public void step(double rate) {
    network.setLearningRate(rate * learningRate);
    int[] points = order.next();
    int width = shape.width(0);
    for (int i = 0; i < points.length; i++) {
      System.arraycopy(goal.inputs(), points[i] * width, inputs, i * width, width);
      labels[i] = points[i];
    }
    network.fit(
        Nd4j.create(inputs, new long[] {points.length, width}),
        Nd4j.create(labels, new long[] {points.length, 1}));
  }

  @Override
  public int batch() {
    return order.size();
  }

  @Override
  public void copyTo(Subnetwork into) {
    for (int l = 1; l <= shape.layers(); l++) {
      read(weights(l), into.weights(l));
      read(biases(l), into.biases(l));
    }
  }

  private void copyFrom(Subnetwork from) {
    for (int l = 1; l <= shape.layers(); l++) {
      long[] size = {shape.width(l - 1), shape.width(l)};
      weights(l).assign(Nd4j.create(from.weights(l), size));
      biases(l).assign(Nd4j.create(from.biases(l), new long[] {1, shape.width(l)}));
    }
  }

  private INDArray weights(int l) {
    return network.getLayer(l - 1).getParam("W");
  }

  private INDArray biases(int l) {
    return network.getLayer(l - 1).getParam("b");
  }

  /** Row by row, whatever order ND4J keeps. */
  private static void read(INDArray from, float[] to) {
    float[] values = from.dup('c').data().asFloat();
    System.arraycopy(values, 0, to, 0, to.length);
  }
}
