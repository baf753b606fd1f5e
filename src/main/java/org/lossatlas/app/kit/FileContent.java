package org.lossatlas.app.kit;

import java.io.IOException;
import java.nio.file.Path;

/** Something that can be written to a file, on any thread. */
@FunctionalInterface
public interface FileContent {
  /** Replaces {@code file} whole. */
  void write(Path file) throws IOException;
}
