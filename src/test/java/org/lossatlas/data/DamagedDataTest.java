package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.lossatlas.file.BadInputException;

/** However a data file was damaged, opening it gives finite inputs or one clear refusal. */
final class DamagedDataTest {
  private static final byte[] IMAGES = DataFiles.idx(DataFiles.sides(3, 1, 2), 0, 255, 51, 2, 1, 2);
  private static final byte[] LABELS = DataFiles.idx(DataFiles.sides(3), 4, 0, 7);
  private static final byte[] TABLE =
      "a,b,class\n0.5,1e3,1\n-2,\"0.25\",0\n".getBytes(StandardCharsets.UTF_8);

  private static Path images;
  private static Path labels;
  private static Path table;

  @BeforeContainer
  static void makeFiles() throws IOException {
    Path folder = Files.createTempDirectory("damaged");
    images = folder.resolve("a-images-idx3-ubyte.gz");
    labels = folder.resolve("a-labels-idx1-ubyte.gz");
    table = folder.resolve("a.csv");
  }

  @AfterContainer
  static void removeFiles() throws IOException {
    for (Path file : new Path[] {images, labels, table, images.getParent()}) {
      Files.deleteIfExists(file);
    }
  }

  @Property(tries = 300)
  void damagedTables(@ForAll long seed, @ForAll @IntRange(max = 6) int changes) throws IOException {
    opensOrRefuses(Files.write(table, damaged(TABLE, seed, changes)));
  }

  @Property(tries = 300)
  void damagedImages(@ForAll long seed, @ForAll @IntRange(max = 3) int changes) throws IOException {
    Files.write(labels, DataFiles.gzip(damaged(LABELS, seed + 1, changes / 2)));
    opensOrRefuses(Files.write(images, DataFiles.gzip(damaged(IMAGES, seed, changes))));
  }

  @Property(tries = 300)
  void damagedPacking(@ForAll long seed, @ForAll @IntRange(max = 3) int changes)
      throws IOException {
    Files.write(labels, DataFiles.gzip(LABELS));
    opensOrRefuses(Files.write(images, damaged(DataFiles.gzip(IMAGES), seed, changes)));
  }

  private static void opensOrRefuses(Path file) {
    try {
      for (float x : DataFiles.open(file).rawInputs()) {
        assertThat(x).isFinite();
      }
    } catch (BadInputException refused) {
      assertThat(refused).hasMessageStartingWith(file.getParent().toString());
      assertThat(refused.getMessage()).doesNotContain("\n");
    }
  }

  private static byte[] damaged(byte[] whole, long seed, int changes) {
    Random random = new Random(seed);
    byte[] bytes = whole.clone();
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
