package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NpyRefusalTest {
  private static final byte[] GOOD = NpyBytes.version1(NpyBytes.dictionary("|u1", "(3,)"), 1, 2, 3);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "[]",
        "{'descr': '<f4', 'fortran_order': False}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}",
        "{'descr': True, 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': 'False', 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': True}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,,2)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1 2,)}",
        "{'descr': '<f4' 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': True}",
        "{'descr': __import__('os').system('x'), 'fortran_order': False, 'shape': (1,)}",
      })
  void refusesAMalformedHeader(String dictionary) {
    refuses(NpyBytes.version1(dictionary, 0, 0, 0, 0), "has a header that NumPy would not write");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(-1,)|side of length -1",
        "(2147483648,)|side of length 2147483648",
        "(99999999999999999999999,)|side of length 99999999999999999999999",
        "(2147483647, 2147483647, 2147483647)|too many values",
        "(1073741824, 1073741824)|too many values",
        "(101,)|[101], 101 values; at most 100 can be read",
      })
  void refusesAShapeThatIsTooLarge(String shape, String problem) {
    refuses(NpyBytes.version1(NpyBytes.dictionary("<f8", shape)), problem);
  }

  @Test
  void refusesAHundredDimensions() {
    String shape = "(" + "1, ".repeat(100) + ")";
    refuses(NpyBytes.version1(NpyBytes.dictionary("|u1", shape), 1), "100 dimensions");
  }

  @Test
  void refusesMoreValuesThanTheFileHasBytesBeforeMakingRoomForThem() {
    Path file = folder.resolve("a.npy");
    NpyBytes.write(file, NpyBytes.version1(NpyBytes.dictionary("<f8", "(2000000000,)"), 1, 2, 3));
    assertThatThrownBy(() -> NpyFile.read(file, Long.MAX_VALUE))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": promises 16,000,000,000 bytes of values but has fewer");
  }

  @ParameterizedTest
  @CsvSource({
    "|O, Python objects",
    "<U1, element type '<U1'",
    "|S5, element type '|S5'",
    "<c16, element type '<c16'",
    "<M8[D], element type '<M8[D]'",
    "|V3, element type '|V3'",
    "<f16, element type '<f16'",
    "'', element type ''",
  })
  void refusesElementsThatAreNoNumbers(String descriptor, String problem) {
    refuses(NpyBytes.version1(NpyBytes.dictionary(descriptor, "(1,)"), 0), problem);
  }

  @Test
  void neverLoadsPickledObjects() {
    refuses(NpyBytes.fromNumpy("objects.npy"), "holds Python objects, which are never loaded");
  }

  @Test
  void refusesStructuredArrays() {
    refuses(NpyBytes.fromNumpy("structured.npy"), "holds a structured array");
  }

  @Test
  void refusesValuesThatAreMissing() {
    refuses(Arrays.copyOf(GOOD, GOOD.length - 1), "promises 3 bytes of values but has fewer");
  }

  @Test
  void refusesBytesAfterTheValues() {
    refuses(Arrays.copyOf(GOOD, GOOD.length + 1), "promises 3 bytes of values but has more");
  }

  @Test
  void refusesAFileThatEndsWithinItsHeader() {
    refuses(Arrays.copyOf(GOOD, 20), "is cut short");
    refuses(Arrays.copyOf(GOOD, 9), "is cut short");
  }

  @Test
  void refusesAnotherKindOfFile() {
    refuses(new byte[100], "is not a NumPy array file");
    refuses(new byte[0], "is not a NumPy array file");
  }

  @Test
  void refusesAnUnknownVersion() {
    byte[] bytes = GOOD.clone();
    bytes[6] = 4;
    refuses(bytes, "NumPy format version 4");
  }

  @Test
  void refusesAHeaderOfGigabytes() {
    byte[] bytes = GOOD.clone();
    bytes[6] = 2;
    bytes[11] = 0x7f;
    refuses(bytes, "has a header of");
  }

  @Test
  void refusesAnAbsentFileAndAFolder() {
    Path absent = folder.resolve("absent.npy");
    assertThatThrownBy(() -> NpyFile.read(absent, 1))
        .hasMessage(absent + ": there is no such file");
    assertThatThrownBy(() -> NpyFile.read(folder, 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is a folder");
  }

  private void refuses(byte[] bytes, String problem) {
    Path file = NpyBytes.write(folder.resolve("a.npy"), bytes);
    assertThatThrownBy(() -> NpyFile.read(file, 100))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.toString())
        .hasMessageContaining(problem);
  }
}
