package org.lossatlas.network;

import java.util.List;
import java.util.Random;

/**
 * A small convolutional network for square grey pictures: 5 × 5 filters and 3 × 3 filters, both
 * moved by two pixels without padding, then a dense hidden layer and the outputs.
 *
 * @param side of the pictures, at least 11
 * @param first feature maps of the first layer, at least 1
 * @param second feature maps of the second layer, at least 1
 * @param hidden units of the dense hidden layer, at least 1
 */
public record SmallConvolution(
    int side, int first, int second, int hidden, int outputs, Activation activation) {
  private static final int SMALLEST = 11;
  private static final int LARGE = 5;
  private static final int SMALL = 3;
  private static final int STRIDE = 2;
  private static final double HALF_FLAT = 2;

  public SmallConvolution {
    if (side < SMALLEST || first < 1 || second < 1 || hidden < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "pictures of "
              + side
              + " pixels a side, "
              + first
              + " and "
              + second
              + " feature maps, "
              + hidden
              + " units; pictures need "
              + SMALLEST
              + " pixels a side, the others 1");
    }
  }

  /** For the pictures of a data set. */
  public static SmallConvolution of(int inputs, int outputs, Activation activation) {
    int side = (int) Math.round(Math.sqrt(inputs));
    if (side * side != inputs) {
      throw new IllegalArgumentException(
          inputs + " inputs are no square picture in one channel, as a convolution needs");
    }
    return new SmallConvolution(side, 16, 64, 96, outputs, activation);
  }

  /** The same with other numbers of feature maps and units. */
  public SmallConvolution with(int newFirst, int newSecond, int newHidden) {
    return new SmallConvolution(side, newFirst, newSecond, newHidden, outputs, activation);
  }

  /** The network with all weights and biases zero. */
  public ImportedNetwork zero() {
    PictureShape input = new PictureShape(side, side, 1);
    PictureShape middle = input.windowed(LARGE, LARGE, STRIDE, STRIDE, false, first);
    PictureShape last = middle.windowed(SMALL, SMALL, STRIDE, STRIDE, false, second);
    return new ImportedNetwork(
        "the small convolutional network",
        input,
        List.of(
            convolution("first feature maps", LARGE, 1, first),
            new ImportedLayer.Activate("first activation", activation),
            convolution("second feature maps", SMALL, first, second),
            new ImportedLayer.Activate("second activation", activation),
            new ImportedLayer.Flatten("flat"),
            dense("hidden layer", last.count(), hidden),
            new ImportedLayer.Activate("third activation", activation),
            dense("outputs", hidden, outputs)));
  }

  private static ImportedLayer convolution(String name, int size, int channels, int filters) {
    return new ImportedLayer.Convolution(
        name,
        size,
        size,
        channels,
        filters,
        STRIDE,
        STRIDE,
        false,
        zeros(size * size * channels * filters),
        zeros(filters));
  }

  private static ImportedLayer dense(String name, int inputs, int units) {
    return new ImportedLayer.Dense(name, inputs, units, zeros(inputs * units), zeros(units));
  }

  private static ImportedLayer.Values zeros(int count) {
    return ImportedLayer.Values.of(new double[count]);
  }

  /**
   * θ as before any training: normal weights of variance 2/(incoming numbers) (He et al. 2015),
   * biases zero.
   */
  public double[] draw(long seed) {
    ImportedNetwork network = zero();
    double[] theta = network.theta();
    Random random = new Random(seed);
    for (WeightBlock block : network.blocks()) {
      double deviation = Math.sqrt(HALF_FLAT / block.rows());
      for (int i = 0; i < block.count(); i++) {
        theta[block.start() + i] = deviation * random.nextGaussian();
      }
    }
    return theta;
  }
}
