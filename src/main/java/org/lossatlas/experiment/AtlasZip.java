package org.lossatlas.experiment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.Unreadable;

/**
 * Takes the known entries out of a zip file, into memory and nowhere else. An entry that is damaged
 * does not spoil the others; a file that was cut short gives those before the cut. Sizes that the
 * file states are not believed.
 */
final class AtlasZip {
  /** A real experiment has some megabytes. */
  private static final long MOST_BYTES = 1L << 30;

  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_TEXT = 1 << 20;
  private static final int SHOWN_NAME = 60;

  private final Path file;
  private final List<String> problems;
  private final Map<AtlasEntry, byte[]> found = new EnumMap<>(AtlasEntry.class);
  private long left = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);

  /**
   * @param problems what could not be read is added here, a line each
   */
  AtlasZip(Path file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The contents of the known entries.
   *
   * @throws BadInputException if the file is absent, too large, or no zip file at all
   */
  Map<AtlasEntry, byte[]> read() {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new BadInputException(file.toString(), "is too large for an experiment");
      }
      readByTable();
    } catch (IOException e) {
      throw Unreadable.because(file, e);
    }
    if (found.isEmpty()) {
      throw new BadInputException(
          file.toString(), "is not an experiment (.atlas), or nothing of it can be read");
    }
    return Collections.unmodifiableMap(found);
  }

  private void readByTable() throws IOException {
    Files.newInputStream(file).close();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new BadInputException(file.toString(), "has too many entries for an experiment");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        accept(entry.getName()).ifPresent(known -> take(zip, entry, known));
      }
    } catch (IOException | IllegalArgumentException noTable) {
      // Cut short, or the table itself is damaged: what stands before that can still be read.
      found.clear();
      problems.clear();
      problems.add("The file is cut short or its table is damaged.");
      readInOrder();
    }
  }

  private void take(ZipFile zip, ZipEntry entry, AtlasEntry known) {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = bounded(in, known);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      if (sum.getValue() != entry.getCrc()) {
        throw new IOException("its check sum is wrong");
      }
      found.put(known, bytes);
    } catch (IOException | IllegalArgumentException damaged) {
      problems.add(known.path() + " is damaged: " + damaged.getMessage() + ".");
    }
  }

  private void readInOrder() throws IOException {
    try (ZipInputStream zip =
        new ZipInputStream(
            new BufferedInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8)) {
      int count = 0;
      for (ZipEntry entry = zip.getNextEntry();
          entry != null && count < MOST_ENTRIES;
          entry = zip.getNextEntry()) {
        count++;
        Optional<AtlasEntry> known = accept(entry.getName());
        if (known.isEmpty()) {
          // What follows a stranger may be a bomb that must be unpacked to be passed.
          break;
        }
        found.put(known.get(), bounded(zip, known.get()));
      }
    } catch (IOException | IllegalArgumentException end) {
      problems.add("Reading ended at the damage: " + end.getMessage() + ".");
    }
  }

  private Optional<AtlasEntry> accept(String name) {
    Optional<AtlasEntry> known = AtlasEntry.named(name);
    if (known.isEmpty()) {
      problems.add("An entry is not known here and was left out: " + shown(name) + ".");
    } else if (found.containsKey(known.get())) {
      problems.add(name + " is there twice; the first was taken.");
      return Optional.empty();
    }
    return known;
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() > SHOWN_NAME ? plain.substring(0, SHOWN_NAME) + "…" : plain;
  }

  private byte[] bounded(InputStream in, AtlasEntry known) throws IOException {
    long most = known == AtlasEntry.DOCUMENT ? Math.min(MOST_TEXT, left) : left;
    int limit = (int) Math.min(most, Integer.MAX_VALUE - 64);
    byte[] bytes = in.readNBytes(limit);
    left -= bytes.length;
    if (bytes.length == limit && in.read() >= 0) {
      throw new IOException("it unpacks to more than can be read");
    }
    return bytes;
  }
}
