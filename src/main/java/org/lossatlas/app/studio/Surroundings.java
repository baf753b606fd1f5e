package org.lossatlas.app.studio;

/**
 * What the experiment consists of beside its pattern: undo brings it back together with the
 * pattern. For the FX thread.
 */
public interface Surroundings {
  /** Nothing: the pattern is all there is. */
  Surroundings NONE =
      new Surroundings() {
        @Override
        public State capture() {
          return () -> 0;
        }

        @Override
        public void restore(State state, Runnable showPattern) {
          showPattern.run();
        }
      };

  /** What they were at one moment. Immutable. */
  interface State {
    /** What it costs to keep, in values of 8 bytes. */
    long points();
  }

  /** As they are now. */
  State capture();

  /**
   * Makes them what they were.
   *
   * @param state one that {@link #capture} gave
   * @param showPattern shows the pattern of that moment; to be called once
   */
  void restore(State state, Runnable showPattern);
}
