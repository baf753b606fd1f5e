package org.lossatlas.app.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The folder in which one running window keeps its autosave. A lock on a file in it says that the
 * process lives; the system lets go of the lock however the process ends, so a folder that nobody
 * holds was left by a crash.
 */
public final class Session implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String SAVED = "autosave.atlas";

  private final Path folder;
  private final FileChannel channel;

  private Session(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** A folder of its own under {@code sessions}. */
  public static Session begin(Path sessions) throws IOException {
    Path folder = Files.createDirectories(sessions.resolve(UUID.randomUUID().toString()));
    return held(folder).orElseThrow(() -> new IOException(folder + " is locked by another"));
  }

  private static Optional<Session> held(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new Session(folder, channel));
      }
    } catch (OverlappingFileLockException heldHere) {
      // Another window of this process.
    }
    channel.close();
    return Optional.empty();
  }

  /** Sessions whose process has ended without closing them, and that saved something; now held. */
  public static List<Session> abandoned(Path sessions) throws IOException {
    List<Session> abandoned = new ArrayList<>();
    for (Path folder : folders(sessions)) {
      Optional<Session> session = held(folder);
      if (session.isPresent() && Files.exists(session.get().file())) {
        abandoned.add(session.get());
      } else if (session.isPresent()) {
        session.get().close();
      }
    }
    return abandoned;
  }

  private static List<Path> folders(Path sessions) throws IOException {
    if (!Files.isDirectory(sessions)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(sessions)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  /** The autosave, which need not be there. */
  public Path file() {
    return folder.resolve(SAVED);
  }

  /** Lets go of the session and leaves its folder to the next start. */
  public void release() throws IOException {
    channel.close();
  }

  /** Deletes the folder; what is in it is no longer needed. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path inside : all.toList()) {
        Files.deleteIfExists(inside);
      }
    } finally {
      channel.close();
    }
    Files.deleteIfExists(folder);
  }
}
