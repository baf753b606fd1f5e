package org.lossatlas.command;

import org.lossatlas.data.DataSet;
import org.lossatlas.network.Architecture;

/** Whether a network has the inputs and outputs of a data set. */
final class NetworkFit {
  private NetworkFit() {}

  /**
   * The network itself.
   *
   * @throws IllegalArgumentException with one line if it has not
   */
  static Architecture requireFit(Architecture shape, DataSet data) {
    if (shape.inputs() != data.inputs() || shape.outputs() != data.targets().outputs()) {
      throw new IllegalArgumentException(
          shape.describeWidths()
              + " where "
              + data.name()
              + " needs "
              + data.inputs()
              + " inputs and "
              + data.targets().outputs()
              + " outputs");
    }
    return shape;
  }
}
