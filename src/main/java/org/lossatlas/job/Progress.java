package org.lossatlas.job;

/** Where a job says how far it has come. May be called from any thread, often. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = (fraction, what) -> {};

  /**
   * @param fraction the share that is done, 0 to 1
   * @param what what is being done, a few words
   */
  void report(double fraction, String what);
}
