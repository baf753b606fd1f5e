package org.lossatlas.app.studio;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lossatlas.file.BadInputException;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/** The experiment's history, and the gesture that is on the way to its next step. */
final class Drawing {
  private static final int MAX_STEPS = 200;

  /** Values that undo may keep alive: 256 MB of them. */
  private static final long MAX_POINTS = 1 << 25;

  private final StudioModel model;
  private Surroundings surroundings = Surroundings.NONE;
  private History<Moment> history;
  private Optional<Running> running = Optional.empty();
  private long makings;

  /** A gesture, and the surroundings in which it began: it changes them by what it draws. */
  private record Running(Tool tool, Gesture gesture, Surroundings.State before) {}

  Drawing(StudioModel model) {
    this.model = model;
    this.history = from(model.targetProperty().get());
  }

  /** From now on, steps bring back these as well. */
  void setSurroundings(Surroundings all) {
    surroundings = all;
  }

  private History<Moment> from(Target first) {
    Moment moment = new Moment(first, Surroundings.NONE.capture(), 0);
    return new History<>(moment, MAX_STEPS, Moment::points, MAX_POINTS);
  }

  /** Begins with another pattern, before which there is nothing to undo. */
  void restart(Target first) {
    running = Optional.empty();
    history = from(first);
    model.show(history);
  }

  Target current() {
    return history.current().target();
  }

  boolean isRunning() {
    return running.isPresent();
  }

  /** Whether the gesture under way goes from one place to another. */
  boolean isSpanning() {
    return running.filter(now -> now.tool().spansTwoPlaces()).isPresent();
  }

  /**
   * @throws BadInputException if the tool cannot draw with these settings; nothing is changed
   */
  void begin(Tool tool, Ink ink, GridPoint start) {
    end();
    surroundings.settle();
    Gesture gesture = tool.begin(ink, current().pattern(), start);
    Surroundings.State before = surroundings.capture();
    model.show(gesture.to(start));
    running = Optional.of(new Running(tool, gesture, before));
  }

  void to(GridPoint place) {
    running.ifPresent(now -> model.show(now.gesture().to(place)));
  }

  /** Makes the gesture a step; one that changed nothing is none. */
  void end() {
    if (running.isEmpty()) {
      return;
    }
    Running ended = running.get();
    Pattern drawn = model.pattern();
    running = Optional.empty();
    if (!drawn.equals(current().pattern())) {
      leave(ended.before());
      record(ended.tool().step(), current().edited(drawn));
    }
  }

  /** Leaves the experiment as it was before the gesture. */
  void cancel() {
    running.ifPresent(
        cancelled -> {
          running = Optional.empty();
          surroundings.restore(cancelled.before(), () -> model.show(history));
        });
  }

  void change(String step, UnaryOperator<Pattern> change) {
    end();
    commit(step, current().edited(change.apply(current().pattern())));
  }

  void commit(String step, Target next) {
    end();
    surroundings.settle();
    leave(surroundings.capture());
    record(step, next);
  }

  /** Makes a change of the surroundings a step of its own. */
  void change(String step, Runnable change) {
    end();
    surroundings.settle();
    leave(surroundings.capture());
    change.run();
    record(step, current());
  }

  /**
   * Makes a step of a change that has been made beside the pattern and its fit.
   *
   * @param before the surroundings before it
   */
  void note(String step, Surroundings.State before) {
    leave(before);
    record(step, current(), history.current().making());
  }

  /** What the current state is to be when undo comes back to it. */
  private void leave(Surroundings.State state) {
    history.revise(history.current().with(state));
  }

  private void record(String step, Target next) {
    makings++;
    record(step, next, makings);
  }

  private void record(String step, Target next, long making) {
    history.record(step, new Moment(next, Surroundings.NONE.capture(), making));
    model.show(history);
  }

  /** Lets the last step lead somewhere else. */
  void amend(Target next) {
    history.amend(history.current().with(next));
    model.show(history);
  }

  void undo() {
    surroundings.settle();
    if (history.undoable().isPresent()) {
      leave(surroundings.capture());
      long from = history.current().making();
      history.undo();
      arrive(from);
    }
  }

  void redo() {
    surroundings.settle();
    if (history.redoable().isPresent()) {
      leave(surroundings.capture());
      long from = history.current().making();
      history.redo();
      arrive(from);
    }
  }

  private void arrive(long from) {
    if (history.current().making() == from) {
      surroundings.restoreBeside(history.current().surroundings());
      model.show(history);
      return;
    }
    surroundings.restore(history.current().surroundings(), () -> model.show(history));
  }
}
