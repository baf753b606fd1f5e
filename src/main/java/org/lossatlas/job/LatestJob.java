package org.lossatlas.job;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs the newest request and forgets those that it overtook: while one runs, only the latest of
 * the requests that come in waits. At most one runs at a time. A request that fails does not keep
 * the next from running; what it threw goes to the executor's thread.
 */
public final class LatestJob {
  private final Executor executor;
  private final AtomicReference<Runnable> waiting = new AtomicReference<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param executor runs the requests; in tests, the calling thread
   */
  public LatestJob(Executor executor) {
    this.executor = executor;
  }

  /**
   * Asks for {@code work}; a request still waiting is dropped.
   *
   * @throws RejectedExecutionException if the executor takes no more work
   */
  public void request(Runnable work) {
    waiting.set(work);
    start();
  }

  private void start() {
    if (waiting.get() == null || !busy.compareAndSet(false, true)) {
      return;
    }
    try {
      executor.execute(this::runNewest);
    } catch (RejectedExecutionException closed) {
      busy.set(false);
      throw closed;
    }
  }

  private void runNewest() {
    try {
      Runnable newest = waiting.getAndSet(null);
      if (newest != null) {
        newest.run();
      }
    } finally {
      busy.set(false);
      startUnlessClosed();
    }
  }

  private void startUnlessClosed() {
    try {
      start();
    } catch (RejectedExecutionException closed) {
      // Whoever closed the executor does not wait for the request that came in meanwhile.
      waiting.set(null);
    }
  }
}
