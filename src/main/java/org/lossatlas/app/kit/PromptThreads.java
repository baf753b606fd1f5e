package org.lossatlas.app.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for what a moving slider or a running picture waits for: they come after the window's own
 * and after painters, but before patient work. They are started where this is made, by a thread of
 * the window, since Linux lets no thread have a higher priority than the one that starts it. What
 * is asked for after the end is done by whoever asks.
 */
public final class PromptThreads implements AutoCloseable {
  /** Below that of painters: what has been evaluated is to be seen before more is evaluated. */
  private static final int PRIORITY = 2;

  private final ThreadPoolExecutor pool;

  public PromptThreads(String name, int count) {
    pool =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> thread(work, name),
            (work, closed) -> work.run());
    pool.prestartAllCoreThreads();
  }

  /** Nothing is right or wrong by the priority; it only keeps the window smooth. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(PRIORITY);
    return thread;
  }

  public Executor executor() {
    return pool;
  }

  /** What has been asked for is done to its end. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
