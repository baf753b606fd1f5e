package org.lossatlas.app.kit;

/** Makes changes of the experiment that can be undone. For the FX thread. */
public interface Steps {
  /** Makes changes that cannot be undone: for what stands alone. */
  Steps NOT_KEPT = (name, change) -> change.run();

  /**
   * Makes a change, which is one step of undo.
   *
   * @param name for the menu, such as "loss function"
   */
  void make(String name, Runnable change);
}
