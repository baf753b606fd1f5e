package org.lossatlas.app.kit;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/**
 * What an opened experiment says of a panel: texts by name. Those that make no sense are left out,
 * as they come from files; the panel then stays as it is.
 */
public record KeptTexts(Map<String, String> texts) {
  /** Copies the map. */
  public KeptTexts {
    texts = Map.copyOf(texts);
  }

  /** Sets a number that lies from least to most. */
  public void number(String name, double least, double most, DoubleConsumer setter) {
    try {
      double value = Double.parseDouble(texts.getOrDefault(name, ""));
      if (value >= least && value <= most) {
        setter.accept(value);
      }
    } catch (NumberFormatException notANumber) {
      return;
    }
  }

  /** Sets what is on or off. */
  public void flag(String name, Consumer<Boolean> setter) {
    if (texts.containsKey(name)) {
      setter.accept(Boolean.parseBoolean(texts.get(name)));
    }
  }

  /**
   * Sets what a text stands for.
   *
   * @param parse throws IllegalArgumentException for what it does not know
   */
  public <T> void parsed(String name, Function<String, T> parse, Consumer<T> setter) {
    if (!texts.containsKey(name)) {
      return;
    }
    T value;
    try {
      value = parse.apply(texts.get(name));
    } catch (IllegalArgumentException unknown) {
      return;
    }
    setter.accept(value);
  }
}
