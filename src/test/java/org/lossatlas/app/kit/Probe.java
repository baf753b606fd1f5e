package org.lossatlas.app.kit;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** What the probes of packaging/bench share: work on the FX thread, waiting, and quantiles. */
public final class Probe {
  private Probe() {}

  /** Runs work on the FX thread and waits for its end. */
  public static void onWindow(Runnable work) {
    CountDownLatch done = new CountDownLatch(1);
    Platform.runLater(
        () -> {
          work.run();
          done.countDown();
        });
    try {
      done.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits until something holds on the FX thread.
   *
   * @param milliseconds between two looks
   */
  public static void waitFor(long milliseconds, BooleanSupplier condition) {
    boolean[] holds = new boolean[1];
    while (!holds[0]) {
      onWindow(() -> holds[0] = condition.getAsBoolean());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }
  }

  /** Prints one line of quantiles, in milliseconds. */
  public static void report(String what, List<Double> values) {
    System.out.printf(
        Locale.ROOT,
        "%s (n=%d): median %.1f, p95 %.1f, p99 %.1f, max %.1f ms%n",
        what,
        values.size(),
        share(values, 0.5),
        share(values, 0.95),
        share(values, 0.99),
        share(values, 1));
  }

  /** The value that this share of them does not exceed; NaN of none. */
  public static double share(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
