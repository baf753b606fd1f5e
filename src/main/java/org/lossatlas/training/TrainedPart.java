package org.lossatlas.training;

import java.util.Locale;
import org.lossatlas.network.Layout;

/** Which parameters a training moves. The names are those of the command line. */
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
   * convex ([N], chapter 4: {@code rand}).
   */
  RAND {
    @Override
    int firstLayer(Layout layout) {
      return layout.architecture().layers();
    }
  };

  /** The first layer whose parameters move; from it on all do, to the end of θ. */
  abstract int firstLayer(Layout layout);

  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static TrainedPart parse(String name) {
    for (TrainedPart part : values()) {
      if (part.contractName().equals(name)) {
        return part;
      }
    }
    throw new IllegalArgumentException("'" + name + "' must be whole or rand");
  }
}
