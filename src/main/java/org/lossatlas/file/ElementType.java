package org.lossatlas.file;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of number that an array file may hold, by NumPy's names for them. */
public enum ElementType {
  BOOL("b1", 1),
  INT8("i1", 1),
  UINT8("u1", 1),
  INT16("i2", 2),
  UINT16("u2", 2),
  INT32("i4", 4),
  UINT32("u4", 4),
  INT64("i8", 8),
  FLOAT16("f2", 2),
  FLOAT32("f4", 4),
  FLOAT64("f8", 8);

  private final String code;
  private final int bytes;

  ElementType(String code, int bytes) {
    this.code = code;
    this.bytes = bytes;
  }

  /** The type with NumPy's code, such as {@code f4}; empty if it is none of these. */
  static Optional<ElementType> ofCode(String code) {
    return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
  }

  /** What a header calls the type when its values are little-endian, such as {@code <f4}. */
  String descriptor() {
    return (bytes == 1 ? "|" : "<") + code;
  }

  /** The size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Whether all values are whole numbers (truth values count as 0 and 1). */
  public boolean isInteger() {
    return !code.startsWith("f");
  }

  /** Element {@code index} of a buffer; whole numbers beyond 2^53 are rounded. */
  double toDouble(ByteBuffer values, int index) {
    return switch (this) {
      case FLOAT16 -> halfToFloat(values.getShort(2 * index));
      case FLOAT32 -> values.getFloat(4 * index);
      case FLOAT64 -> values.getDouble(8 * index);
      default -> toLong(values, index);
    };
  }

  /**
   * Element {@code index} of a buffer of whole numbers.
   *
   * @throws IllegalStateException for the floating-point types
   */
  long toLong(ByteBuffer values, int index) {
    return switch (this) {
      case BOOL -> values.get(index) == 0 ? 0 : 1;
      case INT8 -> values.get(index);
      case UINT8 -> Byte.toUnsignedInt(values.get(index));
      case INT16 -> values.getShort(2 * index);
      case UINT16 -> Short.toUnsignedInt(values.getShort(2 * index));
      case INT32 -> values.getInt(4 * index);
      case UINT32 -> Integer.toUnsignedLong(values.getInt(4 * index));
      case INT64 -> values.getLong(8 * index);
      default -> throw new IllegalStateException(this + " is not a whole number");
    };
  }

  /** IEEE 754 binary16: 1 sign, 5 exponent (bias 15), 10 fraction bits. */
  private static float halfToFloat(short half) {
    int exponent = (half >> 10) & 0x1f;
    int fraction = half & 0x3ff;
    float sign = half < 0 ? -1 : 1;
    if (exponent == 0x1f) {
      return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
    }
    return exponent == 0
        ? sign * Math.scalb((float) fraction, -24)
        : sign * Math.scalb((float) (fraction | 0x400), exponent - 25);
  }
}
