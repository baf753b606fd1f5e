package org.lossatlas.data;

import java.util.Arrays;

/** A class for each sample, counted from 0. A class may have no sample. Immutable. */
public final class ClassLabels implements Targets {
  private final int[] labels;
  private final int classes;

  private ClassLabels(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
  }

  /**
   * @param labels each 0 to {@code classes} − 1, copied
   * @throws IllegalArgumentException if one is not
   */
  public static ClassLabels of(int[] labels, int classes) {
    for (int label : labels) {
      if (label < 0 || label >= classes) {
        throw new IllegalArgumentException("label " + label + " of " + classes + " classes");
      }
    }
    return new ClassLabels(labels.clone(), classes);
  }

  @Override
  public int samples() {
    return labels.length;
  }

  /** How many classes there are, with or without samples. */
  public int classes() {
    return classes;
  }

  @Override
  public int outputs() {
    return classes;
  }

  /** The class of a sample. */
  public int label(int sample) {
    return labels[sample];
  }

  /** A copy of the labels. */
  public int[] toArray() {
    return labels.clone();
  }

  /** P(y): the share of the samples that each class has; sums to 1. */
  public double[] marginal() {
    double[] shares = new double[classes];
    for (int label : labels) {
      shares[label]++;
    }
    for (int label = 0; label < classes; label++) {
      shares[label] /= labels.length;
    }
    return shares;
  }

  @Override
  public ClassLabels first(int count) {
    return count >= labels.length ? this : new ClassLabels(Arrays.copyOf(labels, count), classes);
  }
}
