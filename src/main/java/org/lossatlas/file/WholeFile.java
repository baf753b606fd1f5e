package org.lossatlas.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Replaces a file whole or not at all: the new content goes to a temporary file in the same folder,
 * is forced to the disk, and then takes the old file's place in one step. A full disk or a killed
 * process leaves the old file as it was.
 */
public final class WholeFile {
  /** Writes a file's content to the stream; need not close it. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private static final String PART = ".part";

  /**
   * A temporary file that nobody has written to for so long is one of a process that was killed.
   */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final Pattern UNIQUE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private WholeFile() {}

  /** Makes the folder if it is absent, then replaces {@code file}. */
  public static void replace(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    // Not createTempFile, which would give the result to this user alone.
    Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + PART);
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(out);
      }
      try (FileChannel written = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      removeLeftovers(folder, String.valueOf(file.getFileName()));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Deletes what killed processes have left of this file's temporary ones; never anything else. */
  private static void removeLeftovers(Path folder, String name) {
    Instant limit = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> left =
        Files.newDirectoryStream(folder, path -> isTemporary(path, name))) {
      for (Path temporary : left) {
        if (Files.getLastModifiedTime(temporary).toInstant().isBefore(limit)) {
          Files.deleteIfExists(temporary);
        }
      }
    } catch (IOException | DirectoryIteratorException untidy) {
      // The file itself is written; what is left waits for the next time.
      return;
    }
  }

  private static boolean isTemporary(Path path, String name) {
    String found = String.valueOf(path.getFileName());
    String start = "." + name + ".";
    boolean framed = found.startsWith(start) && found.endsWith(PART);
    return framed
        && UNIQUE
            .matcher(
                found.substring(
                    start.length(), Math.max(start.length(), found.length() - PART.length())))
            .matches();
  }
}
