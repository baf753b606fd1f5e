package org.lossatlas.fitting;

import java.util.Arrays;
import java.util.Random;
import org.lossatlas.pattern.Lattice;

/**
 * Where training starts: the first layer's units are ridges in random directions through random
 * points of the square; each deeper unit is scaled and shifted so that its pre-activation has the
 * recipe's deviation over the square and a random mean. The last layer stays zero, as least squares
 * solves for it.
 */
final class Initialisation {
  /** Points a side on which deeper units are measured, for a line, a plane and a volume. */
  private static final int[] SIDES = {1024, 32, 10};

  /** Of the inputs of a regression, which may be many. */
  private static final int MOST_POINTS = 8192;

  /** A volume has few points a side, and so steep ridges would fall between them. */
  private static final double IN_SPACE = 0.3;

  private final Subnetwork net;
  private final float[] inputs;
  private final boolean ridged;
  private final Recipe recipe;
  private final Random random;

  /** For a construction: its features over the whole window. */
  Initialisation(Subnetwork net, Construction construction, long seed) {
    // Random combinations of units are ridges already.
    this(
        net,
        over(construction),
        construction.placement().combination() == Placement.Combination.RANDOM,
        seed);
  }

  /**
   * For any inputs.
   *
   * @param inputs [points, n₀] over which deeper units are measured
   * @param ridged whether the inputs are features that bend already
   */
  Initialisation(Subnetwork net, float[] inputs, boolean ridged, long seed) {
    this.net = net;
    this.inputs = inputs;
    this.ridged = ridged;
    this.recipe = Recipe.of(net.activation(), net.layers() - 1);
    this.random = new Random(seed);
  }

  private static float[] over(Construction construction) {
    Integer[] sides = new Integer[construction.placement().dimensions()];
    Arrays.fill(sides, SIDES[sides.length - 1]);
    return construction.inputs(Lattice.of(sides));
  }

  /** Sets every weight but the last layer's. */
  void apply() {
    if (net.layers() < 2) {
      return;
    }
    int points = Math.min(MOST_POINTS, inputs.length / net.width(0));
    Pass pass = new Pass(net, points);
    System.arraycopy(inputs, 0, pass.inputs(), 0, points * net.width(0));
    if (!ridged) {
      ridges();
    }
    for (int l = ridged ? 1 : 2; l < net.layers(); l++) {
      deeperLayer(l, pass, points);
    }
  }

  private void ridges() {
    int units = net.width(1);
    float[] weights = net.weights(1);
    for (int j = 0; j < units; j++) {
      double[] ridge = direction(net.width(0));
      double ratio = recipe.mostSlope() / recipe.leastSlope();
      double slope = recipe.leastSlope() * Math.pow(ratio, random.nextDouble());
      slope = ridge.length > 2 ? Math.max(1, IN_SPACE * slope) : slope;
      double bias = 0;
      for (int i = 0; i < ridge.length; i++) {
        weights[i * units + j] = (float) (slope * ridge[i]);
        bias -= slope * ridge[i] * (2 * random.nextDouble() - 1);
      }
      net.biases(1)[j] = (float) bias;
    }
  }

  /** A random unit vector. */
  private double[] direction(int inputs) {
    if (inputs == 2) {
      double angle = 2 * Math.PI * random.nextDouble();
      return new double[] {Math.cos(angle), Math.sin(angle)};
    }
    double[] direction = new double[inputs];
    double squares = 0;
    for (int i = 0; i < inputs; i++) {
      direction[i] = random.nextGaussian();
      squares += direction[i] * direction[i];
    }
    for (int i = 0; i < inputs; i++) {
      direction[i] /= Math.sqrt(squares);
    }
    return direction;
  }

  private void deeperLayer(int l, Pass pass, int points) {
    int inputs = net.width(l - 1);
    int units = net.width(l);
    float[] weights = net.weights(l);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() / Math.sqrt(inputs));
    }
    float[] z = pass.preActivations(net, l, points);
    for (int j = 0; j < units; j++) {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < points; i++) {
        sum += z[i * units + j];
        squares += (double) z[i * units + j] * z[i * units + j];
      }
      double mean = sum / points;
      double variance = squares / points - mean * mean;
      double factor = variance > 0 ? recipe.gain() / Math.sqrt(variance) : 1;
      for (int i = 0; i < inputs; i++) {
        weights[i * units + j] *= (float) factor;
      }
      net.biases(l)[j] = (float) (recipe.spread() * random.nextGaussian() - factor * mean);
    }
  }
}
