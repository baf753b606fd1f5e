package org.lossatlas.app.landscape;

import org.lossatlas.landscape.Normalisation;

/** Where the directions of a plane come from. */
enum DirectionKind {
  FILTER("random, filter-normalised", Normalisation.FILTER),
  LAYER("random, layer-normalised", Normalisation.LAYER),
  PLAIN("random, as drawn", Normalisation.NONE),
  TRAJECTORY("principal components of the training", Normalisation.FILTER),
  EIGEN("eigenvectors of the largest eigenvalues", Normalisation.FILTER),
  TOWARDS("towards other networks", Normalisation.FILTER),
  NAMED("neurons, parameters, files", Normalisation.FILTER);

  private final String title;
  private final Normalisation random;

  DirectionKind(String title, Normalisation random) {
    this.title = title;
    this.random = random;
  }

  String title() {
    return title;
  }

  /** How the random directions are scaled that make up the number. */
  Normalisation random() {
    return random;
  }

  @Override
  public String toString() {
    return title;
  }
}
