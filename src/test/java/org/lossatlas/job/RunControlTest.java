package org.lossatlas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A worker that does one step after the other, and says each time that it has done one. */
@Timeout(20)
final class RunControlTest {
  private final RunControl control = new RunControl();
  private final BlockingQueue<Integer> done = new LinkedBlockingQueue<>();
  private final Thread worker = new Thread(this::work, "worker");

  private void work() {
    for (int step = 1; control.proceed(); step++) {
      done.add(step);
      if (step == 100_000) {
        return;
      }
    }
  }

  @AfterEach
  void end() throws InterruptedException {
    control.stop();
    worker.join();
  }

  @Test
  void goesOnUnlessTold() {
    assertThat(control.proceed()).isTrue();
    assertThat(control.isPaused()).isFalse();
    assertThat(control.isStopped()).isFalse();
  }

  @Test
  void endsOnceStoppedForGood() {
    control.stop();
    control.resume();
    assertThat(control.proceed()).isFalse();
    assertThat(control.isStopped()).isTrue();
  }

  @Test
  void stopReachesAJobThatIsHeld() throws InterruptedException {
    control.pause();
    worker.start();
    control.stop();
    worker.join();
    assertThat(done).isEmpty();
  }

  @Test
  void doesAsManyStepsAsAskedForWhileHeld() throws InterruptedException {
    control.pause();
    worker.start();
    control.step();
    control.step();
    assertThat(next()).isEqualTo(1);
    assertThat(next()).isEqualTo(2);
    awaitHeld();
    assertThat(done).isEmpty();
  }

  @Test
  void aStepHoldsARunningJobAfterIt() throws InterruptedException {
    control.step();
    worker.start();
    assertThat(next()).isEqualTo(1);
    awaitHeld();
    assertThat(done).isEmpty();
    assertThat(control.isPaused()).isTrue();
  }

  @Test
  void goesOnAfterAPause() throws InterruptedException {
    control.pause();
    worker.start();
    awaitHeld();
    control.resume();
    assertThat(next()).isEqualTo(1);
    assertThat(next()).isEqualTo(2);
  }

  @Test
  void stepsLeftOverFromBeforeAResumeAreForgotten() throws InterruptedException {
    control.step();
    control.step();
    control.step();
    control.resume();
    control.step();
    worker.start();
    assertThat(next()).isEqualTo(1);
    awaitHeld();
    assertThat(done).isEmpty();
  }

  private int next() throws InterruptedException {
    Integer step = done.poll(10, TimeUnit.SECONDS);
    assertThat(step).as("a step within ten seconds").isNotNull();
    return step;
  }

  /** Returns when the worker waits for the control. */
  private void awaitHeld() {
    while (worker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }
}
