package org.lossatlas.app.regions;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.Training;

/**
 * The training that runs now, if one does, and the newest of its states. For the FX thread; the
 * work runs on an executor.
 */
final class PlaygroundTraining {
  private final Executor executor;
  private final IntSupplier mostEpochsPerSecond;
  private final Slot<Trained> states = new Slot<>();
  private RunControl control = new RunControl();
  private boolean running;

  /**
   * @param executor one thread
   */
  PlaygroundTraining(Executor executor, IntSupplier mostEpochsPerSecond) {
    this.executor = executor;
    this.mostEpochsPerSecond = mostEpochsPerSecond;
  }

  boolean isRunning() {
    return running;
  }

  /** Whether it goes on by itself. */
  boolean isLive() {
    return running && !control.isPaused();
  }

  /**
   * Begins with a network.
   *
   * @param epochs what the network was trained for before
   * @param held whether it waits for single steps
   * @throws IllegalArgumentException if network and data do not fit together
   */
  void begin(Playground asked, Parameters network, double epochs, boolean held) {
    Training training =
        new Training(
            network, asked.part(), asked.loss(), asked.train(), asked.test(), asked.options());
    control = new RunControl();
    if (held) {
      control.pause();
    }
    running = true;
    executor.execute(new PlaygroundRun(training, epochs, control, mostEpochsPerSecond, states));
  }

  void resume() {
    control.resume();
  }

  void pause() {
    control.pause();
  }

  /** One epoch. */
  void step() {
    control.step();
  }

  /** Ends it; what it has reached was taken before. */
  void stop() {
    control.stop();
    running = false;
  }

  /** Drops a state that nobody has taken. */
  void forget() {
    states.take();
  }

  /** The newest state, once. */
  Optional<Trained> take() {
    if (!running) {
      return Optional.empty();
    }
    Optional<Trained> newest = states.take();
    running = newest.isEmpty() || newest.get().stage() == Trained.Stage.RUNNING;
    return newest;
  }
}
