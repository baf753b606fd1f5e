package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NpzFileTest {
  private static final byte[] ONE = NpyBytes.version1(NpyBytes.dictionary("|u1", "(1,)"), 1);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"savez.npz", "savez_compressed.npz"})
  void readsWhatNumpyWrote(String name) {
    Map<String, NpyArray> arrays = NpzFile.read(NpyBytes.fromNumpy(folder, name), 9);
    assertThat(arrays).containsOnlyKeys("W1", "y", "single");
    assertThat(arrays.get("W1"))
        .isEqualTo(NpyArray.ofFloats(new float[] {1.5f, -2, 3, 4, 5, 6.25f}, 2, 3));
    assertThat(arrays.get("y")).isEqualTo(NpyArray.ofLongs(new long[] {7, -1}, 2));
    assertThat(arrays.get("single")).isEqualTo(NpyArray.ofDoubles(new double[] {2.5}));
  }

  @Test
  void readsBackWhatItWroteInTheSameOrder() throws IOException {
    Path file = folder.resolve("a.npz");
    NpzFile.write(file, example());
    assertThat(NpzFile.read(file, 100)).containsExactlyEntriesOf(example());
  }

  @Test
  void writesEqualArraysAsEqualBytes() throws IOException {
    NpzFile.write(folder.resolve("a.npz"), example());
    NpzFile.write(folder.resolve("b.npz"), example());
    assertThat(folder.resolve("a.npz")).hasSameBinaryContentAs(folder.resolve("b.npz"));
  }

  @Test
  void countsTheValuesOfAllArraysTogether() {
    Path file = NpyBytes.fromNumpy(folder, "savez.npz");
    assertThatThrownBy(() -> NpzFile.read(file, 8))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ", array single: has shape [], 1 values; at most 0 can be read");
  }

  @Test
  void refusesABombBeforeUnpackingIt() throws IOException {
    byte[] header = NpyBytes.version1(NpyBytes.dictionary("|u1", "(200000000,)"));
    byte[] bomb = zip(Map.of("x.npy", Arrays.copyOf(header, 50_000_000)));
    assertThat(bomb.length).isLessThan(100_000);
    refuses(bomb, 1_000_000, "array x: has shape [200000000]");
  }

  @Test
  void refusesAPromiseThatNoCompressionCouldKeep() throws IOException {
    byte[] header = NpyBytes.version1(NpyBytes.dictionary("<f8", "(200000000,)"));
    refuses(zip(Map.of("x.npy", header)), Long.MAX_VALUE, "array x: promises 1,600,000,000 bytes");
  }

  @Test
  void refusesTensOfThousandsOfArrays() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    for (int i = 0; i <= 10_000; i++) {
      entries.put(i + ".npy", ONE);
    }
    refuses(zip(entries), 100_000, "has more than 10,000 arrays");
  }

  @Test
  void refusesANameThatComesTwice() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("x.npy", ONE);
    entries.put("z.npy", ONE);
    byte[] bytes = zip(entries);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == 'z' ? (byte) 'x' : bytes[i];
    }
    refuses(bytes, 100, "has two arrays named x");
  }

  @Test
  void refusesEntriesThatAreNoArrays() throws IOException {
    refuses(zip(Map.of("readme.txt", ONE)), 100, "'readme.txt' that is no NumPy array");
    refuses(zip(Map.of("x.npy", new byte[200])), 100, "array x: is not a NumPy array");
  }

  @Test
  void refusesOtherAndEmptyFiles() throws IOException {
    refuses(new byte[0], 100, "is not a NumPy file of named arrays");
    refuses(ONE, 100, "is not a NumPy file of named arrays");
    refuses(zip(Map.of()), 100, "is not a NumPy file of named arrays");
  }

  @ParameterizedTest
  @ValueSource(strings = {"savez.npz", "savez_compressed.npz"})
  void refusesEveryFileThatWasCutShort(String name) {
    byte[] whole = NpyBytes.fromNumpy(name);
    for (int length = 0; length < whole.length; length++) {
      refuses(Arrays.copyOf(whole, length), 100, "");
    }
  }

  @Test
  void noticesAValueThatChangedInTheFile() {
    byte[] bytes = NpyBytes.fromNumpy("savez.npz");
    int insideValues = 200;
    bytes[insideValues] ^= 1;
    refuses(bytes, 100, "is damaged");
  }

  private static Map<String, NpyArray> example() {
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("W2", NpyArray.ofFloats(new float[] {1, 2, 3, 4, 5, 6}, 3, 2));
    arrays.put("W1", NpyArray.ofDoubles(new double[] {Math.PI}));
    arrays.put("labels", NpyArray.ofInts(new int[] {-7}, 1));
    arrays.put("größe", NpyArray.ofLongs(new long[0], 0, 4));
    return arrays;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private void refuses(byte[] bytes, long maxElements, String problem) {
    Path file = NpyBytes.write(folder.resolve("a.npz"), bytes);
    assertThatThrownBy(() -> NpzFile.read(file, maxElements))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem);
  }
}
