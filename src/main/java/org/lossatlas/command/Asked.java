package org.lossatlas.command;

import java.util.function.Supplier;
import org.lossatlas.file.BadInputException;

/** Turns what the inner packages say about a wrong value into a line that names the option. */
final class Asked {
  private Asked() {}

  /** The value, or a {@link BadInputException} that begins with the option's name. */
  static <T> T option(String name, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException(name, wrong.getMessage());
    }
  }
}
