package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same work on several threads of low priority, until all have ended. */
final class Workers {
  private Workers() {}

  /** Throws what the first that failed has thrown. */
  static void run(int count, Runnable work) {
    if (count == 1) {
      work.run();
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(count, Workers::thread);
    try {
      List<CompletableFuture<Void>> running = new ArrayList<>();
      for (int w = 0; w < count; w++) {
        running.add(CompletableFuture.runAsync(work, pool));
      }
      running.forEach(CompletableFuture::join);
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (failure.getCause() instanceof Error cause) {
        throw cause;
      }
      throw failure;
    } finally {
      pool.shutdown();
    }
  }

  /** Nothing is right or wrong by the priority; it only keeps the window smooth. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slice");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }
}
