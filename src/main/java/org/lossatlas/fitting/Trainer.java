package org.lossatlas.fitting;

/** Improves a sub-network step by step. Belongs to one thread. */
interface Trainer {
  /** One step of the optimiser: one batch. */
  void step();

  /** Takes over a sub-network, and forgets momentum: after the last layer was solved anew. */
  void restart(Subnetwork from);

  /** Copies the present parameters into {@code into}. */
  void copyTo(Subnetwork into);
}
