package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.List;

/**
 * A bundled pattern.
 *
 * @param name short, in lower case, as the command line takes it
 * @param title for people
 * @param description one sentence
 * @param expression in a and b, finite everywhere
 */
public record GalleryEntry(String name, String title, String description, Expression expression)
    implements PatternSource {
  @Override
  public List<Path> files() {
    return List.of();
  }

  @Override
  public Pattern pattern(int width, int height) {
    return expression.toPattern(width, height);
  }
}
