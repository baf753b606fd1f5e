package org.lossatlas.app.landscape;

import java.util.concurrent.Executor;

/**
 * Where the workspace's work is done.
 *
 * @param planes asks for planes, level by level
 * @param first evaluates the coarsest level
 * @param training trains and reads networks
 * @param points evaluates the network at the marker
 * @param errors measures standard errors along a row
 * @param window the FX thread
 */
record LandscapeThreads(
    Executor planes,
    FirstLevel first,
    Executor training,
    Executor points,
    Executor errors,
    Executor window) {
  /** All on the calling thread, at once. */
  static LandscapeThreads direct() {
    return new LandscapeThreads(
        Runnable::run,
        new FirstLevel(Runnable::run, 1),
        Runnable::run,
        Runnable::run,
        Runnable::run,
        Runnable::run);
  }
}
