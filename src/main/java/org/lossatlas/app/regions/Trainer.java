package org.lossatlas.app.regions;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a network of the playground comes to its weights. */
enum Trainer {
  /** The optimiser moves all weights. */
  WHOLE,
  /** The optimiser moves the output layer; the hidden layers stay as they were drawn. */
  OUTPUT,
  /** The output layer is solved for by least squares ([N], chapter 4); the hidden layers stay. */
  RAND;

  /**
   * @throws IllegalArgumentException with one line that says what would be right
   */
  static Trainer parse(String name) {
    return Arrays.stream(values())
        .filter(trainer -> trainer.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + name
                        + "' must be one of "
                        + Arrays.stream(values())
                            .map(Trainer::toString)
                            .collect(Collectors.joining(", "))));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
