package org.lossatlas.file;

/**
 * How much a reader may still take in.
 *
 * @param elements the most values
 * @param bytes the most bytes of memory for them
 */
record ReadLimit(long elements, long bytes) {
  /** So many values, in half of the memory that this process may use: whoever reads also works. */
  static ReadLimit of(long elements) {
    return new ReadLimit(elements, Runtime.getRuntime().maxMemory() / 2);
  }

  /** What is left after an array was read. */
  ReadLimit after(NpyArray array) {
    return new ReadLimit(elements - array.size(), bytes - array.rawBytes().length);
  }
}
