package org.lossatlas.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lossatlas.figure.FigureFile;
import org.lossatlas.job.RunControl;

/**
 * Ctrl-C and termination: the job is asked to stop, and the process waits until its results are
 * written, but not for ever.
 */
final class Interrupt implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch written = new CountDownLatch(1);
  private final RunControl control = new RunControl();
  private final Thread hook = new Thread(this::stopAndWait, "interrupt");

  private Interrupt() {}

  /** From now on Ctrl-C stops {@link #control} and waits for {@link #close}. */
  static Interrupt awaited() {
    FigureFile.prepare();
    Interrupt interrupt = new Interrupt();
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** What the job is to look at. */
  RunControl control() {
    return control;
  }

  private void stopAndWait() {
    control.stop();
    try {
      written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException second) {
      Thread.currentThread().interrupt();
    }
  }

  /** The results are written, or never will be. */
  @Override
  public void close() {
    written.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // Then the hook has been let go by the latch.
      written.countDown();
    }
  }
}
