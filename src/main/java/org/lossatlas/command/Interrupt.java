package org.lossatlas.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lossatlas.job.RunControl;

/**
 * Ctrl-C and termination: the job is asked to stop, and the process waits until its results are
 * written, but not for ever.
 */
final class Interrupt {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch written = new CountDownLatch(1);
  private final Thread hook;

  private Interrupt(RunControl control) {
    hook =
        new Thread(
            () -> {
              control.stop();
              try {
                written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
              } catch (InterruptedException second) {
                Thread.currentThread().interrupt();
              }
            },
            "interrupt");
  }

  /** From now on Ctrl-C stops {@code control} and waits for {@link #release}. */
  static Interrupt stopping(RunControl control) {
    Interrupt interrupt = new Interrupt(control);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** The results are written. */
  void release() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has been let go by the latch.
      written.countDown();
    }
  }
}
