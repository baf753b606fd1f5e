package org.lossatlas.job;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How others steer a running job: stop, pause, resume, one step. The job calls {@link #proceed}
 * before each step, and looks at {@link #isStopped} inside long ones. All methods may be called
 * from any thread.
 */
public final class RunControl {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile boolean stopped;
  private volatile boolean paused;
  private int steps;

  /** Ends the job at its next look; cannot be taken back. */
  public void stop() {
    change(() -> stopped = true);
  }

  /** Holds the job before its next step. */
  public void pause() {
    change(
        () -> {
          paused = true;
          steps = 0;
        });
  }

  /** Lets a held job go on; steps that were asked for and not yet done are forgotten. */
  public void resume() {
    change(
        () -> {
          paused = false;
          steps = 0;
        });
  }

  /** Lets a held job do one step more; a running one is held after its next step. */
  public void step() {
    change(
        () -> {
          paused = true;
          steps++;
        });
  }

  public boolean isStopped() {
    return stopped;
  }

  public boolean isPaused() {
    return paused;
  }

  /**
   * Waits while the job is paused.
   *
   * @return false if the job is to end
   */
  public boolean proceed() {
    lock.lock();
    try {
      while (paused && steps == 0 && !stopped) {
        changed.awaitUninterruptibly();
      }
      if (paused && steps > 0) {
        steps--;
      }
      return !stopped;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
