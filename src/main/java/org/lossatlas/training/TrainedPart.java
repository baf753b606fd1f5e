package org.lossatlas.training;

import org.lossatlas.network.Layout;

/** Which parameters a training moves. */
public enum TrainedPart {
  /** All of θ. */
  WHOLE {
    @Override
    int firstLayer(Layout layout) {
      return 1;
    }
  },
  /**
   * W_L, b_L and the weights of skips; the hidden layers stay as they were drawn, and the loss is
   * convex. (What [N], chapter 4 calls {@code rand} is its solution by least squares, {@link
   * org.lossatlas.network.OutputFit}.)
   */
  OUTPUT {
    @Override
    int firstLayer(Layout layout) {
      return layout.architecture().layers();
    }
  };

  /** The first layer whose parameters move; from it on all do, to the end of θ. */
  abstract int firstLayer(Layout layout);
}
