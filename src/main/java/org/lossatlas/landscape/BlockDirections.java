package org.lossatlas.landscape;

import java.util.List;
import java.util.Random;
import org.lossatlas.network.WeightBlock;

/** Random directions and their normalisation, for any network whose weights stand in blocks. */
public final class BlockDirections {
  private BlockDirections() {}

  /**
   * Standard normal weights, zero biases; the same seed and number give the same direction.
   *
   * @param count how many parameters there are
   * @param number tells several directions of one seed apart
   */
  public static double[] random(List<WeightBlock> blocks, int count, long seed, int number) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
    double[] direction = new double[count];
    for (WeightBlock block : blocks) {
      for (int i = block.start(); i < block.start() + block.count(); i++) {
        direction[i] = random.nextGaussian();
      }
    }
    return direction;
  }

  /**
   * The direction with its weights scaled to those of the network and its biases by the rule. A
   * neuron, filter or layer of the direction that is zero stays zero.
   */
  public static double[] normalised(
      double[] direction,
      double[] network,
      List<WeightBlock> blocks,
      Normalisation how,
      BiasRule biases) {
    double[] scaled = direction.clone();
    for (WeightBlock block : blocks) {
      switch (how) {
        case NONE -> {}
        case LAYER -> scale(scaled, network, block.start(), block.count(), 1);
        case FILTER -> {
          for (int j = 0; j < block.columns(); j++) {
            scale(scaled, network, block.start() + j, block.rows(), block.columns());
          }
        }
      }
      for (int i = block.biasStart(); i < block.biasStart() + block.biases(); i++) {
        scaled[i] = biases == BiasRule.COPY ? network[i] : 0;
      }
    }
    return scaled;
  }

  /**
   * Scales {@code count} numbers, each {@code stride} from the last, to the network's norm there.
   */
  private static void scale(
      double[] direction, double[] network, int start, int count, int stride) {
    double own = 0;
    double wanted = 0;
    for (int n = 0; n < count; n++) {
      int i = start + n * stride;
      own = Math.hypot(own, direction[i]);
      wanted = Math.hypot(wanted, network[i]);
    }
    double factor = own > 0 ? wanted / own : 0;
    for (int n = 0; n < count; n++) {
      direction[start + n * stride] *= factor;
    }
  }

  /**
   * One neuron or filter alone, its incoming weights as they are in the network.
   *
   * @param column which of the block's
   */
  public static double[] column(double[] network, WeightBlock block, int column) {
    double[] direction = new double[network.length];
    for (int n = 0; n < block.rows(); n++) {
      int i = block.start() + column + n * block.columns();
      direction[i] = network[i];
    }
    return direction;
  }

  /** The direction without its part along another. */
  public static double[] orthogonal(double[] direction, double[] other) {
    double square = dot(other, other);
    double factor = square > 0 ? dot(direction, other) / square : 0;
    double[] rest = direction.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= factor * other[i];
    }
    return rest;
  }

  /** Σ aᵢ bᵢ. */
  public static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
