package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.Optional;

/** The experiment's file, for commands that read it. For the FX thread. */
public interface KeptFile {
  /** Of a window that keeps nothing. */
  KeptFile NONE =
      new KeptFile() {
        @Override
        public Optional<Path> current() {
          return Optional.empty();
        }

        @Override
        public void offer(String why, Runnable then) {}
      };

  /** The file, if it holds what the window shows. */
  Optional<Path> current();

  /**
   * Asks whether to save.
   *
   * @param why what the file is needed for, a sentence
   * @param then runs once it is saved, if it ever is
   */
  void offer(String why, Runnable then);
}
