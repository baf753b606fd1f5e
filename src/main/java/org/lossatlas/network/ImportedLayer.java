package org.lossatlas.network;

/** A layer of a network that another program has made. */
sealed interface ImportedLayer {
  /** The name that messages give it. */
  String name();

  /**
   * z = F W + b.
   *
   * @param weights W [inputs, units] row by row; the features of a picture are counted rows,
   *     columns, channels
   * @param biases b [units], empty where there is none
   */
  record Dense(String name, int inputs, int units, Values weights, Values biases)
      implements ImportedLayer {
    Dense with(Values newWeights, Values newBiases) {
      return new Dense(name, inputs, units, newWeights, newBiases);
    }
  }

  /**
   * A convolution of pictures [rows, columns, channels].
   *
   * @param weights [height, width, channels, filters]
   * @param biases [filters], empty where there is none
   * @param same whether the picture is padded so that the size stays (divided by the stride)
   */
  record Convolution(
      String name,
      int height,
      int width,
      int channels,
      int filters,
      int strideDown,
      int strideAcross,
      boolean same,
      Values weights,
      Values biases)
      implements ImportedLayer {
    Convolution with(Values newWeights, Values newBiases) {
      return new Convolution(
          name,
          height,
          width,
          channels,
          filters,
          strideDown,
          strideAcross,
          same,
          newWeights,
          newBiases);
    }
  }

  /** The largest value of each window of a picture. */
  record MaxPooling(
      String name, int height, int width, int strideDown, int strideAcross, boolean same)
      implements ImportedLayer {}

  /** φ on every value. */
  record Activate(String name, Activation activation) implements ImportedLayer {}

  /** A picture becomes a row of features: rows, columns, channels. */
  record Flatten(String name) implements ImportedLayer {}

  /** Numbers that nobody changes. */
  final class Values {
    private final double[] values;

    private Values(double[] values) {
      this.values = values;
    }

    static Values of(double[] values) {
      return new Values(values.clone());
    }

    int count() {
      return values.length;
    }

    double get(int i) {
      return values[i];
    }

    double[] toArray() {
      return values.clone();
    }
  }
}
