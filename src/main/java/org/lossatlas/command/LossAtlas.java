package org.lossatlas.command;

import java.io.PrintWriter;
import org.lossatlas.file.BadInputException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands. Exit 0: done. Exit 2: the request or an input is wrong, in one line on standard
 * error. Exit 1: anything else, with where the log is. No stack trace reaches the terminal.
 */
@Command(
    name = "loss-atlas",
    description = "A studio for the loss landscapes of neural networks.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      FitCommand.class,
      TrainCommand.class,
      FigureCommand.class,
      RegionsCommand.class,
      SliceCommand.class,
      SpectrumCommand.class,
      LawCommand.class,
      ExperimentCommand.class
    })
public final class LossAtlas {
  /** Exit code for a request or an input that is wrong. */
  public static final int WRONG_REQUEST = 2;

  private LossAtlas() {}

  /** Runs a command and returns its exit code. */
  public static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  /** Says why there is no window and runs a command instead; returns its exit code. */
  public static int runInsteadOfWindow(String why, String... arguments) {
    CommandLine command = commandLine();
    say(command, why + ", so this runs: loss-atlas " + String.join(" ", arguments));
    return command.execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new LossAtlas())
        .setCaseInsensitiveEnumValuesAllowed(false)
        .setOverwrittenOptionsAllowed(false)
        .setExecutionStrategy(LossAtlas::execute)
        .setParameterExceptionHandler(LossAtlas::refuse)
        .setExecutionExceptionHandler(LossAtlas::fail);
  }

  private static int refuse(CommandLine.ParameterException wrong, String[] arguments) {
    say(wrong.getCommandLine(), wrong.getMessage() + " (--help lists what there is)");
    return WRONG_REQUEST;
  }

  private static int fail(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
    if (failure instanceof BadInputException) {
      say(command, failure.getMessage());
      return WRONG_REQUEST;
    }
    return report(command, failure.toString(), failure);
  }

  private static int report(CommandLine command, String what, Throwable failure) {
    LoggerFactory.getLogger(LossAtlas.class).error("The command failed", failure);
    say(command, what + "; details are in " + LogFile.path());
    return 1;
  }

  /** Runs the chosen command; what the Java machine itself lacks is no reason for a stack trace. */
  private static int execute(CommandLine.ParseResult arguments) {
    try {
      return new CommandLine.RunLast().execute(arguments);
    } catch (OutOfMemoryError full) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return report(
          arguments.commandSpec().commandLine(),
          "the memory of "
              + megabytes
              + " MB is not enough; a smaller --grid or --network needs less",
          full);
    } catch (LinkageError broken) {
      return report(arguments.commandSpec().commandLine(), broken.toString(), broken);
    }
  }

  private static void say(CommandLine command, String line) {
    PrintWriter err = command.getErr();
    err.println("loss-atlas: " + line.replaceAll("\\s+", " "));
    err.flush();
  }
}
