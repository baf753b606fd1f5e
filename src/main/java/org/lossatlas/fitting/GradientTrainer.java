package org.lossatlas.fitting;

import java.util.Random;
import org.lossatlas.network.Blas;
import org.lossatlas.training.BatchOrder;
import org.lossatlas.training.Updates;

/**
 * Mini-batch gradient descent on the CPU: the dense pass computes the gradient of the mean of ½ r²,
 * and DL4J's updater applies it. The same steps as {@link Dl4jTrainer} (a test holds them
 * together), some five times as fast.
 */
final class GradientTrainer implements Trainer {
  private final Goal goal;
  private final Residual residual;
  private final Subnetwork net;
  private final Pass pass;
  private final BatchOrder order;
  private final FitOptions options;
  private final Updates updates;
  private final float[] gradient;
  private final float[][] products;
  private final float[] signals;

  GradientTrainer(Goal goal, Residual residual, Subnetwork start, FitOptions options) {
    this.goal = goal;
    this.residual = residual;
    this.options = options;
    net = start.copy();
    order = new BatchOrder(goal.points(), options.batch(), new Random(options.seed()));
    pass = new Pass(net, order.size());
    signals = new float[order.size()];
    products = new float[net.layers() + 1][];
    for (int l = 1; l <= net.layers(); l++) {
      products[l] = new float[net.width(l - 1) * net.width(l)];
    }
    updates = new Updates(options.optimiser().rule(), net.count());
    gradient = new float[net.count()];
  }

  @Override
  public void step(double rate) {
    int[] points = order.next();
    pass.read(goal.inputs(), points);
    float[] t = pass.forward(net, points.length);
    for (int i = 0; i < points.length; i++) {
      double r = residual.value(t[i], points[i]);
      signals[i] = (float) (r * residual.slope(t[i], points[i]) / points.length);
    }
    pass.backward(net);
    pass.scaleSignals(net, signals);
    putGradient();
    double learningRate = rate * options.learningRate();
    updates.apply(gradient, learningRate);
    move(options.optimiser() == Optimiser.ADAMW ? learningRate * Dl4jTrainer.WEIGHT_DECAY : 0);
  }

  @Override
  public int batch() {
    return order.size();
  }

  @Override
  public void copyTo(Subnetwork into) {
    into.set(net);
  }

  /** The gradient, layer by layer: W row by row, then b. */
  private void putGradient() {
    int at = 0;
    for (int l = 1; l <= net.layers(); l++) {
      float[] layerSignals = l < net.layers() ? pass.signals(l) : signals;
      Blas.transposedMultiply(
          net.width(l - 1),
          net.width(l),
          pass.rows(),
          pass.features(l - 1),
          layerSignals,
          products[l]);
      System.arraycopy(products[l], 0, gradient, at, products[l].length);
      at += products[l].length;
      pass.columnSums(layerSignals, net.width(l), gradient, at);
      at += net.width(l);
    }
  }

  private void move(double decay) {
    float keep = (float) (1 - decay);
    int at = 0;
    for (int l = 1; l <= net.layers(); l++) {
      at = descend(net.weights(l), keep, gradient, at);
      at = descend(net.biases(l), 1, gradient, at);
    }
  }

  private static int descend(float[] values, float keep, float[] update, int from) {
    for (int i = 0; i < values.length; i++) {
      values[i] = keep * values[i] - update[from + i];
    }
    return from + values.length;
  }
}
