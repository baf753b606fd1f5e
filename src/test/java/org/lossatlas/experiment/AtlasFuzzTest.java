package org.lossatlas.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.BadInputException;

/**
 * However a file was damaged or made up, it is read in part or refused in one line, and nothing is
 * written. Every input follows from its number; {@code packaging/bench fuzz 100000} tries more.
 */
class AtlasFuzzTest {
  private static final int USUAL_INPUTS = 3000;
  private static final int MOST_CHANGES = 6;
  private static final String[] NAMES = {
    "../../outside.npz", "/tmp/outside.npz", "..\\outside", "experiment.json", "pattern.npz", "x/"
  };

  @TempDir Path folder;

  @Test
  void everyInputIsReadOrRefusedAndNothingIsWritten() throws IOException {
    int inputs = Integer.getInteger("lossatlas.fuzz", USUAL_INPUTS);
    Path file = folder.resolve("in").resolve("fuzzed.atlas");
    AtlasFile.write(file, Experiments.small());
    byte[] sound = Files.readAllBytes(file);
    List<Entry> entries = entries(file);
    int read = 0;
    for (int number = 0; number < inputs; number++) {
      Random random = new Random(number);
      Files.write(file, random.nextBoolean() ? mutated(sound, random) : rebuilt(entries, random));
      read += readsOrRefuses(file, number) ? 1 : 0;
    }
    assertThat(read).as("inputs of which some part could be read").isGreaterThan(inputs / 4);
    assertThat(folder.toFile().list()).containsExactly("in");
    assertThat(file.getParent().toFile().list()).containsExactly("fuzzed.atlas");
  }

  private static boolean readsOrRefuses(Path file, int number) {
    try {
      AtlasFile.Opened opened = AtlasFile.read(file);
      for (String problem : opened.problems()) {
        assertThat(problem).as("input %d", number).isNotBlank().hasSizeLessThan(2000);
      }
      return true;
    } catch (BadInputException refused) {
      assertThat(refused.getMessage()).as("input %d", number).doesNotContain("\n");
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError crash) {
      throw new AssertionError("input " + number, crash);
    }
  }

  private static final class Entry {
    private final String name;
    private final byte[] bytes;

    Entry(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  private static List<Entry> entries(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        entries.add(new Entry(entry.getName(), zip.getInputStream(entry).readAllBytes()));
      }
    }
    return entries;
  }

  /** Bytes of the file itself changed, cut out, doubled, or cut off. */
  private static byte[] mutated(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
      bytes = changed(bytes, random);
    }
    return bytes;
  }

  private static byte[] changed(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int length = 1 + random.nextInt(Math.min(64, bytes.length - at));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (random.nextInt(6)) {
      case 0 -> out.write(random.nextInt(256));
      case 1 -> out.write(bytes[at] ^ 1 << random.nextInt(8));
      case 2 -> out.write(bytes, at, length);
      case 3 -> length = random.nextInt(4) == 0 ? bytes.length - at : 1;
      case 4 -> out.writeBytes(digits(random));
      default -> {
        for (int i = 0; i < length; i++) {
          out.write(0xff);
        }
      }
    }
    out.write(bytes, Math.min(bytes.length, at + length), Math.max(0, bytes.length - at - length));
    return out.toByteArray();
  }

  private static byte[] digits(Random random) {
    String[] numbers = {"-1", "1e999999999", "NaN", "99999999999999999999", "[[[[", "\"", "null"};
    return numbers[random.nextInt(numbers.length)].getBytes(StandardCharsets.US_ASCII);
  }

  /** A sound zip file of damaged, missing, doubled, swapped, and strange entries. */
  private static byte[] rebuilt(List<Entry> entries, Random random) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Entry> chosen = new ArrayList<>(entries);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(chosen.size());
      Entry old = chosen.get(at);
      switch (random.nextInt(5)) {
        case 0 -> chosen.set(at, new Entry(NAMES[random.nextInt(NAMES.length)], old.bytes()));
        case 1 -> chosen.add(new Entry("bomb" + i, new byte[1 << 16]));
        case 2 -> chosen.set(at, new Entry(old.name(), chosen.get(0).bytes()));
        default -> chosen.set(at, new Entry(old.name(), mutated(old.bytes(), random)));
      }
    }
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      List<String> used = new ArrayList<>();
      for (Entry entry : chosen) {
        if (!used.contains(entry.name())) {
          used.add(entry.name());
          zip.putNextEntry(new ZipEntry(entry.name()));
          zip.write(entry.bytes());
        }
      }
    }
    return bytes.toByteArray();
  }
}
