package org.lossatlas.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Puts what went wrong while reading a user's file into words. */
public final class Unreadable {
  private Unreadable() {}

  /** The exception to throw when reading {@code file} failed with {@code cause}. */
  public static BadInputException because(Path file, IOException cause) {
    return new BadInputException(file.toString(), problem(file, cause));
  }

  private static String problem(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (Files.isDirectory(file)) {
      return "is a folder; it must be a file";
    }
    if (cause instanceof AccessDeniedException) {
      return "may not be read by this user";
    }
    if (cause instanceof EOFException) {
      return "is cut short; copy or download it again";
    }
    if (cause instanceof ZipException) {
      return "is damaged (" + cause.getMessage() + "); copy or download it again";
    }
    return "cannot be read (" + cause.getMessage() + ")";
  }
}
