package org.lossatlas.app.kit;

/** Where a panel tells the user something in one line. Called on the FX thread. */
public interface Notices {
  /** Something went as it was asked for. */
  void inform(String line);

  /** Something did not: what happened, and what to do. */
  void warn(String line);
}
