package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the user for files and folders; empty where the user thought better of it. */
@FunctionalInterface
public interface FileChoice {
  /**
   * A file to write.
   *
   * @param name proposed, with its extension
   */
  Optional<Path> saveAs(String name, FileType type);

  /**
   * A file to read; none where nobody can be asked.
   *
   * @param title of the dialog
   * @param kind what the files are, such as Patterns
   * @param patterns such as *.png
   */
  default Optional<Path> open(String title, String kind, List<String> patterns) {
    return Optional.empty();
  }

  /**
   * A folder; none where nobody can be asked.
   *
   * @param title of the dialog
   */
  default Optional<Path> folder(String title) {
    return Optional.empty();
  }
}
