package org.lossatlas.app.studio;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lossatlas.file.BadInputException;
import org.lossatlas.pattern.GridPoint;
import org.lossatlas.pattern.Pattern;

/** The pattern's history, and the gesture that is on the way to its next step. */
final class Drawing {
  private static final int MAX_STEPS = 200;

  /** Values that undo may keep alive: 128 MB of them. */
  private static final long MAX_POINTS = 1 << 24;

  private final StudioModel model;
  private History<Target> history;
  private Optional<Running> running = Optional.empty();

  private record Running(Tool tool, Gesture gesture) {}

  Drawing(StudioModel model) {
    this.model = model;
    this.history = from(model.targetProperty().get());
  }

  private static History<Target> from(Target first) {
    return new History<>(first, MAX_STEPS, Target::points, MAX_POINTS);
  }

  /** Begins with another pattern, before which there is nothing to undo. */
  void restart(Target first) {
    running = Optional.empty();
    history = from(first);
    model.show(history);
  }

  Target current() {
    return history.current();
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
    Gesture gesture = tool.begin(ink, current().pattern(), start);
    model.show(gesture.to(start));
    running = Optional.of(new Running(tool, gesture));
  }

  void to(GridPoint place) {
    running.ifPresent(now -> model.show(now.gesture().to(place)));
  }

  /** Makes the gesture a step; one that changed nothing is none. */
  void end() {
    if (running.isEmpty()) {
      return;
    }
    String step = running.get().tool().step();
    Pattern drawn = model.pattern();
    running = Optional.empty();
    if (!drawn.equals(current().pattern())) {
      commit(step, current().edited(drawn));
    }
  }

  /** Leaves the pattern as it was before the gesture. */
  void cancel() {
    running = Optional.empty();
    model.show(history);
  }

  void change(String step, UnaryOperator<Pattern> change) {
    end();
    commit(step, current().edited(change.apply(current().pattern())));
  }

  void commit(String step, Target next) {
    end();
    history.record(step, next);
    model.show(history);
  }

  /** Lets the last step lead somewhere else. */
  void amend(Target next) {
    history.amend(next);
    model.show(history);
  }

  void undo() {
    history.undo();
    model.show(history);
  }

  void redo() {
    history.redo();
    model.show(history);
  }
}
