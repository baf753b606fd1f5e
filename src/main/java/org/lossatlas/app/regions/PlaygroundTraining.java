package org.lossatlas.app.regions;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainedPart;
import org.lossatlas.training.Training;

/**
 * The training that runs now, if one does, and the newest of its states. For the FX thread; the
 * work runs on an executor.
 */
final class PlaygroundTraining {
  private final Executor executor;
  private final IntSupplier mostEpochsPerSecond;

  /** Of the present run alone: a former one may still put its last state into its own. */
  private Slot<Trained> states = new Slot<>();

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
    RunControl fresh = new RunControl();
    Slot<Trained> empty = new Slot<>();
    Runnable work = work(asked, network, epochs, fresh, empty);
    if (held) {
      fresh.pause();
    }
    control = fresh;
    states = empty;
    running = true;
    executor.execute(work);
  }

  private Runnable work(
      Playground asked, Parameters network, double epochs, RunControl fresh, Slot<Trained> empty) {
    if (asked.trainer() == Trainer.RAND) {
      return new OutputSolving(asked, network, epochs, fresh, empty);
    }
    TrainedPart part = asked.trainer() == Trainer.OUTPUT ? TrainedPart.OUTPUT : TrainedPart.WHOLE;
    Training training =
        new Training(network, part, asked.loss(), asked.train(), asked.test(), asked.options());
    return new PlaygroundRun(training, epochs, fresh, mostEpochsPerSecond, empty);
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
    running = newest.isEmpty() || !newest.get().isOver();
    return newest;
  }
}
