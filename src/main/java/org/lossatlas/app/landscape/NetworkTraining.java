package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Layout;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingSnapshot;

/**
 * Trains and reads networks in the background, one after the other; what it reaches is taken once a
 * pulse.
 */
final class NetworkTraining {
  private final Executor trainer;
  private final Path datasets;
  private final Slot<Look> looks = new Slot<>();
  private final Slot<Read> opened = new Slot<>();
  private final Slot<String> problems = new Slot<>();
  private RunControl control = new RunControl();

  /**
   * A network that was read, and the settings whose data it is looked at on.
   *
   * @param file empty for weights that an experiment has kept
   */
  record Read(Optional<Path> file, TrainSettings settings, Subject subject) {}

  /**
   * A state of a training.
   *
   * @param run tells trainings apart
   * @param outcome how it ended; empty while it goes on
   */
  record Look(
      long run,
      TrainSettings settings,
      Subject start,
      TrainingSnapshot snapshot,
      Optional<Training.Outcome> outcome) {
    /** Of the whole network. */
    String widths() {
      Layout layout = snapshot.network().layout();
      return settings.widths(layout.inputs(), layout.outputs());
    }

    /** The network that it has reached. */
    Subject subject() {
      return new Subject(
          String.format(
              Locale.ROOT,
              "%s, epoch %s of %d, η %.4g, batch %d, seed %d",
              name(),
              epoch(),
              settings.options().epochs(),
              settings.options().learningRate(),
              settings.options().batch(),
              settings.options().seed()),
          snapshot.network(),
          start.loss(),
          start.train(),
          start.test());
    }

    private String epoch() {
      double epoch = snapshot.epoch();
      return String.format(Locale.ROOT, epoch == Math.rint(epoch) ? "%.0f" : "%.2f", epoch);
    }

    /** How far it is, in a line. */
    String words() {
      boolean diverged = outcome.equals(Optional.of(Training.Outcome.DIVERGED));
      double accuracy = snapshot.train().accuracy();
      String right =
          Double.isNaN(accuracy)
              ? ""
              : String.format(Locale.ROOT, " · accuracy %.1f %%", 100 * accuracy);
      String test =
          snapshot
              .test()
              .map(value -> String.format(Locale.ROOT, " · test L %.4f", value.loss()))
              .orElse("");
      return String.format(
          Locale.ROOT,
          "%sepoch %s · L %.4f%s%s",
          diverged ? "diverged after " : "",
          epoch(),
          snapshot.train().loss(),
          right,
          test);
    }

    /** Its optimiser and number, such as Adam 1. */
    String name() {
      return settings.options().rule().title() + " " + run;
    }
  }

  NetworkTraining(Executor trainer, Path datasets) {
    this.trainer = trainer;
    this.datasets = datasets;
  }

  /**
   * Ends the training before and begins another.
   *
   * @param most after so many epochs it ends, if its settings have more
   */
  void begin(long run, TrainSettings settings, double most) {
    control.stop();
    control = new RunControl();
    RunControl own = control;
    trainer.execute(() -> train(run, settings, own, most));
  }

  private void train(long run, TrainSettings settings, RunControl own, double most) {
    try {
      Subject start = settings.open(datasets);
      Training training =
          new Training(
              start.theta(), start.loss(), start.train(), start.test(), settings.options());
      Training.Result result =
          training.run(
              own,
              snapshot -> {
                looks.put(new Look(run, settings, start, snapshot, Optional.empty()));
                if (snapshot.epoch() >= most) {
                  own.stop();
                }
              });
      looks.put(new Look(run, settings, start, result.last(), Optional.of(result.outcome())));
    } catch (IllegalArgumentException | BadInputException wrong) {
      problems.put(wrong.getMessage());
    }
  }

  /** Ends the training and reads a network, to be looked at on the data of the settings. */
  void open(Path file, TrainSettings settings) {
    control.stop();
    trainer.execute(
        () -> {
          try {
            opened.put(new Read(Optional.of(file), settings, settings.read(file, datasets)));
          } catch (IllegalArgumentException | BadInputException wrong) {
            problems.put(wrong.getMessage());
          }
        });
  }

  /** Ends the training and looks at a network whose weights were kept. */
  void open(Recipe.Given given) {
    control.stop();
    trainer.execute(
        () -> {
          try {
            opened.put(
                new Read(
                    Optional.empty(),
                    given.settings(),
                    given.settings().with(given.theta(), given.name(), datasets)));
          } catch (IllegalArgumentException | BadInputException wrong) {
            problems.put(wrong.getMessage());
          }
        });
  }

  void pause() {
    control.pause();
  }

  void resume() {
    control.resume();
  }

  void step() {
    control.step();
  }

  void stop() {
    control.stop();
  }

  Optional<Look> takeLook() {
    return looks.take();
  }

  Optional<Read> takeOpened() {
    return opened.take();
  }

  /** One line, if settings or a file are wrong. */
  Optional<String> takeProblem() {
    return problems.take();
  }
}
