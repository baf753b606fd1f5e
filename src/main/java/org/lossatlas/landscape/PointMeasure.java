package org.lossatlas.landscape;

import org.lossatlas.network.Parameters;

/**
 * Measures one number at points of parameter space, one after the other. An implementation may keep
 * buffers from call to call, so each belongs to one thread.
 */
@FunctionalInterface
public interface PointMeasure {
  /** The number at θ; NaN where it is not finite, or could not be found. */
  double at(Parameters theta);
}
