package org.lossatlas.pattern;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lossatlas.file.BadInputException;

/** Where a pattern comes from: it can be had on any grid. Immutable. */
public sealed interface PatternSource permits GalleryEntry, FormulaPattern, LoadedPattern {
  /** What the user called it: a bundled pattern's name, a file as it was written, a formula. */
  String name();

  /** The files that it was read from, for their hashes; none for most. */
  List<Path> files();

  /**
   * The pattern on a grid: a formula is evaluated there, a file is read off bilinearly.
   *
   * @throws BadInputException if it has no finite value somewhere on this grid
   */
  Pattern pattern(int width, int height);

  /**
   * Finds out what a user means: the name of a bundled pattern, else an existing file, else an
   * expression in a and b.
   *
   * @throws BadInputException if it is none of these, or the file is bad
   */
  static PatternSource resolve(String text) {
    List<GalleryEntry> gallery = Gallery.load();
    Optional<GalleryEntry> bundled =
        gallery.stream().filter(entry -> entry.name().equals(text)).findFirst();
    if (bundled.isPresent()) {
      return bundled.get();
    }
    Optional<Path> path = existing(text);
    if (path.isPresent() && !Files.isDirectory(path.get())) {
      return new LoadedPattern(path.get(), PatternFile.read(path.get()));
    }
    try {
      return new FormulaPattern(Expression.parse(text, Expression.PLANE));
    } catch (ExpressionException e) {
      throw new BadInputException(Quoted.text(text, 80), problem(text, path, gallery, e));
    }
  }

  private static Optional<Path> existing(String text) {
    try {
      return Optional.of(Path.of(text)).filter(path -> !text.isEmpty() && Files.exists(path));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String problem(
      String text, Optional<Path> path, List<GalleryEntry> gallery, ExpressionException error) {
    if (path.isPresent()) {
      return "is a folder; a pattern is an image, an .npy or .csv file, or an expression";
    }
    if (looksLikeFile(text)) {
      return "there is no such file";
    }
    return "is no bundled pattern, no file and no expression (%s, at character %d); %s %s"
        .formatted(
            error.getMessage(),
            error.position() + 1,
            "the bundled patterns are",
            gallery.stream().map(GalleryEntry::name).collect(Collectors.joining(", ")));
  }

  private static boolean looksLikeFile(String text) {
    return PatternFile.isNamedLikeOne(text)
        || text.matches("(?s)(/|\\./|\\.\\./|~).*")
        || text.matches("[^\\s()^*+]*\\.[A-Za-z]{2,4}");
  }
}
