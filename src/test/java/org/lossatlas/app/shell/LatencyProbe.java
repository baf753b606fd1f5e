package org.lossatlas.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.lossatlas.app.fit.FitState;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Probe;
import org.lossatlas.figure.Figure;
import org.lossatlas.pattern.Pattern;

/**
 * Measures the window as a user feels it, with the real mouse in a real window: from a brush event
 * to the pixels of the heatmap and of the surface as it is drawn without a graphics card, how
 * steady pulses are while training, and how soon Stop answers. Prints one line a figure, in
 * milliseconds. Run by packaging/bench.
 */
public final class LatencyProbe extends Application {
  private static final int BRUSH_EVENTS = 400;
  private static final int WARM_UP_EVENTS = 600;
  private static final int STOPS = 20;
  private static final long PULSES_FOR_SECONDS = 20;

  /** Between the first pulses of a training that are measured and the second. */
  private static final long SECONDS_BETWEEN = 60;

  private static final int SEED = 3;

  /** When the events happened that the panels have not shown yet. */
  private final IdentityHashMap<Pattern, Long> inHeatmap = new IdentityHashMap<>();

  private final IdentityHashMap<Pattern, Long> inSurface = new IdentityHashMap<>();
  private final IdentityHashMap<Figure, Pattern> figures = new IdentityHashMap<>();
  private final List<Double> toPixels = new ArrayList<>();
  private final List<Double> toSurface = new ArrayList<>();
  private final List<Double> toFrame = new ArrayList<>();
  private final List<Long> waitingForFrame = new ArrayList<>();
  private final List<Double> pulses = new ArrayList<>();
  private Shell shell;
  private Stage stage;

  /** Java does not start a class that is an Application from the class path, so this one. */
  static final class Start {
    private Start() {}

