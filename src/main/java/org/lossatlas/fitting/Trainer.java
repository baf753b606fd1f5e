package org.lossatlas.fitting;

/** Improves a sub-network step by step. Belongs to one thread. */
interface Trainer {
  /**
   * One step of the optimiser: one batch.
   *
   * @param rate what the schedule makes of the learning rate now, as a factor
   */
  void step(double rate);

  /** Points that the next step has, unless the batch grows with it. */
  int batch();

  /** Copies the present parameters into {@code into}. */
  void copyTo(Subnetwork into);

  /** Whether the trainer itself has found that its steps lead nowhere. */
  default boolean hasDiverged() {
    return false;
  }
}
