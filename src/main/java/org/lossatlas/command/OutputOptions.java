package org.lossatlas.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.lossatlas.file.BadInputException;
import picocli.CommandLine.Option;

/** The options that say where results go and what randomness they come from. */
final class OutputOptions {
  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "Every random choice follows from it. Default: ${DEFAULT-VALUE}")
  long seed;

  @Option(
      names = "--out",
      defaultValue = "loss-atlas-results",
      paramLabel = "FOLDER",
      description = "Where results go; made if absent. Default: ${DEFAULT-VALUE}")
  String out;

  /** The folder for results. */
  Path folder() {
    try {
      return Path.of(out);
    } catch (InvalidPathException impossible) {
      throw new BadInputException("--out " + out, "is no possible name of a folder");
    }
  }

  /** Makes the folder, or says why it cannot be. */
  void makeFolder() {
    Path folder = folder();
    try {
      Files.createDirectories(folder);
    } catch (IOException impossible) {
      throw new BadInputException("--out " + out, "must be a folder, and cannot be made one");
    }
    if (!Files.isWritable(folder)) {
      throw new BadInputException("--out " + out, "may not be written to by this user");
    }
  }
}
