package org.lossatlas.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Probe;
import org.lossatlas.app.regions.PlaygroundSettings;
import org.lossatlas.app.regions.RegionsWorkspace;

/**
 * Measures the Regions workspace as a user sees it, in a real window: how many new pictures of the
 * regions reach the panel in a second while a network is trained, and how soon a zoom is drawn.
 * Prints one line a figure. Run by {@code packaging/bench regions}.
 */
public final class RegionsProbe extends Application {
  private static final long WARM_UP_SECONDS = 8;
  private static final long SECONDS = 10;
  private static final int ZOOMS = 120;

  /** When pictures reached the panel. */
  private final List<Long> pictures = new ArrayList<>();

  private Shell shell;
  private Stage stage;
  private RegionsWorkspace workspace;

  /** Java does not start a class that is an Application from the class path, so this one. */
  static final class Start {
    private Start() {}

    /** Starts the probe; the process ends when it has printed its figures. */
    public static void main(String[] arguments) {
      Application.launch(RegionsProbe.class, arguments);
    }
  }

  @Override
  public void start(Stage window) throws Exception {
    stage = window;
    Path memory = Files.createTempDirectory("loss-atlas-probe").resolve("window.properties");
    Path datasets = Path.of(System.getProperty("lossatlas.datasets", "datasets"));
    shell = new Shell(stage, datasets, memory);
    stage.setX(0);
    stage.setY(0);
    shell.open();
    Thread script = new Thread(this::script, "probe");
    script.setDaemon(true);
    script.start();
  }

  private void script() {
    Probe.waitFor(1, () -> shell.models().fit().state() == FitState.TRAINING);
    press("#fit-stop");
    Probe.waitFor(1, () -> shell.models().fit().state() == FitState.ENDED);
    Probe.onWindow(
        () -> {
          workspace =
              shell.workspaces().all().stream()
                  .filter(RegionsWorkspace.class::isInstance)
                  .map(RegionsWorkspace.class::cast)
                  .findFirst()
                  .orElseThrow();
          shell.workspaces().show(workspace);
        });
    Probe.waitFor(1, () -> stage.getScene().lookup("#regions-plane .picture") != null);
    Probe.onWindow(
        () ->
            ((Picture<?>) stage.getScene().lookup("#regions-plane .picture"))
                .paintedProperty()
                .addListener((property, before, now) -> pictures.add(System.nanoTime())));
    for (String settings :
        List.of("hidden=4-2 activation=tanh", "hidden=8-8", "hidden=16-16 activation=tanh")) {
      whileTraining(settings);
    }
    zooms();
    Platform.exit();
    Runtime.getRuntime().exit(0);
  }

  private void whileTraining(String settings) {
    PlaygroundSettings wanted = PlaygroundSettings.parse(settings);
    Probe.onWindow(() -> workspace.controller().apply(wanted));
    Probe.waitFor(1, () -> workspace.model().settingsProperty().get().equals(wanted));
    Probe.onWindow(() -> workspace.controller().train());
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS));
    Probe.onWindow(pictures::clear);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS));
    List<Double> gaps = new ArrayList<>();
    String[] numbers = new String[1];
    Probe.onWindow(
        () -> {
          for (int i = 1; i < pictures.size(); i++) {
            gaps.add((pictures.get(i) - pictures.get(i - 1)) / 1e6);
          }
          numbers[0] = ((Label) stage.getScene().lookup("#regions-numbers")).getText();
        });
    Probe.onWindow(() -> workspace.controller().stop());
    System.out.printf(
        Locale.ROOT,
        "%s while training: %.1f pictures/s; interval median %.1f, p95 %.1f, max %.1f ms; %s%n",
        settings,
        (double) gaps.size() / SECONDS,
        Probe.share(gaps, 0.5),
        Probe.share(gaps, 0.95),
        Probe.share(gaps, 1),
        numbers[0]);
  }

  /** One after another, each when the former is drawn. */
  private void zooms() {
    List<Double> answers = new ArrayList<>();
    for (int i = 0; i < ZOOMS; i++) {
      double factor = i % 2 == 0 ? 0.85 : 1 / 0.85;
      long before = System.nanoTime();
      Probe.onWindow(
          () -> {
            pictures.clear();
            workspace.controller().looking().plane().zoom(factor, 1, 1);
          });
      Probe.waitFor(1, () -> !pictures.isEmpty());
      answers.add((System.nanoTime() - before) / 1e6);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
    }
    List<Double> warm = answers.subList(ZOOMS / 2, ZOOMS);
    System.out.printf(
        Locale.ROOT,
        "hidden=16-16, zoom to its pixels: median %.1f, p95 %.1f, max %.1f ms%n",
        Probe.share(warm, 0.5),
        Probe.share(warm, 0.95),
        Probe.share(warm, 1));
  }

  private void press(String button) {
    Probe.onWindow(() -> ((Button) stage.getScene().lookup(button)).fire());
  }
}
