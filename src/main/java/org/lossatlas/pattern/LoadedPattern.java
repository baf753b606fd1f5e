package org.lossatlas.pattern;

import java.nio.file.Path;
import java.util.List;

/**
 * A pattern that was read from a file.
 *
 * @param grid as the file has it
 */
public record LoadedPattern(Path file, Pattern grid) implements PatternSource {
  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public List<Path> files() {
    return List.of(file);
  }

  @Override
  public Pattern pattern(int width, int height) {
    return grid.resampled(width, height);
  }
}
