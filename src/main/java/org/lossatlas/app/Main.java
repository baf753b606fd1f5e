package org.lossatlas.app;

import java.util.Locale;
import javafx.application.Application;
import org.lossatlas.command.LogFile;
import org.lossatlas.command.LossAtlas;
import org.lossatlas.experiment.AtlasFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the process starts: the window, or a command. */
public final class Main {
  private static final String EXAMPLE = "skull";

  private Main() {}

  /** Runs the command that the arguments name; without one, or with a file, opens the window. */
  public static void main(String[] arguments) {
    LogFile.use();
    boolean window = arguments.length == 0 || isExperiment(arguments);
    System.exit(window ? openWindow(arguments) : LossAtlas.run(arguments));
  }

  /** A file manager starts the application with the file that was opened. */
  private static boolean isExperiment(String... arguments) {
    return arguments.length == 1 && arguments[0].endsWith("." + AtlasFile.EXTENSION);
  }

  private static int openWindow(String... arguments) {
    if (!hasDisplay()) {
      return fitInstead("There is no display");
    }
    try {
      Application.launch(LossAtlasApplication.class, arguments);
      return 0;
    } catch (UnsupportedOperationException | UnsatisfiedLinkError | IllegalStateException failure) {
      Logger log = LoggerFactory.getLogger(Main.class);
      log.error("The window could not be opened", failure);
      return fitInstead("The display cannot be used (details are in " + LogFile.path() + ")");
    }
  }

  private static boolean hasDisplay() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return !system.contains("linux")
        || System.getenv("DISPLAY") != null
        || System.getProperty("glass.platform") != null;
  }

  /** Without a window the same computation still runs. */
  private static int fitInstead(String why) {
    return LossAtlas.runInsteadOfWindow(why, "fit", EXAMPLE);
  }
}
