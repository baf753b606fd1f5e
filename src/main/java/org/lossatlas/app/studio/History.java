package org.lossatlas.app.studio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The states that undo and redo walk through: one step for each change, each with a name for the
 * menu. The oldest steps are forgotten when there are too many, or when they weigh too much
 * together; the newest can always be undone. States must be immutable. For one thread.
 */
public final class History<T> {
  private final int maxSteps;
  private final ToLongFunction<T> weight;
  private final long maxWeight;
  private final Deque<Step<T>> past = new ArrayDeque<>();
  private final Deque<Step<T>> future = new ArrayDeque<>();
  private long pastWeight;
  private T current;

  /** A change, and the state on its far side as seen from the current one. */
  private record Step<T>(String description, T state) {}

  /**
   * @param maxSteps how many steps can be undone, at least 1
   * @param weight what a state costs to keep, in any unit
   * @param maxWeight what all states that undo leads to may cost together
   */
  public History(T initial, int maxSteps, ToLongFunction<T> weight, long maxWeight) {
    if (maxSteps < 1) {
      throw new IllegalArgumentException("a history needs at least 1 step, not " + maxSteps);
    }
    this.current = initial;
    this.maxSteps = maxSteps;
    this.weight = weight;
    this.maxWeight = maxWeight;
  }

  public T current() {
    return current;
  }

  /** Makes a step; what was undone before can no longer be redone. */
  public void record(String description, T next) {
    past.push(new Step<>(description, current));
    pastWeight += weight.applyAsLong(current);
    current = next;
    future.clear();
    forgetOldest();
  }

  /** Replaces the current state without a step of its own: the last step leads to it now. */
  public void amend(T replacement) {
    current = replacement;
    future.clear();
  }

  /** Replaces the current state by one that is the same step: nothing else changes. */
  public void revise(T same) {
    current = same;
  }

  private void forgetOldest() {
    while (past.size() > maxSteps || (past.size() > 1 && pastWeight > maxWeight)) {
      pastWeight -= weight.applyAsLong(past.removeLast().state());
    }
  }

  /** Goes one step back, if there is one. */
  public void undo() {
    if (past.isEmpty()) {
      return;
    }
    Step<T> step = past.pop();
    pastWeight -= weight.applyAsLong(step.state());
    future.push(new Step<>(step.description(), current));
    current = step.state();
  }

  /** Goes one step forward again, if there is one. */
  public void redo() {
    if (future.isEmpty()) {
      return;
    }
    Step<T> step = future.pop();
    past.push(new Step<>(step.description(), current));
    pastWeight += weight.applyAsLong(current);
    current = step.state();
  }

  /** What {@link #undo} would take back; empty if there is nothing. */
  public Optional<String> undoable() {
    return Optional.ofNullable(past.peek()).map(Step::description);
  }

  /** What {@link #redo} would do again; empty if there is nothing. */
  public Optional<String> redoable() {
    return Optional.ofNullable(future.peek()).map(Step::description);
  }
}
