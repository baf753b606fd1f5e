package org.lossatlas.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;
import org.lossatlas.app.document.Session;
import org.lossatlas.app.fit.FitSettings;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.experiment.AtlasFile;

/**
 * Kills a window at random moments while it trains, autosaves and saves, and looks at what is left:
 * the saved file and the autosave must be whole, and the next start must find the autosave. Run by
 * {@code packaging/bench kill [TIMES]}; needs a display.
 */
public final class KillProbe {
  private static final int LEAST_MILLIS = 500;
  private static final int MOST_MILLIS = 9000;

  private KillProbe() {}

  /** The window that is killed: trains without an end, and saves over and over. */
  public static final class Victim extends Application {
    @Override
    public void start(Stage stage) {
      Path state = Path.of(getParameters().getRaw().get(0));
      Answers answers = new Answers();
      answers.recovers = true;
      answers.file = Optional.of(state.resolve("saved.atlas"));
      Path datasets = Path.of(System.getProperty("lossatlas.datasets", "datasets"));
      Shell shell =
          new Shell(stage, datasets, state.resolve("window.properties"), (o, f) -> answers);
      shell.open(Optional.empty());
      FitSettings endless =
          shell
              .models()
              .fit()
              .settings()
              .withOptions(shell.models().fit().settings().options().withRmse(0));
      shell.models().fit().settingsProperty().set(endless);
      new AnimationTimer() {
        private long savedAt = System.nanoTime();

        @Override
        public void handle(long now) {
          shell.documents().controller().touch();
          if (shell.models().fit().state() == FitState.ENDED
              || shell.models().fit().state() == FitState.PREVIEW) {
            shell.fitting().train();
          }
          if (now - savedAt > 200_000_000) {
            savedAt = now;
            shell.documents().controller().save();
          }
        }
      }.start();
    }
  }

  /** Starts in a process of its own; a launcher that is no Application needs no module path. */
  public static final class Start {
    private Start() {}

    /** The folder of the state is the one argument. */
    public static void main(String[] arguments) {
      Application.launch(Victim.class, arguments);
    }
  }

  /** How many times, and a seed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int times = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
    Random random = new Random(arguments.length > 1 ? Long.parseLong(arguments[1]) : 1);
    Path state = Files.createTempDirectory("kill-probe");
    int offered = 0;
    int damaged = 0;
    boolean autosaved = false;
    for (int i = 0; i < times; i++) {
      Process victim = start(state);
      int millis = LEAST_MILLIS + random.nextInt(MOST_MILLIS);
      victim.waitFor(millis, TimeUnit.MILLISECONDS);
      victim.destroyForcibly().waitFor();
      List<Session> left = Session.abandoned(state.resolve("sessions"));
      autosaved |= !left.isEmpty();
      for (Session session : left) {
        damaged += AtlasFile.read(session.file()).problems().isEmpty() ? 0 : 1;
        session.release();
      }
      offered += left.isEmpty() && autosaved ? 0 : 1;
      Path saved = state.resolve("saved.atlas");
      damaged += Files.exists(saved) && !AtlasFile.read(saved).problems().isEmpty() ? 1 : 0;
      System.out.printf(
          "kill %d after %d ms: %d autosave(s), saved %s%n",
          i + 1, millis, left.size(), Files.exists(saved) ? "whole" : "not yet");
    }
    System.out.printf(
        "kills=%d last_state_offered=%d damaged=%d parts_left=%d%n",
        times, offered, damaged, parts(state));
  }

  private static long parts(Path state) throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(path -> path.toString().endsWith(".part")).count();
    }
  }

  private static Process start(Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-Djava.awt.headless=true",
            "-Dlossatlas.datasets=" + System.getProperty("lossatlas.datasets", "datasets"),
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName(),
            state.toString())
        .redirectErrorStream(true)
        .redirectOutput(state.resolve("victim.log").toFile())
        .start();
  }
}
