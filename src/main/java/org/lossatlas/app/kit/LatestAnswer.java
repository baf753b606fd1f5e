package org.lossatlas.app.kit;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.Slot;

/**
 * Questions that are answered on a worker, and the newest answer on the FX thread; whatever it
 * overtook is dropped. At most one call waits in the FX thread's queue.
 */
public final class LatestAnswer<T> {
  private final LatestJob job;
  private final Slot<T> slot = new Slot<>();
  private final AtomicBoolean announced = new AtomicBoolean();
  private final Executor window;
  private final Consumer<T> reader;

  /**
   * @param reader gets answers on the FX thread
   */
  public LatestAnswer(Executor executor, Consumer<T> reader) {
    this(executor, Platform::runLater, reader);
  }

  /**
   * @param window the FX thread; in tests, the calling one
   */
  public LatestAnswer(Executor executor, Executor window, Consumer<T> reader) {
    job = new LatestJob(executor);
    this.window = window;
    this.reader = reader;
  }

  /** Asks; returns at once. */
  public void ask(Supplier<T> question) {
    job.request(() -> answer(question.get()));
  }

  private void answer(T answer) {
    slot.put(answer);
    if (announced.compareAndSet(false, true)) {
      window.execute(this::read);
    }
  }

  private void read() {
    announced.set(false);
    slot.take().ifPresent(reader);
  }
}
