package org.lossatlas.data;

import java.util.Locale;
import org.lossatlas.file.BadInputException;

/** The two parts of a data set. */
public enum Split {
  TRAIN,
  TEST;

  /**
   * The split that an option names.
   *
   * @throws BadInputException if it names neither of them
   */
  public static Split parse(String text) {
    for (Split split : values()) {
      if (split.toString().equals(text)) {
        return split;
      }
    }
    throw new BadInputException("--split " + text, "must be train or test");
  }

  /** The name in options and files. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
