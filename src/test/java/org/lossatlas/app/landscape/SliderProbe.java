package org.lossatlas.app.landscape;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.lossatlas.app.kit.PanelContext;
import org.lossatlas.app.kit.Picture;
import org.lossatlas.app.kit.Probe;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Theme;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.SubspaceKernel;

/**
 * Measures the slider of a further direction as a user feels it: 784-300-10 tanh on 1,024 images of
 * MNIST, filter-normalised, 51 × 51 points, with and without the map of 1,024 test images beside
 * it. From a slider event to the pixels of the coarse map of that place or a later one, to those of
 * the whole map once the slider rests, and how steady pulses are meanwhile. A map is known by the
 * loss in its corner. Prints one line a figure, in milliseconds. Run by packaging/bench.
 */
public final class SliderProbe extends Application {
  private static final int EVENTS = 300;
  private static final int WARM_UP_EVENTS = 600;
  private static final int RESTS = 12;
  private static final int SEED = 3;
  private static final int WIDTH = 1500;
  private static final int HEIGHT = 900;

  private final List<ExecutorService> threads = new ArrayList<>();
  private final Map<Double, Integer> places = new HashMap<>();
  private final TreeMap<Integer, Long> unanswered = new TreeMap<>();
  private final TreeMap<Integer, Long> uncomputed = new TreeMap<>();
  private final List<Double> toValues = new ArrayList<>();
  private final List<Double> toCoarse = new ArrayList<>();
  private final List<Double> toWhole = new ArrayList<>();
  private final List<Double> pulses = new ArrayList<>();
  private LandscapeWorkspace workspace;
  private Stage stage;
  private int wantedPlace = -1;
  private long wantedSince;
  private volatile boolean wholeSeen;

  /** Java does not start a class that is an Application from the class path, so this one. */
  static final class Start {
    private Start() {}

    /** Starts the probe; the process ends when it has printed its figures. */
    public static void main(String[] arguments) {
      Application.launch(SliderProbe.class, arguments);
    }
  }

  @Override
  public void start(Stage window) {
    stage = window;
    Thread script = new Thread(this::script, "probe");
    script.setDaemon(true);
    script.start();
  }

  private static DataSet images(Split split) {
    Path datasets = Path.of(System.getProperty("lossatlas.datasets", "datasets"));
    return new DataSets(datasets).open("mnist", split, SampleCount.parse("1024"), 0);
  }

  private static Subject subject(Optional<DataSet> test) {
    return new Subject(
        "a probe",
        InitialWeights.draw(Architecture.parse("784-300-10", new Activation.Tanh()), 0),
        Loss.CROSS_ENTROPY,
        images(Split.TRAIN),
        test);
  }

  private void script() {
    measure("train map", subject(Optional.empty()));
    measure("train and test map", subject(Optional.of(images(Split.TEST))));
    Platform.exit();
    Runtime.getRuntime().exit(0);
  }

  private void measure(String what, Subject subject) {
    Probe.onWindow(() -> open(subject));
    Probe.waitFor(5, this::isWhole);
    Probe.onWindow(() -> model().planeProperty().set(model().planeProperty().get().withOneMore()));
    Probe.waitFor(5, this::isWhole);
    double[] coordinates = coordinates(subject);
    Probe.waitFor(5, () -> stage.getScene().getWidth() > 0.9 * WIDTH);
    Probe.onWindow(this::listen);
    drag(coordinates, 0, WARM_UP_EVENTS);
    Probe.onWindow(
        () -> {
          toValues.clear();
          toCoarse.clear();
        });
    AnimationTimer timer = timer();
    Probe.onWindow(timer::start);
    drag(coordinates, WARM_UP_EVENTS, WARM_UP_EVENTS + EVENTS);
    Probe.onWindow(timer::stop);
    Probe.report(what + ": slider event to the coarse losses in the window", toValues);
    Probe.report(what + ": slider event to the pixels of the coarse map", toCoarse);
    Probe.report(what + ": pulse interval while the slider moves", pulses);
    pulses.clear();
    Probe.onWindow(timer::start);
    for (int i = 0; i < RESTS; i++) {
      rest(coordinates, i);
    }
    Probe.onWindow(timer::stop);
    Probe.report(what + ": slider event to the pixels of the whole map", toWhole);
    Probe.report(what + ": pulse interval while whole maps are evaluated", pulses);
    toWhole.clear();
    toCoarse.clear();
    toValues.clear();
    pulses.clear();
    places.clear();
    unanswered.clear();
    uncomputed.clear();
    Probe.onWindow(this::closeWorkspace);
  }

  private LandscapeModel model() {
    return workspace.model();
  }

  private boolean isWhole() {
    return !model().evaluatesProperty().get()
        && model().pictureProperty().get().filter(PlanePicture::isWhole).isPresent();
  }

