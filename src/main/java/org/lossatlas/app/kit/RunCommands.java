package org.lossatlas.app.kit;

/**
 * What the menu and its keys ask of the work that a workspace is about: a fit, a training, a
 * sampling. A command that makes no sense at the moment does nothing. For the FX thread.
 */
public interface RunCommands {
  /** Starts, or goes on with what is held. */
  void train();

  /** Holds the work before its next step. */
  void pause();

  /** One step; begins held work if there is none. */
  void step();

  /** Ends the work and keeps the best that it has reached. */
  void stop();

  /** Starts afresh. */
  void reset();
}
