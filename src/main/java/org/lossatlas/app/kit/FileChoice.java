package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user where to save. Called on the FX thread. */
@FunctionalInterface
public interface FileChoice {
  /**
   * @param name proposed, with its extension
   * @return empty if the user thought better of it
   */
  Optional<Path> saveAs(String name, FileType type);
}
