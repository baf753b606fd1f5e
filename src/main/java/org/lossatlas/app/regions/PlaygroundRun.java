package org.lossatlas.app.regions;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingSnapshot;

/**
 * Trains epoch after epoch on a background thread, and puts the newest state into a slot; nobody
 * waits for anybody. A step of the control is an epoch.
 */
final class PlaygroundRun implements Runnable {
  /** As often as a screen can show it. */
  private static final long PUBLISH_INTERVAL = 8_000_000;

  private static final long RATE_INTERVAL = 500_000_000;
  private static final long SLICE = 20_000_000;

  private final Training training;
  private final RunControl control;
  private final IntSupplier mostEpochsPerSecond;
  private final Slot<Trained> states;
  private final double epochsBefore;
  private long publishedAt;
  private long rateSince = System.nanoTime();
  private long epochs;
  private long rateEpochs;
  private double rate;

  /**
   * @param epochsBefore what the network was trained for before this run
   * @param mostEpochsPerSecond the speed that the user has set; read after every epoch
   */
  PlaygroundRun(
      Training training,
      double epochsBefore,
      RunControl control,
      IntSupplier mostEpochsPerSecond,
      Slot<Trained> states) {
    this.training = training;
    this.epochsBefore = epochsBefore;
    this.control = control;
    this.mostEpochsPerSecond = mostEpochsPerSecond;
    this.states = states;
  }

  @Override
  public void run() {
    while (!training.isDone() && control.proceed()) {
      long began = System.nanoTime();
      epoch();
      if (training.hasDiverged()) {
        publish(Trained.Stage.DIVERGED);
        return;
      }
      epochs++;
      long now = System.nanoTime();
      measure(now);
      if (control.isPaused() || now - publishedAt > PUBLISH_INTERVAL) {
        publishedAt = now;
        publish(Trained.Stage.RUNNING);
      }
      keepPace(began);
    }
    publish(Trained.Stage.ENDED);
  }

  private void epoch() {
    for (long i = 0; i < training.stepsPerEpoch(); i++) {
      if (control.isStopped() || training.hasDiverged()) {
        return;
      }
      training.step();
    }
  }

  private void measure(long now) {
    if (now - rateSince > RATE_INTERVAL) {
      rate = (epochs - rateEpochs) * 1e9 / (now - rateSince);
      rateEpochs = epochs;
      rateSince = now;
    }
  }

  /** Waits for the rest of the time that an epoch shall take; a stop is seen soon. */
  private void keepPace(long began) {
    long end = began + 1_000_000_000L / Math.max(1, mostEpochsPerSecond.getAsInt());
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      if (control.isStopped() || control.isPaused()) {
        return;
      }
      LockSupport.parkNanos(Math.min(left, SLICE));
    }
  }

  private void publish(Trained.Stage stage) {
    TrainingSnapshot look = training.snapshot();
    states.put(
        new Trained(
            look.network(),
            epochsBefore + look.epoch(),
            look.train(),
            look.test(),
            rate,
            "",
            stage));
  }
}
