package org.lossatlas.app;

import org.lossatlas.command.LogFile;
import org.lossatlas.command.LossAtlas;

/** Where the process starts: the window, or a command. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name; without one, opens the window. */
  public static void main(String[] arguments) {
    LogFile.use();
    System.exit(LossAtlas.run(arguments));
  }
}
