package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NpyFileTest {
  @TempDir private Path folder;

  /** Bytes in hexadecimal against the number that the IEEE and two's-complement formats define. */
  @ParameterizedTest
  @CsvSource({
    "|b1, 01, 1",
    "|b1, 02, 1",
    "|i1, ff, -1",
    "|u1, ff, 255",
    "<i2, feff, -2",
    ">i2, fffe, -2",
    "<u2, feff, 65534",
    ">u2, fffe, 65534",
    "<i4, 01000080, -2147483647",
    ">i4, 80000001, -2147483647",
    "<u4, 01000080, 2147483649",
    "<i8, 0000000000000080, -9223372036854775808",
    ">i8, 0000000000000100, 256",
    "<f2, 00c1, -2.5",
    ">f2, c100, -2.5",
    "<f4, 000020c0, -2.5",
    ">f4, c0200000, -2.5",
    "<f8, 00000000000004c0, -2.5",
    ">f8, c004000000000000, -2.5",
    "=f4, 000020c0, -2.5",
    "f4, 000020c0, -2.5",
  })
  void readsEveryTypeInBothByteOrders(String descriptor, String hex, double value) {
    int[] bytes = new int[hex.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
    }
    assertThat(read(NpyBytes.version1(NpyBytes.dictionary(descriptor, "(1,)"), bytes)).toDoubles())
        .containsExactly(value);
  }

  @Test
  void readsHalfPrecisionAsNumpyWroteIt() {
    NpyArray array = NpyFile.read(NpyBytes.fromNumpy(folder, "half.npy"), 100);
    float subnormal = Math.scalb(1f, -24);
    float smallestNormal = Math.scalb(1f, -14);
    assertThat(array.toFloats())
        .containsExactly(
            0f,
            -0f,
            1f,
            -2.5f,
            65504f,
            subnormal,
            smallestNormal,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.NaN);
  }

  @Test
  void bringsFortranOrderAndBigEndianToRows() {
    NpyArray array = NpyFile.read(NpyBytes.fromNumpy(folder, "fortran_big_endian_v2.npy"), 6);
    assertThat(array.shape()).containsExactly(2, 3);
    assertThat(array.toDoubles()).containsExactly(1.5, -2, 3, 4, 5, 6.25);
  }

  @Test
  void bringsThreeDimensionsOfFortranOrderToRows() {
    String dictionary = "{'descr': '|u1', 'fortran_order': True, 'shape': (2, 2, 2), }\n";
    NpyArray array = read(NpyBytes.version1(dictionary, 0, 1, 2, 3, 4, 5, 6, 7));
    assertThat(array.toDoubles()).containsExactly(0, 4, 2, 6, 1, 5, 3, 7);
  }

  @Test
  void readsASingleNumber() {
    NpyArray array = read(NpyBytes.version1(NpyBytes.dictionary("|u1", "()"), 7));
    assertThat(array.dimensions()).isZero();
    assertThat(array.value(0)).isEqualTo(7);
  }

  @Test
  void readsAnEmptyArray() {
    NpyArray array =
        read(NpyBytes.version1(NpyBytes.dictionary("<f8", "(0, 2147483647, 2147483647)")));
    assertThat(array.size()).isZero();
  }

  @Test
  void readsLongSuffixesOfPython2AndAnyOrderOfKeys() {
    NpyArray array =
        read(
            NpyBytes.version1(
                "{\"shape\": (2L, 1L), 'fortran_order': False,'descr': '|i1'}", 3, 4));
    assertThat(array.shape()).containsExactly(2, 1);
  }

  @Test
  void writesTheHeaderThatNumpyWrites() throws IOException {
    Path file = folder.resolve("a.npy");
    NpyFile.write(file, NpyArray.ofFloats(new float[] {1, 2, 3}, 3));
    String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }";
    byte[] start = NpyBytes.version1(header + " ".repeat(117 - header.length()) + "\n");
    assertThat(Files.readAllBytes(file)).hasSize(128 + 12).startsWith(start);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Path file = folder.resolve("sub").resolve("a.npy");
    NpyArray array = NpyArray.ofDoubles(new double[] {1, Double.NaN, -0.0, 1e300}, 2, 1, 2);
    NpyFile.write(file, array);
    assertThat(NpyFile.read(file, 4)).isEqualTo(array);
  }

  private NpyArray read(byte[] bytes) {
    return NpyFile.read(NpyBytes.write(folder.resolve("a.npy"), bytes), 100);
  }
}
