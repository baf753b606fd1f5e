package org.lossatlas.file;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What an array file says about its values before they follow: the dictionary in its header. */
final class NpyHeader {
  private final ElementType type;
  private final ByteOrder order;
  private final boolean columnsFirst;
  private final int[] shape;

  /**
   * @param columnsFirst whether the values follow in Fortran order (the first index runs fastest)
   * @param shape kept
   */
  NpyHeader(ElementType type, ByteOrder order, boolean columnsFirst, int[] shape) {
    this.type = type;
    this.order = order;
    this.columnsFirst = columnsFirst;
    this.shape = shape;
  }

  ElementType type() {
    return type;
  }

  ByteOrder order() {
    return order;
  }

  boolean columnsFirst() {
    return columnsFirst;
  }

  int[] shape() {
    return shape.clone();
  }

  /**
   * The number of values.
   *
   * @throws ArithmeticException if it is beyond the range of long
   */
  long elements() {
    if (Arrays.stream(shape).anyMatch(side -> side == 0)) {
      return 0;
    }
    return Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact);
  }

  /**
   * The bytes that stand before the values of an array (format 1.0, values at a multiple of 64).
   */
  static byte[] bytesFor(NpyArray array) {
    String sides =
        Arrays.stream(array.shape())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "(", array.dimensions() == 1 ? ",)" : ")"));
    String text =
        "{'descr': '%s', 'fortran_order': False, 'shape': %s, }"
            .formatted(array.type().descriptor(), sides);
    int preamble = 10;
    int total = (preamble + text.length() + 1 + 63) / 64 * 64;
    int length = total - preamble;
    byte[] bytes = new byte[total];
    Arrays.fill(bytes, (byte) ' ');
    byte[] magic = {
      (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) length, (byte) (length >> 8)
    };
    System.arraycopy(magic, 0, bytes, 0, preamble);
    byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(latin, 0, bytes, preamble, latin.length);
    bytes[total - 1] = '\n';
    return bytes;
  }
}
