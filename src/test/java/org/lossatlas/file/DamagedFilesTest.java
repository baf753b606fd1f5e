package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a file was damaged, reading it gives an array within bounds or one clear refusal. */
final class DamagedFilesTest {
  private static final int MAX_ELEMENTS = 1000;
  private static Path file;

  @BeforeContainer
  static void makeFile() throws IOException {
    file = Files.createTempFile("damaged", ".bin");
  }

  @AfterContainer
  static void removeFile() throws IOException {
    Files.delete(file);
  }

  @Provide
  Arbitrary<String> single() {
    return Arbitraries.of("half.npy", "fortran_big_endian_v2.npy", "objects.npy", "structured.npy");
  }

  @Provide
  Arbitrary<String> named() {
    return Arbitraries.of("savez.npz", "savez_compressed.npz");
  }

  @Property(tries = 1000)
  void damagedArrays(
      @ForAll @From("single") String name,
      @ForAll long seed,
      @ForAll @IntRange(max = 8) int changes) {
    readsOrRefuses(damaged(name, seed, changes), path -> List.of(NpyFile.read(path, MAX_ELEMENTS)));
  }

  @Property(tries = 1000)
  void damagedFilesOfArrays(
      @ForAll @From("named") String name,
      @ForAll long seed,
      @ForAll @IntRange(max = 8) int changes) {
    readsOrRefuses(damaged(name, seed, changes), path -> NpzFile.read(path, MAX_ELEMENTS).values());
  }

  private static void readsOrRefuses(byte[] bytes, Function<Path, Collection<NpyArray>> read) {
    NpyBytes.write(file, bytes);
    try {
      assertThat(read.apply(file).stream().mapToInt(NpyArray::size).sum())
          .isLessThanOrEqualTo(MAX_ELEMENTS);
    } catch (BadInputException refused) {
      assertThat(refused).hasMessageStartingWith(file.toString()).message().doesNotContain("\n");
    }
  }

  private static byte[] damaged(String name, long seed, int changes) {
    Random random = new Random(seed);
    byte[] bytes = NpyBytes.fromNumpy(name);
    for (int i = 0; i < changes; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
