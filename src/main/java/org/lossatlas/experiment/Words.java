package org.lossatlas.experiment;

import java.util.Locale;

/** Enumerations as the file writes them: {@code time-up}. */
final class Words {
  private Words() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The value of that word among {@code values}. */
  static <E extends Enum<E>> E parse(String field, String word, E[] values)
      throws Fields.WrongFieldException {
    for (E value : values) {
      if (of(value).equals(word)) {
        return value;
      }
    }
    throw new Fields.WrongFieldException(field + " is none of the known words");
  }
}
