package org.lossatlas.app.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lossatlas.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the window remembers from one start to the next; a file that cannot be read is forgotten.
 */
final class Preferences {
  private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

  private final Path file;
  private final Properties values = new Properties();

  /** Reads the file, if it is there. */
  Preferences(Path file) {
    this.file = file;
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        values.load(in);
      } catch (IOException | IllegalArgumentException damaged) {
        LOG.warn("The preferences could not be read and start anew", damaged);
      }
    }
  }

  String text(String key, String byDefault) {
    return values.getProperty(key, byDefault);
  }

  double number(String key, double byDefault) {
    try {
      double value = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(value) ? value : byDefault;
    } catch (NumberFormatException notANumber) {
      return byDefault;
    }
  }

  Optional<Path> folder(String key) {
    try {
      return Optional.ofNullable(values.getProperty(key)).map(Path::of).filter(Files::isDirectory);
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    }
  }

  /** Files, the most recent first; those that are gone are left out. */
  List<Path> paths(String key) {
    List<Path> paths = new ArrayList<>();
    for (String line : values.getProperty(key, "").split("\n")) {
      try {
        Path path = Path.of(line);
        if (!line.isEmpty() && Files.isRegularFile(path)) {
          paths.add(path);
        }
      } catch (InvalidPathException impossible) {
        LOG.info("A name in the preferences is left out: {}", line);
      }
    }
    return paths;
  }

  void put(String key, List<Path> paths) {
    put(key, paths.stream().map(Path::toString).collect(Collectors.joining("\n")));
  }

  void put(String key, Object value) {
    values.setProperty(key, String.valueOf(value));
  }

  /** Writes the file; a failure is logged, as nobody can mend it while closing the window. */
  void save() {
    try {
      WholeFile.replace(file, out -> values.store(out, "Loss Atlas"));
    } catch (IOException failure) {
      LOG.warn("The preferences could not be saved", failure);
    }
  }
}
