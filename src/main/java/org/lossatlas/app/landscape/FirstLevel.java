package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * The coarsest points of a plane, all splits at once: what is seen of a plane while a slider moves
 * it. They are evaluated by threads that stay and that come before all patient work, for a new
 * thread of low priority waits longer for a core that draws than the points take.
 *
 * @param prompt runs the pieces
 * @param threads how many it runs at a time
 */
record FirstLevel(Executor prompt, int threads) {
  /** Whether each point takes long: DL4J shares nothing between points. */
  static boolean isPatient(SplitWork split) {
    return split.kernel().usefulPoints() == 1;
  }

  /**
   * Evaluates these points of every split. Waits for them, and throws what one has thrown. Only
   * where each point takes long does the control stop it, and is each point told.
   *
   * @param told by one thread at a time, while no split changes
   * @return whether all are evaluated
   */
  boolean evaluate(
      List<SplitWork> splits,
      SliceGrid grid,
      int[] points,
      double[] further,
      RunControl control,
      Runnable told) {
    int parts = Math.max(1, Math.min(points.length, threads / splits.size()));
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (SplitWork split : splits) {
      Sampler sampler = new Sampler(split.kernel(), 1, further);
      int size = isPatient(split) ? 1 : points.length;
      for (int p = 0; p < parts; p++) {
        int[] part = slice(points, p * points.length / parts, (p + 1) * points.length / parts);
        running.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int at = 0; at < part.length; at += size) {
                    if (isPatient(split) && control.isStopped()) {
                      return;
                    }
                    int[] some = slice(part, at, Math.min(part.length, at + size));
                    List<Evaluation> found = sampler.values(grid, some);
                    synchronized (splits) {
                      split.set(some, found);
                      if (isPatient(split)) {
                        told.run();
                      }
                    }
                  }
                },
                prompt));
      }
    }
    await(running);
    return splits.stream().noneMatch(FirstLevel::isPatient) || !control.isStopped();
  }

  private static int[] slice(int[] points, int from, int to) {
    return IntStream.range(from, to).map(i -> points[i]).toArray();
  }

  private static void await(List<CompletableFuture<Void>> running) {
    try {
      CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failure;
    }
  }
}
