package org.lossatlas.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a network is trained on and its loss is taken over: inputs x [N, d], all finite, and a
 * target for each. Immutable; may be shared between threads.
 */
public final class DataSet {
  private final String name;
  private final float[] inputs;
  private final int width;
  private final Targets targets;
  private final List<Path> files;

  private DataSet(String name, float[] inputs, int width, Targets targets, List<Path> files) {
    this.name = name;
    this.inputs = inputs;
    this.width = width;
    this.targets = targets;
    this.files = files;
  }

  /**
   * @param name as a user would ask for it
   * @param inputs N·d finite numbers, sample by sample; <b>kept, not copied</b> (MNIST has 188 MB
   *     of them), so the caller gives it away
   * @param width d, at least 1
   * @param targets of N samples, at least 1
   * @param files what the data was read from; empty if it was generated
   * @throws IllegalArgumentException if the sizes do not fit together
   */
  public static DataSet of(
      String name, float[] inputs, int width, Targets targets, List<Path> files) {
    if (width < 1 || targets.samples() < 1 || inputs.length != (long) targets.samples() * width) {
      throw new IllegalArgumentException(
          inputs.length + " inputs for " + targets.samples() + " samples of width " + width);
    }
    return new DataSet(name, inputs, width, targets, List.copyOf(files));
  }

  public String name() {
    return name;
  }

  /** How many samples there are (N). */
  public int samples() {
    return targets.samples();
  }

  /** How many numbers each sample has (d). */
  public int inputs() {
    return width;
  }

  /** Input {@code column} of a sample. */
  public float x(int sample, int column) {
    return inputs[sample * width + column];
  }

  /**
   * x itself, not a copy: sample by sample, N·d numbers. For the kernels, which pass it to BLAS;
   * nobody may write to it.
   */
  public float[] rawInputs() {
    return inputs;
  }

  public Targets targets() {
    return targets;
  }

  /** The files that the data was read from, as they were named; empty for a generated set. */
  public List<Path> files() {
    return files;
  }

  /**
   * The first so many samples, or all where there are fewer.
   *
   * @param count at least 1
   */
  public DataSet first(int count) {
    return count >= samples()
        ? this
        : of(name, Arrays.copyOf(inputs, count * width), width, targets.first(count), files);
  }

  @Override
  public String toString() {
    return name + " [" + samples() + ", " + width + "]";
  }
}
