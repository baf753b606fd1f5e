package org.lossatlas.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Numbers outside the Java heap, from a multiple of 64 bytes on. A call of BLAS works on them where
 * they are; Java arrays it copies first, which for a layer of 300 units costs a quarter of the
 * product itself. Only absolute reads and writes are used, so the position stays 0.
 */
public final class DirectFloats {
  private static final int LINE = 64;

  private DirectFloats() {}

  /** Zeros. */
  public static FloatBuffer allocate(int count) {
    int bytes = (Math.multiplyExact(count, Float.BYTES) + LINE - 1) / LINE * LINE;
    return ByteBuffer.allocateDirect(bytes + LINE)
        .alignedSlice(LINE)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  /** A copy. */
  public static FloatBuffer of(float[] values) {
    return allocate(values.length).put(0, values);
  }
}
