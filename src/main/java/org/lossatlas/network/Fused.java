package org.lossatlas.network;

/**
 * a·b + c with one rounding, in one instruction, where the processor has it; else with two. Without
 * the instruction {@link Math#fma} would be right too, but some thousand times slower.
 */
final class Fused {
  private Fused() {}

  /** a·b + c. */
  static float multiplyAdd(float a, float b, float c) {
    return Processor.FUSES ? Math.fma(a, b, c) : a * b + c;
  }
}
