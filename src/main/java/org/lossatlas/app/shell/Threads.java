package org.lossatlas.app.shell;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.lossatlas.app.fit.FitController;

/**
 * The background of one window: a thread for each kind of work, so that what must answer at once
 * never waits behind what takes long.
 */
final class Threads {
  private final ExecutorService training = single("training");
  private final ExecutorService preview = single("preview");
  private final ExecutorService checking = single("checking");
  private final ExecutorService painting = single("painting");
  private final ExecutorService files = single("files");

  /** What is asked for after the window has closed is dropped without a word. */
  private static ExecutorService single(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> {
          Thread thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
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

  void close() {
    training.shutdownNow();
    preview.shutdownNow();
    checking.shutdownNow();
    painting.shutdownNow();
    // What is being saved is written to its end.
    files.shutdown();
  }
}
