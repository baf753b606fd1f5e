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

        @Override
        public void restoreBeside(State state) {}

        @Override
        public void settle() {}
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

  /** Makes what they were all that belongs neither to the pattern nor to its fit. */
  void restoreBeside(State state);

  /** A step is about to be made or undone: changes that are not steps yet become some now. */
  void settle();
}
