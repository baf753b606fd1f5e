package org.lossatlas.app.landscape;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Has an experiment's networks again, one after the other. For the FX thread. */
final class Replay {
  private final LandscapeModel model;
  private final Consumer<Recipe> again;
  private final Deque<Recipe> waiting = new ArrayDeque<>();
  private boolean running;

  /**
   * @param again begins with a network; {@link #next} is to be called when it is there, or failed
   */
  Replay(LandscapeModel model, Consumer<Recipe> again) {
    this.model = model;
    this.again = again;
  }

  void begin(List<Recipe> recipes) {
    waiting.addAll(recipes);
    next();
  }

  void next() {
    Optional<Recipe> next = Optional.ofNullable(waiting.poll());
    running = next.isPresent();
    if (running) {
      tell();
    }
    next.ifPresent(again);
  }

  private void tell() {
    int more = waiting.size();
    model
        .wordsProperty()
        .set("having its networks again" + (more == 0 ? "" : ", " + more + " more after this"));
  }

  boolean isRunning() {
    return running;
  }

  /** Whether networks wait behind the one that is being had. */
  boolean hasMore() {
    return !waiting.isEmpty();
  }

  void stop() {
    waiting.clear();
    running = false;
  }
}