  /** The workspace as in the shell, with painters and threads in the background. */
  private void open(Subject subject) {
    // Without the window's theme every colour that its sheets name is looked up in vain.
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    RecordedContext recorded = new RecordedContext();
    PanelContext context =
        new PanelContext(
            pool("painting", 2, 3),
            pool("saving", 1, Thread.MIN_PRIORITY),
            (name, type) -> Optional.empty(),
            recorded,
            new SimpleObjectProperty<>(Theme.LIGHT));
    workspace =
        new LandscapeWorkspace(
            new WorkspaceContext(
                context,
                new SimpleObjectProperty<>(Optional.of(subject)),
                Path.of("datasets"),
                name -> pool(name, 1, Thread.MIN_PRIORITY),
                dressed -> {}));
    BorderPane root = new BorderPane(workspace.node());
    root.setTop(workspace.controls());
    root.getStyleClass().add("shell");
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    scene
        .getStylesheets()
        .add(SliderProbe.class.getResource("/org/lossatlas/assets/css/shell.css").toExternalForm());
    stage.setScene(scene);
    // Said again: a window manager may have made the window before it knew the scene.
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.show();
    LandscapeWorkspace shown = workspace;
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (workspace == shown) {
          shown.onPulse();
        } else {
          stop();
        }
      }
    }.start();
  }

  private void closeWorkspace() {
    workspace.close();
    threads.forEach(ExecutorService::shutdownNow);
    threads.clear();
  }

  /** Nothing is right or wrong by the priority; it only keeps the window smooth. */
  @SuppressWarnings("ThreadPriorityCheck")
  private ExecutorService pool(String name, int size, int priority) {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            size,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              thread.setPriority(priority);
              return thread;
            });
    threads.add(pool);
    return pool;
  }

  /** Where the slider will stand, and what the loss in the corner of the map is there. */
  private double[] coordinates(Subject subject) {
    PlaneSettings plane = model().planeProperty().get().withKind(DirectionKind.FILTER);
    Directed directed =
        new DirectionMaker(subject, Optional.empty(), List.of(), new RunControl())
            .make(plane.directions() < 3 ? plane.withOneMore() : plane);
    SubspaceKernel kernel =
        new SubspaceKernel(subject.theta(), directed.directions(), subject.loss(), subject.train());
    double[] coordinates = new double[WARM_UP_EVENTS + EVENTS];
    Random random = new Random(SEED);
    double at = 0;
    for (int i = 0; i < coordinates.length; i++) {
      at = Math.max(-1, Math.min(1, at + 0.05 * random.nextGaussian()));
      coordinates[i] = at + 1e-6 * i / coordinates.length;
      double[] corner = {-1, -1, coordinates[i]};
      places.put(kernel.evaluate(List.of(corner)).get(0).loss(), i);
    }
    return coordinates;
  }

  private Slider slider() {
    return (Slider) stage.getScene().lookup("#landscape-slider-3");
  }

  private void listen() {
    model().pictureProperty().addListener((property, before, now) -> now.ifPresent(this::computed));
    Picture<?> picture =
        (Picture<?>) stage.getScene().lookup("#landscape-loss-plane").lookup(".picture");
    picture
        .paintedProperty()
        .addListener(
            (property, before, now) ->
                now.map(seen -> seen.figure())
                    .filter(HeatmapFigure.class::isInstance)
                    .ifPresent(figure -> painted((HeatmapFigure) figure)));
  }

  /** The window has the losses, but not their pixels yet. */
  private void computed(PlanePicture picture) {
    Integer place = places.get(picture.loss().value(0, 0));
    if (place != null) {
      answer(uncomputed, place, toValues);
    }
  }

  private static void answer(NavigableMap<Integer, Long> waiting, int place, List<Double> times) {
    long now = System.nanoTime();
    Map<Integer, Long> answered = waiting.headMap(place, true);
    answered.values().forEach(since -> times.add((now - since) / 1e6));
    answered.clear();
  }

  private void painted(HeatmapFigure figure) {
    long now = System.nanoTime();
    Integer place = places.get(figure.field().value(0, 0));
    if (place == null) {
      return;
    }
    answer(unanswered, place, toCoarse);
    boolean whole =
        model()
            .pictureProperty()
            .get()
            .filter(
                picture ->
                    picture.isWhole() && picture.loss().value(0, 0) == figure.field().value(0, 0))
            .isPresent();
    if (whole && place == wantedPlace) {
      toWhole.add((now - wantedSince) / 1e6);
      wantedPlace = -1;
      wholeSeen = true;
    }
  }

  private void drag(double[] coordinates, int from, int to) {
    Random random = new Random(SEED);
    Slider slider = slider();
    for (int i = from; i < to; i++) {
      int event = i;
      Platform.runLater(
          () -> {
            unanswered.put(event, System.nanoTime());
            uncomputed.put(event, System.nanoTime());
            slider.setValue(coordinates[event]);
          });
      // A mouse sends about 60 to 125 events a second, at moments unrelated to the frames.
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(8_000 + random.nextInt(9_000)));
    }
    Probe.waitFor(5, this::isWhole);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
  }

  private void rest(double[] coordinates, int place) {
    wholeSeen = false;
    Probe.onWindow(
        () -> {
          wantedPlace = place;
          wantedSince = System.nanoTime();
          slider().setValue(coordinates[place]);
        });
    Probe.waitFor(5, () -> wholeSeen);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
  }

  private AnimationTimer timer() {
    return new AnimationTimer() {
      private long before;

      @Override
      public void handle(long ignored) {
        long now = System.nanoTime();
        if (before != 0) {
          pulses.add((now - before) / 1e6);
        }
        before = now;
      }

      @Override
      public void stop() {
        super.stop();
        before = 0;
      }
    };
  }
}
