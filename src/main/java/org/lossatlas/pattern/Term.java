package org.lossatlas.pattern;

/** A compiled part of an expression. */
@FunctionalInterface
interface Term {
  /**
   * @param variables the variables' values, in the order in which they were named
   */
  double at(double[] variables);
}
