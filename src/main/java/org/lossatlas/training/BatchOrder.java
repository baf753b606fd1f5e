package org.lossatlas.training;

import java.util.Arrays;
import java.util.Random;

/**
 * Batches of points in random order: every point comes once before one comes again, but for the few
 * left over when the batch does not divide them.
 */
public final class BatchOrder {
  private final int[] order;
  private final int size;
  private final Random random;
  private int next;

  /**
   * @param points how many there are
   * @param batch how many to give at once; all of them if there are fewer
   */
  public BatchOrder(int points, int batch, Random random) {
    order = new int[points];
    Arrays.setAll(order, i -> i);
    size = Math.min(batch, points);
    this.random = random;
    next = points;
  }

  /** The size of every batch. */
  public int size() {
    return size;
  }

  /** The numbers of the next batch's points. */
  public int[] next() {
    if (next + size > order.length) {
      shuffle();
      next = 0;
    }
    next += size;
    return Arrays.copyOfRange(order, next - size, next);
  }

  private void shuffle() {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int other = order[i];
      order[i] = order[j];
      order[j] = other;
    }
  }
}
