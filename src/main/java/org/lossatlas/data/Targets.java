package org.lossatlas.data;

/** What a network should answer for each sample of a data set. */
public sealed interface Targets permits ClassLabels, RealTargets {
  /** How many samples there are (N). */
  int samples();

  /** How many outputs a network needs for them (m): one a class, or one a real number. */
  int outputs();

  /** The targets of the first so many samples, or all where there are fewer. */
  Targets first(int count);
}
