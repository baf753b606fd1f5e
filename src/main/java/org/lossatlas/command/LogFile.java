package org.lossatlas.command;

import java.nio.file.Path;

/** Where the log goes: the user's state folder, as the XDG base directory specification has it. */
public final class LogFile {
  /** The system property that the logging configuration reads. */
  private static final String PROPERTY = "lossatlas.log";

  private LogFile() {}

  /** Tells the logging configuration; to be called before anything logs. */
  public static void use() {
    System.setProperty(PROPERTY, path().toString());
  }

  /** The log file. */
  public static Path path() {
    return stateFolder().resolve("loss-atlas.log");
  }

  /** The folder for what the application keeps between runs, such as the log and autosaves. */
  public static Path stateFolder() {
    String state = System.getenv("XDG_STATE_HOME");
    Path base =
        state != null && Path.of(state).isAbsolute()
            ? Path.of(state)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return base.resolve("loss-atlas");
  }
}
