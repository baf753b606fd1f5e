package org.lossatlas.app.studio;

import java.util.Optional;
import org.lossatlas.pattern.GalleryEntry;
import org.lossatlas.pattern.LoadedPattern;
import org.lossatlas.pattern.Pattern;
import org.lossatlas.pattern.PatternSource;

/**
 * The pattern and where it came from. Immutable.
 *
 * @param title what the panel calls it
 * @param source from where the same pattern can be had on any grid; empty once it was drawn on
 */
public record Target(Pattern pattern, String title, Optional<PatternSource> source) {
  private static final String EDITED = " (edited)";

  /** A pattern that nothing but its values describes. */
  public static Target drawn(Pattern pattern, String title) {
    return new Target(pattern, title, Optional.empty());
  }

  /**
   * @param pattern the source's, on some grid
   */
  public static Target from(PatternSource source, Pattern pattern) {
    return new Target(pattern, title(source), Optional.of(source));
  }

  private static String title(PatternSource source) {
    if (source instanceof GalleryEntry entry) {
      return entry.title();
    }
    if (source instanceof LoadedPattern loaded) {
      return String.valueOf(loaded.file().getFileName());
    }
    return source.name();
  }

  /** After a change that the source does not know of. */
  Target edited(Pattern changed) {
    return drawn(changed, source.isPresent() ? title + EDITED : title);
  }

  Target resampled(int width, int height) {
    return new Target(pattern.resampled(width, height), title, source);
  }

  /** How many values are kept alive by this. */
  long points() {
    long own = (long) pattern.width() * pattern.height();
    return source.orElse(null) instanceof LoadedPattern loaded
        ? own + (long) loaded.grid().width() * loaded.grid().height()
        : own;
  }
}
