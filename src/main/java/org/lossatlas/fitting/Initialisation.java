package org.lossatlas.fitting;

import java.util.Random;

/**
 * Where training starts: the first layer's units are ridges in random directions through random
 * points of the square; each deeper unit is scaled and shifted so that its pre-activation has the
 * recipe's deviation over the square and a random mean. The last layer stays zero, as least squares
 * solves for it.
 */
final class Initialisation {
  /** Points a side of the grid on which deeper units are measured. */
  private static final int SIDE = 32;

  private final Subnetwork net;
  private final Recipe recipe;
  private final Random random;

  Initialisation(Subnetwork net, long seed) {
    this.net = net;
    this.recipe = Recipe.of(net.activation(), net.layers() - 1);
    this.random = new Random(seed);
  }

  /** Sets every weight but the last layer's. */
  void apply() {
    if (net.layers() < 2) {
      return;
    }
    ridges();
    Pass pass = new Pass(net, SIDE * SIDE);
    for (int i = 0; i < SIDE * SIDE; i++) {
      pass.inputs()[2 * i] = coordinate(i % SIDE);
      pass.inputs()[2 * i + 1] = coordinate(i / SIDE);
    }
    for (int l = 2; l < net.layers(); l++) {
      deeperLayer(l, pass);
    }
  }

  /** From −1 to 1 along a side of the grid. */
  private static float coordinate(int index) {
    return 2f * index / (SIDE - 1) - 1;
  }

  private void ridges() {
    int units = net.width(1);
    float[] weights = net.weights(1);
    for (int j = 0; j < units; j++) {
      double angle = 2 * Math.PI * random.nextDouble();
      double ratio = recipe.mostSlope() / recipe.leastSlope();
      double slope = recipe.leastSlope() * Math.pow(ratio, random.nextDouble());
      double across = slope * Math.cos(angle);
      double up = slope * Math.sin(angle);
      double x = 2 * random.nextDouble() - 1;
      double y = 2 * random.nextDouble() - 1;
      weights[j] = (float) across;
      weights[units + j] = (float) up;
      net.biases(1)[j] = (float) -(across * x + up * y);
    }
  }

  private void deeperLayer(int l, Pass pass) {
    int inputs = net.width(l - 1);
    int units = net.width(l);
    float[] weights = net.weights(l);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
    }
    float[] z = pass.preActivations(net, l, SIDE * SIDE);
    for (int j = 0; j < units; j++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < SIDE * SIDE; i++) {
        sum += z[i * units + j];
        squares += (double) z[i * units + j] * z[i * units + j];
      }
      double mean = sum / (SIDE * SIDE);
      double variance = squares / (SIDE * SIDE) - mean * mean;
      double factor = variance > 0 ? recipe.gain() / Math.sqrt(variance) : 1;
      for (int i = 0; i < inputs; i++) {
        weights[i * units + j] *= (float) factor;
      }
      net.biases(l)[j] = (float) (recipe.spread() * random.nextGaussian() - factor * mean);
    }
  }
}
