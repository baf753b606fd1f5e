package org.lossatlas.study;

import java.util.Locale;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;

/** The two sets of images of [N] on which a path over an adversarial image is walked. */
public enum AdversarialSet {
  /** Fig. 5.7: a digit 1 of MNIST turned; inside blue, past a red image. */
  ROTATED(0, 1, 1, RotatedDigit.SIDE * RotatedDigit.SIDE) {
    @Override
    int mnistRows(int samples) {
      return ONE_WITHIN;
    }

    @Override
    DataSet images(DataSet mnist, int samples, long seed) {
      float[] one = new float[mnist.inputs()];
      int row = row(mnist, 1, 0);
      for (int i = 0; i < one.length; i++) {
        one[i] = mnist.x(row, i);
      }
      return RotatedDigit.of(one, RotatedDigit.SIDE, samples, seed);
    }
  },
  /** Fig. 5.8: ten classes of MNIST; between two fives that look different, past a four. */
  MNIST(5, 4, 3, 200) {
    @Override
    int mnistRows(int samples) {
      return samples;
    }

    @Override
    DataSet images(DataSet mnist, int samples, long seed) {
      return mnist;
    }
  };

  /** There is a digit 1 among so many of MNIST. */
  private static final int ONE_WITHIN = 100;

  private final int label;
  private final int passed;
  private final int targetSkips;
  private final int hidden;

  /**
   * @param label the class whose region the path lies in
   * @param passed the class of the image that is made adversarial
   * @param targetSkips how many images of the path's class come before the target; the source is
   *     the first
   */
  AdversarialSet(int label, int passed, int targetSkips, int hidden) {
    this.label = label;
    this.passed = passed;
    this.targetSkips = targetSkips;
    this.hidden = hidden;
  }

  /** How many images of MNIST are read. */
  abstract int mnistRows(int samples);

  /** The training images. */
  abstract DataSet images(DataSet mnist, int samples, long seed);

  /** The class whose region the path lies in. */
  public int label() {
    return label;
  }

  /** Hidden units of the thesis' network. */
  public int hidden() {
    return hidden;
  }

  double[] source(DataSet images) {
    return image(images, row(images, label, 0));
  }

  double[] target(DataSet images) {
    return image(images, row(images, label, targetSkips));
  }

  double[] passed(DataSet images) {
    return image(images, row(images, passed, 0));
  }

  /** The name in commands: {@code rotated}, {@code mnist}. */
  public String contractName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  public static AdversarialSet parse(String name) {
    for (AdversarialSet set : values()) {
      if (set.contractName().equals(name)) {
        return set;
      }
    }
    throw new IllegalArgumentException("'" + name + "' must be rotated or mnist");
  }

  /** The row of the sample of a class that has so many of it before it. */
  static int row(DataSet data, int label, int skipped) {
    ClassLabels labels = (ClassLabels) data.targets();
    int before = 0;
    for (int row = 0; row < data.samples(); row++) {
      if (labels.label(row) == label && before++ == skipped) {
        return row;
      }
    }
    throw new IllegalArgumentException("too few images of class " + label);
  }

  private static double[] image(DataSet data, int row) {
    double[] image = new double[data.inputs()];
    for (int i = 0; i < image.length; i++) {
      image[i] = data.x(row, i);
    }
    return image;
  }
}
