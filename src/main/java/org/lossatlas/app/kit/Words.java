package org.lossatlas.app.kit;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows the values of a choice in words; they are chosen, never typed. */
public final class Words<T> extends StringConverter<T> {
  private final Function<T, String> words;

  private Words(Function<T, String> words) {
    this.words = words;
  }

  /** Each value by its words. */
  public static <T> Words<T> of(Function<T, String> words) {
    return new Words<>(words);
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : words.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new IllegalStateException("this choice is not typed: " + text);
  }
}
