package org.lossatlas.network;

/**
 * Where the weights and biases of one layer stand in θ. Column j of the weights, every {@code
 * columns}th number from {@code start} + j on, is what comes into one neuron, or one filter of a
 * convolution.
 *
 * @param rows weights of each neuron or filter
 * @param columns neurons or filters
 * @param biasStart of the biases, one for each column
 * @param biases how many there are: {@code columns}, or 0 if there is none
 */
public record WeightBlock(int start, int rows, int columns, int biasStart, int biases) {
  /** How many weights there are. */
  public int count() {
    return rows * columns;
  }

  /** After the last weight and bias. */
  public int end() {
    return biases == 0 ? start + count() : biasStart + biases;
  }
}
