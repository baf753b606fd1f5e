package org.lossatlas.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class LatestJobTest {
  private final List<Integer> ran = new ArrayList<>();

  @Test
  void runsARequest() {
    new LatestJob(Runnable::run).request(() -> ran.add(1));
    assertThat(ran).containsExactly(1);
  }

  @Test
  void dropsWhatWasOvertakenBeforeItBegan() {
    Queue<Runnable> queue = new ArrayDeque<>();
    LatestJob job = new LatestJob(queue::add);
    job.request(() -> ran.add(1));
    job.request(() -> ran.add(2));
    job.request(() -> ran.add(3));
    runAll(queue);
    assertThat(ran).containsExactly(3);
  }

  @Test
  void runsTheNewestOfTheRequestsThatCameDuringARun() {
    Queue<Runnable> queue = new ArrayDeque<>();
    LatestJob job = new LatestJob(queue::add);
    job.request(
        () -> {
          ran.add(1);
          job.request(() -> ran.add(2));
          job.request(() -> ran.add(3));
        });
    runAll(queue);
    assertThat(ran).containsExactly(1, 3);
  }

  @Test
  void aFailureDoesNotLoseTheRequestThatWaits() {
    Queue<Runnable> queue = new ArrayDeque<>();
    LatestJob job = new LatestJob(queue::add);
    job.request(
        () -> {
          job.request(() -> ran.add(2));
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(queue.remove()::run).hasMessage("broken");
    runAll(queue);
    assertThat(ran).containsExactly(2);
  }

  @Test
  void aFailureDoesNotKeepLaterRequestsFromRunning() {
    LatestJob job = new LatestJob(Runnable::run);
    assertThatThrownBy(
            () ->
                job.request(
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    job.request(() -> ran.add(2));
    assertThat(ran).containsExactly(2);
  }

  @Test
  void aClosedExecutorIsReportedEachTime() {
    ExecutorService closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    LatestJob job = new LatestJob(closed);
    assertThatThrownBy(() -> job.request(() -> ran.add(1)))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> job.request(() -> ran.add(2)))
        .isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void underFireFromManyThreadsNeverRunsTwoAtOnceAndAlwaysEndsWithTheNewest() throws Exception {
    int senders = 4;
    int each = 500;
    ExecutorService workers = Executors.newFixedThreadPool(4);
    ExecutorService threads = Executors.newFixedThreadPool(senders);
    LatestJob job = new LatestJob(workers);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    CountDownLatch sent = new CountDownLatch(senders);
    for (int sender = 0; sender < senders; sender++) {
      threads.execute(
          () -> {
            for (int i = 0; i < each; i++) {
              job.request(
                  () -> {
                    mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
                    running.decrementAndGet();
                  });
            }
            sent.countDown();
          });
    }
    sent.await();
    CountDownLatch last = new CountDownLatch(1);
    job.request(last::countDown);

    assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
    // None at all, if the workers woke only after the last request.
    assertThat(mostAtOnce.get()).isLessThanOrEqualTo(1);
    threads.shutdown();
    workers.shutdown();
  }

  private static void runAll(Queue<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.remove().run();
    }
  }
}
