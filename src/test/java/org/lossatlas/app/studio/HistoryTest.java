package org.lossatlas.app.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History<String> history = unweighted("blank", 3);

  private static History<String> unweighted(String initial, int steps) {
    return new History<>(initial, steps, state -> 1, Long.MAX_VALUE);
  }

  @Test
  void knowsNothingToUndoAtFirst() {
    history.undo();
    assertThat(history.current()).isEqualTo("blank");
    assertThat(history.undoable()).isEmpty();
    assertThat(history.redoable()).isEmpty();
  }

  @Test
  void namesTheStepsOnBothSides() {
    history.record("line", "one");
    history.record("fill", "two");
    history.undo();
    assertThat(history.undoable()).contains("line");
    assertThat(history.redoable()).contains("fill");
  }

  @Test
  void forgetsWhatWasUndoneAtTheNextStep() {
    history.record("line", "one");
    history.undo();
    history.record("fill", "two");
    history.redo();
    assertThat(history.current()).isEqualTo("two");
    assertThat(history.redoable()).isEmpty();
  }

  @Test
  void amendingKeepsTheStepAndItsStart() {
    history.record("expression", "a");
    history.amend("a+b");
    assertThat(history.current()).isEqualTo("a+b");
    history.undo();
    assertThat(history.current()).isEqualTo("blank");
    history.redo();
    assertThat(history.current()).isEqualTo("a+b");
  }

  @Test
  void forgetsTheOldestOfTooManySteps() {
    for (String state : List.of("one", "two", "three", "four")) {
      history.record(state, state);
    }
    for (int k = 0; k < 10; k++) {
      history.undo();
    }
    assertThat(history.current()).isEqualTo("one");
  }

  @Test
  void forgetsTheOldestOfTooHeavySteps() {
    History<String> heavy = new History<>("aaaa", 100, String::length, 5);
    heavy.record("1", "bbbb");
    heavy.record("2", "c");
    heavy.undo();
    heavy.undo();
    assertThat(heavy.current()).isEqualTo("bbbb");
  }

  @Test
  void keepsTheNewestStepHoweverHeavy() {
    History<String> heavy = new History<>("a long state", 100, String::length, 5);
    heavy.record("1", "b");
    heavy.undo();
    assertThat(heavy.current()).isEqualTo("a long state");
  }

  @Test
  void refusesToHoldNoStep() {
    assertThatThrownBy(() -> unweighted("blank", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Against a list of all states and a position in it. */
  @Property
  void walksLikeAPositionInAList(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 3) Integer> moves) {
    History<Integer> walked = new History<>(0, 1000, state -> 1, Long.MAX_VALUE);
    List<Integer> states = new ArrayList<>(List.of(0));
    int position = 0;
    int next = 1;
    for (int move : moves) {
      if (move == 0) {
        walked.undo();
        position = Math.max(0, position - 1);
      } else if (move == 1) {
        walked.redo();
        position = Math.min(states.size() - 1, position + 1);
      } else {
        walked.record("step", next);
        states.subList(position + 1, states.size()).clear();
        states.add(next++);
        position++;
      }
      assertThat(walked.current()).isEqualTo(states.get(position));
      assertThat(walked.undoable().isPresent()).isEqualTo(position > 0);
      assertThat(walked.redoable().isPresent()).isEqualTo(position < states.size() - 1);
    }
  }
}
