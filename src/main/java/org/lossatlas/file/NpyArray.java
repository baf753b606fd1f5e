package org.lossatlas.file;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An array of numbers as NumPy's files hold it: a shape, and the values in C order (the last index
 * runs fastest). A shape of no dimensions is a single number. Immutable; at most 2 GB of values.
 */
public final class NpyArray {
  private final ElementType type;
  private final int[] shape;
  private final int size;
  private final byte[] bytes;
  private final ByteBuffer values;

  /** Takes little-endian values in C order, as many as the shape says; the arrays are kept. */
  NpyArray(ElementType type, int[] shape, byte[] bytes) {
    this.type = type;
    this.shape = shape;
    this.size = bytes.length / type.bytes();
    this.bytes = bytes;
    this.values = littleEndian(bytes);
  }

  /**
   * @param values in C order, copied
   * @param shape the length of each dimension; none for a single number
   * @throws IllegalArgumentException if there are more or fewer values than the shape has places
   */
  public static NpyArray ofFloats(float[] values, int... shape) {
    byte[] bytes = room(ElementType.FLOAT32, values.length, shape);
    littleEndian(bytes).asFloatBuffer().put(values);
    return new NpyArray(ElementType.FLOAT32, shape.clone(), bytes);
  }

  /** See {@link #ofFloats}. */
  public static NpyArray ofDoubles(double[] values, int... shape) {
    byte[] bytes = room(ElementType.FLOAT64, values.length, shape);
    littleEndian(bytes).asDoubleBuffer().put(values);
    return new NpyArray(ElementType.FLOAT64, shape.clone(), bytes);
  }

  /** See {@link #ofFloats}. */
  public static NpyArray ofInts(int[] values, int... shape) {
    byte[] bytes = room(ElementType.INT32, values.length, shape);
    littleEndian(bytes).asIntBuffer().put(values);
    return new NpyArray(ElementType.INT32, shape.clone(), bytes);
  }

  /** See {@link #ofFloats}. */
  public static NpyArray ofLongs(long[] values, int... shape) {
    byte[] bytes = room(ElementType.INT64, values.length, shape);
    littleEndian(bytes).asLongBuffer().put(values);
    return new NpyArray(ElementType.INT64, shape.clone(), bytes);
  }

  private static byte[] room(ElementType type, int length, int[] shape) {
    if (Arrays.stream(shape).anyMatch(side -> side < 0)
        || Arrays.stream(shape).asLongStream().reduce(1, Math::multiplyExact) != length) {
      throw new IllegalArgumentException(length + " values for shape " + Arrays.toString(shape));
    }
    return new byte[Math.multiplyExact(length, type.bytes())];
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** How the values are stored. */
  public ElementType type() {
    return type;
  }

  /** A copy of the shape. */
  public int[] shape() {
    return shape.clone();
  }

  /** The length of one dimension, counted from 0. */
  public int side(int dimension) {
    return shape[dimension];
  }

  public int dimensions() {
    return shape.length;
  }

  /** How many values there are. */
  public int size() {
    return size;
  }

  /** The value at a place in C order. */
  public double value(int index) {
    return type.toDouble(values, index);
  }

  /** All values in C order; whole numbers beyond 2^53 are rounded. */
  public double[] toDoubles() {
    double[] result = new double[size];
    if (type == ElementType.FLOAT64) {
      littleEndian(bytes).asDoubleBuffer().get(result);
    } else {
      Arrays.setAll(result, this::value);
    }
    return result;
  }

  /** All values in C order, rounded to float; beyond its range they become infinite. */
  public float[] toFloats() {
    return toFloats(0, size);
  }

  /** {@code count} values in C order, the first at {@code from}; rounded to float. */
  public float[] toFloats(int from, int count) {
    float[] result = new float[count];
    if (type == ElementType.FLOAT32) {
      littleEndian(bytes).asFloatBuffer().position(from).get(result);
      return result;
    }
    for (int i = 0; i < count; i++) {
      result[i] = (float) value(from + i);
    }
    return result;
  }

  /**
   * All values in C order, exactly.
   *
   * @param subject what the message names if a value is not a whole number in the range of int
   */
  public int[] toInts(String subject) {
    int[] result = new int[size];
    for (int i = 0; i < size; i++) {
      result[i] = exactInt(subject, i);
    }
    return result;
  }

  private int exactInt(String subject, int index) {
    if (type.isInteger()) {
      long whole = type.toLong(values, index);
      if (whole == (int) whole) {
        return (int) whole;
      }
    } else if (value(index) == (int) value(index)) {
      return (int) value(index);
    }
    throw new BadInputException(
        subject,
        "value %s at place %d must be a whole number from -2^31 to 2^31 - 1"
            .formatted(type.isInteger() ? type.toLong(values, index) : value(index), index));
  }

  /** The stored values, little-endian in C order; not to be changed. */
  byte[] rawBytes() {
    return bytes;
  }

  /** Whether type, shape and every bit of the values are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof NpyArray that
        && type == that.type
        && Arrays.equals(shape, that.shape)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + Arrays.hashCode(shape)) + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return type + " " + Arrays.toString(shape);
  }
}
