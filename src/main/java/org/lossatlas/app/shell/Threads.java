package org.lossatlas.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.lossatlas.app.fit.FitController;

/**
 * The background of one window: a thread for each kind of work, so that what must answer at once
 * never waits behind what takes long. Long work gives way to the window: its priority is lower,
 * which Java passes on to Linux only if it is started so (packaging/loss-atlas does).
 */
final class Threads {
  /** The surface must not hold up the heatmap, nor the other way round. */
  private static final int PAINTERS = 2;

  /**
   * Below the window's own, or Linux lets a painter that is woken in a frame run before its end.
   */
  private static final int PAINTING_PRIORITY = 3;

  private final ExecutorService training = single("training");
  private final ExecutorService preview = pool("preview", 1, Thread.NORM_PRIORITY);
  private final ExecutorService checking = single("checking");
  private final ExecutorService painting = pool("painting", PAINTERS, PAINTING_PRIORITY);
  private final ExecutorService files = single("files");
  private final List<ExecutorService> others = new ArrayList<>();

  private static ExecutorService single(String name) {
    return pool(name, 1, Thread.MIN_PRIORITY);
  }

  /** What is asked for after the window has closed is dropped without a word. */
  private static ExecutorService pool(String name, int size, int priority) {
    return new ThreadPoolExecutor(
        size,
        size,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> thread(work, name, priority),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Nothing is right or wrong by the priority; it only keeps the window smooth. */
  @SuppressWarnings("ThreadPriorityCheck")
  private static Thread thread(Runnable work, String name, int priority) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.setPriority(priority);
    return thread;
  }

  FitController.Executors fit() {
    return new FitController.Executors(training, preview, checking, Platform::runLater);
  }

  /** For pictures. */
  Executor painting() {
    return painting;
  }

  /** For reading and writing files. */
  Executor files() {
    return files;
  }

  /** A thread of its own, which ends with the window. */
  Executor named(String name) {
    ExecutorService thread = single(name);
    others.add(thread);
    return thread;
  }

  void close() {
    others.forEach(ExecutorService::shutdownNow);
    training.shutdownNow();
    preview.shutdownNow();
    checking.shutdownNow();
    painting.shutdownNow();
    // What is being saved is written to its end.
    files.shutdown();
  }
}
