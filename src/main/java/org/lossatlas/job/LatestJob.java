package org.lossatlas.job;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Runs the newest request and forgets those that it overtook: while one runs, only the latest of
 * the requests that come in waits. At most one runs at a time.
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

  /** Asks for {@code work}; a request still waiting is dropped. */
  public void request(Runnable work) {
    waiting.set(work);
    if (busy.compareAndSet(false, true)) {
      executor.execute(this::drain);
    }
  }

  private void drain() {
    do {
      try {
        for (Runnable next = waiting.getAndSet(null);
            next != null;
            next = waiting.getAndSet(null)) {
          next.run();
        }
      } finally {
        busy.set(false);
      }
    } while (waiting.get() != null && busy.compareAndSet(false, true));
  }
}
