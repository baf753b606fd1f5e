package org.lossatlas.network;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.openblas.global.openblas;

/**
 * Vectors of one length, side by side outside the heap: projections on all of them are products of
 * a matrix and a vector, some seven times as fast as dot products of Java arrays. Not thread-safe;
 * to be closed.
 */
public final class VectorBasis implements AutoCloseable {
  /** Vectors that room is made for at a time. */
  private static final int BLOCK = 8;

  private static final int ROWS = openblas.CblasRowMajor;

  private final int n;
  private final DoublePointer vector;
  private final DoublePointer coefficients = new DoublePointer(BLOCK);

  /** Each [{@value #BLOCK}, n]. */
  private final List<DoublePointer> blocks = new ArrayList<>();

  private int size;

  /** Of no vectors yet, of length n. */
  public VectorBasis(int n) {
    this.n = n;
    this.vector = new DoublePointer(n);
  }

  public int size() {
    return size;
  }

  /** Adds a vector. */
  public void add(double[] v) {
    if (size == blocks.size() * BLOCK) {
      blocks.add(new DoublePointer((long) BLOCK * n));
    }
    place(size).put(v, 0, n);
    size++;
  }

  private DoublePointer place(int i) {
    return blocks.get(i / BLOCK).getPointer(DoublePointer.class, (long) (i % BLOCK) * n);
  }

  /** A copy of vector i. */
  public double[] get(int i) {
    double[] v = new double[n];
    place(i).get(v, 0, n);
    return v;
  }

  /**
   * Takes the basis out of w.
   *
   * @return the products vᵢ·w before
   */
  public double[] takeOut(double[] w) {
    double[] products = new double[size];
    vector.put(w, 0, n);
    for (int b = 0; b * BLOCK < size; b++) {
      int count = count(b);
      openblas.cblas_dgemv(
          ROWS,
          openblas.CblasNoTrans,
          count,
          n,
          1,
          blocks.get(b),
          n,
          vector,
          1,
          0,
          coefficients,
          1);
      coefficients.get(products, b * BLOCK, count);
    }
    for (int b = 0; b * BLOCK < size; b++) {
      addBlock(b, -1, products);
    }
    vector.get(w, 0, n);
    return products;
  }

  /** Σ cᵢ vᵢ, for as many vectors as there are coefficients. */
  public double[] combination(double[] c) {
    double[] sum = new double[n];
    vector.put(sum, 0, n);
    for (int b = 0; b * BLOCK < c.length; b++) {
      addBlock(b, 1, c);
    }
    vector.get(sum, 0, n);
    return sum;
  }

  private int count(int block) {
    return Math.min(BLOCK, size - block * BLOCK);
  }

  private void addBlock(int b, double factor, double[] c) {
    int count = Math.min(BLOCK, c.length - b * BLOCK);
    coefficients.put(c, b * BLOCK, count);
    openblas.cblas_dgemv(
        ROWS,
        openblas.CblasTrans,
        count,
        n,
        factor,
        blocks.get(b),
        n,
        coefficients,
        1,
        1,
        vector,
        1);
  }

  /** Begins again with these vectors, in the room there is. */
  public void replace(List<double[]> vectors) {
    size = 0;
    vectors.forEach(this::add);
  }

  @Override
  public void close() {
    vector.close();
    coefficients.close();
    blocks.forEach(DoublePointer::close);
  }
}
