package org.lossatlas.data;

import org.lossatlas.file.BadInputException;

/**
 * Counts the classes of a file's labels: the largest label and one, over all labels in it, so that
 * the number does not depend on how many samples are taken.
 */
final class ClassCount {
  private static final int MOST = 10_000;

  private final String subject;
  private String problem = "";
  private int classes;

  /**
   * @param subject what messages name
   */
  ClassCount(String subject) {
    this.subject = subject;
  }

  /**
   * Takes a label in.
   *
   * @param place where it stands, such as {@code row 3}
   */
  void add(double label, String place) {
    if (label >= 0 && label < MOST) {
      classes = Math.max(classes, (int) label + 1);
    } else if (problem.isEmpty()) {
      problem =
          "%s has label %.0f; labels must be 0 to %d (for regression, save floats in an .npz)"
              .formatted(place, label, MOST - 1);
    }
  }

  /**
   * How many classes there are.
   *
   * @throws BadInputException if there was a negative label or one beyond the most classes
   */
  int classes() {
    if (!problem.isEmpty()) {
      throw new BadInputException(subject, problem);
    }
    return classes;
  }
}