    /** Starts the probe; the process ends when it has printed its figures. */
    public static void main(String[] arguments) {
      Application.launch(LatencyProbe.class, arguments);
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
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.TRAINING);
    press("#fit-stop");
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.ENDED);
    press("#fit-reset");
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.PREVIEW);
    Probe.onWindow(this::listen);
    brush(WARM_UP_EVENTS);
    Probe.onWindow(
        () -> {
          toSurface.clear();
          toPixels.clear();
          toFrame.clear();
        });
    brush(BRUSH_EVENTS);
    Probe.report("brush event to the new surface", toSurface);
    Probe.report("brush event to pixels of heatmap and surface", toPixels);
    Probe.report("brush event to the frame that shows them", toFrame);
    measurePulses();
    Probe.report("pulse interval at rest, for comparison", pulses);
    pulses.clear();
    train();
    measurePulses();
    Probe.report("pulse interval while training", pulses);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN));
    Probe.onWindow(this::requireTraining);
    pulses.clear();
    measurePulses();
    Probe.report("pulse interval while training, a minute later", pulses);
    press("#fit-stop");
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.ENDED);
    stops();
    Platform.exit();
    Runtime.getRuntime().exit(0);
  }

  private void brush(int events) {
    Random random = new Random(SEED);
    Bounds canvas = bounds("#studio-canvas");
    Probe.onWindow(
        () -> {
          Robot robot = new Robot();
          robot.mouseMove(canvas.getCenterX(), canvas.getCenterY());
          robot.mousePress(MouseButton.PRIMARY);
        });
    double x = 0.5;
    double y = 0.5;
    for (int i = 0; i < events; i++) {
      x = Math.min(0.9, Math.max(0.1, x + 0.06 * random.nextGaussian()));
      y = Math.min(0.9, Math.max(0.1, y + 0.06 * random.nextGaussian()));
      double toX = canvas.getMinX() + x * canvas.getWidth();
      double toY = canvas.getMinY() + y * canvas.getHeight();
      Platform.runLater(() -> new Robot().mouseMove(toX, toY));
      // A mouse sends about 60 to 125 events a second, at moments unrelated to the frames.
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(12_000 + random.nextInt(20_000)));
    }
    Probe.onWindow(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
  }

  private void listen() {
    shell
        .models()
        .studio()
        .patternProperty()
        .addListener(
            (property, before, now) -> {
              long happened = System.nanoTime();
              inHeatmap.put(now, happened);
              inSurface.put(now, happened);
            });
    shell
        .models()
        .loss()
        .figureProperty()
        .addListener((property, before, now) -> now.ifPresent(this::computed));
    Picture<?> picture =
        (Picture<?>) stage.getScene().lookup("#loss-surface-plane").lookup(".picture");
    picture
        .paintedProperty()
        .addListener(
            (property, before, now) ->
                now.ifPresent(seen -> painted(seen.figure(), inHeatmap, inSurface)));
    ImageView surface = (ImageView) stage.getScene().lookup("#surface-picture");
    surface
        .imageProperty()
        .addListener(
            (property, before, now) ->
                painted((Figure) surface.getUserData(), inSurface, inHeatmap));
    stage
        .getScene()
        .addPostLayoutPulseListener(
            () -> {
              long now = System.nanoTime();
              waitingForFrame.forEach(since -> toFrame.add((now - since) / 1e6));
              waitingForFrame.clear();
            });
  }

  private void computed(Figure figure) {
    Pattern target = shell.models().fit().snapshot().orElseThrow().target();
    Long since = inSurface.containsKey(target) ? inSurface.get(target) : inHeatmap.get(target);
    if (since != null) {
      figures.put(figure, target);
      toSurface.add((System.nanoTime() - since) / 1e6);
    }
  }

  /**
   * The pixels of this figure are in the window's buffer, in one of the two panels; an event is
   * answered when both have it, or a newer one.
   */
  private void painted(
      Figure figure,
      IdentityHashMap<Pattern, Long> unanswered,
      IdentityHashMap<Pattern, Long> other) {
    Pattern shown = figures.get(figure);
    Long since = shown == null ? null : unanswered.get(shown);
    if (since == null) {
      return;
    }
    long now = System.nanoTime();
    unanswered
        .entrySet()
        .removeIf(
            event -> {
              boolean answered = event.getValue() <= since;
              if (answered && !other.containsKey(event.getKey())) {
                toPixels.add((now - event.getValue()) / 1e6);
                waitingForFrame.add(event.getValue());
                figures.values().remove(event.getKey());
              }
              return answered;
            });
  }

  private void train() {
    press("#fit-reset");
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.PREVIEW);
    Probe.onWindow(
        () ->
            shell
                .models()
                .fit()
                .settingsProperty()
                .set(
                    shell
                        .models()
                        .fit()
                        .settings()
                        .withOptions(
                            shell
                                .models()
                                .fit()
                                .settings()
                                .options()
                                .withRmse(0)
                                .withSeconds(600))));
    press("#fit-train");
    Probe.waitFor(2, () -> shell.models().fit().state() == FitState.TRAINING);
  }

  private void requireTraining() {
    if (shell.models().fit().state() != FitState.TRAINING) {
      System.out.println("The training ended before it was measured");
      Runtime.getRuntime().exit(1);
    }
  }

  private void measurePulses() {
    AnimationTimer timer =
        new AnimationTimer() {
          private long before;

          @Override
          public void handle(long ignored) {
            long now = System.nanoTime();
            if (before != 0) {
              pulses.add((now - before) / 1e6);
            }
            before = now;
          }
        };
    Probe.onWindow(timer::start);
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(PULSES_FOR_SECONDS));
    Probe.onWindow(timer::stop);
  }

  private void stops() {
    List<Double> answers = new ArrayList<>();
    Random random = new Random(SEED);
    for (int i = 0; i < STOPS; i++) {
      press("#fit-train");
      Probe.waitFor(2, () -> shell.models().fit().state() == FitState.TRAINING);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(200)));
      long before = System.nanoTime();
      press("#fit-stop");
      Probe.waitFor(2, () -> shell.models().fit().state() == FitState.ENDED);
      answers.add((System.nanoTime() - before) / 1e6);
    }
    Probe.report("stop to the best state shown", answers);
  }

  private void press(String button) {
    Probe.onWindow(() -> ((Button) stage.getScene().lookup(button)).fire());
  }

  private Bounds bounds(String id) {
    Bounds[] found = new Bounds[1];
    Probe.onWindow(
        () -> {
          Node node = stage.getScene().lookup(id);
          found[0] = node.localToScreen(node.getLayoutBounds());
        });
    return found[0];
  }
}
