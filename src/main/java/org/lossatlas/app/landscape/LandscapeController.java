package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.LatestJob;
import org.lossatlas.job.RunControl;
import org.lossatlas.job.Slot;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SubspaceKernel;
import org.lossatlas.training.Training;
import org.lossatlas.training.TrainingSnapshot;
import org.lossatlas.training.Trajectory;

/**
 * Trains the network and evaluates planes through it, both in the background; a new request
 * supersedes the plane that is being evaluated. Methods are for the FX thread.
 */
final class LandscapeController implements RunCommands {
  /** Points that a trajectory needs for principal components. */
  private static final int LEAST_TRAJECTORY = 3;

  private final LandscapeModel model;
  private final Path datasets;
  private final LatestJob planes;
  private final Executor trainer;
  private final Slot<Shown> pictures = new Slot<>();
  private final Slot<Look> looks = new Slot<>();
  private final Slot<String> problems = new Slot<>();
  private final Slot<Subject> opened = new Slot<>();
  private final Slot<String> directionWords = new Slot<>();
  private final LatestAnswer<PointValues> values;
  private Optional<RunControl> training = Optional.empty();
  private RunControl evaluation = new RunControl();
  private Optional<Trajectory> way = Optional.empty();
  private boolean ownNetwork;

  /** Written by the planes' thread. */
  private volatile Directed directed = new Directed(List.of(), "");

  /** Of the planes' thread. */
  private Optional<Kept> kept = Optional.empty();

  private long asked;
  private double epochs;

  /** Directions, and what they were made for: they stay while the centre moves. */
  private record Directed(List<Parameters> directions, String key) {}

  /** Products of the first layer, which stay while sliders move. */
  private record Kept(
      Parameters origin, List<Parameters> directions, DataSet data, SubspaceKernel kernel) {
    boolean isOf(Subject subject, List<Parameters> along, DataSet on) {
      return origin == subject.theta() && directions.equals(along) && data == on;
    }
  }

  private record Shown(long request, PlanePicture picture) {}

  private record Look(Subject subject, TrainingSnapshot snapshot, boolean last) {}

  /**
   * @param points where the network is evaluated at the marker
   * @param window the FX thread
   */
  LandscapeController(
      LandscapeModel model,
      Path datasets,
      Executor planes,
      Executor trainer,
      Executor points,
      Executor window) {
    this.model = model;
    this.datasets = datasets;
    this.planes = new LatestJob(planes);
    this.trainer = trainer;
    values =
        new LatestAnswer<>(points, window, found -> model.valuesProperty().set(Optional.of(found)));
    model.planeProperty().addListener((property, before, now) -> evaluate());
    model.marker().alphaProperty().addListener((property, before, now) -> askPoint());
    model.marker().betaProperty().addListener((property, before, now) -> askPoint());
  }

  /** Asks what the whole network says at the marker. */
  private void askPoint() {
    List<Parameters> along = directed.directions();
    PlaneSettings plane = model.planeProperty().get();
    if (model.centreProperty().get().isEmpty() || along.size() < PlaneJob.directions(plane)) {
      return;
    }
    Subject subject = model.centreProperty().get().get();
    double alpha = model.marker().alpha();
    double beta = model.marker().beta();
    values.ask(
        () -> {
          Parameters theta = subject.theta().plus(alpha, along.get(0)).plus(beta, along.get(1));
          for (int i = 0; i < plane.further().size(); i++) {
            theta = theta.plus(plane.further().get(i), along.get(i + 2));
          }
          return PointValues.of(subject, theta);
        });
  }

  /** Reads a network in the background and looks at it on the data that are chosen. */
  void open(Path file) {
    TrainSettings settings = model.trainingProperty().get();
    model.wordsProperty().set("reading " + file.getFileName());
    trainer.execute(
        () -> {
          try {
            opened.put(settings.read(file, datasets));
          } catch (IllegalArgumentException | BadInputException wrong) {
            problems.put(wrong.getMessage());
          }
        });
  }

  private void takeOpened(Subject subject) {
    ownNetwork = true;
    way = Optional.empty();
    model
        .wordsProperty()
        .set(subject.origin() + " · " + subject.theta().architecture().describeWidths());
    model.marker().moveTo(0, 0);
    show(subject);
  }

  /** Looks at a network from elsewhere, unless one is trained here. */
  void follow(Optional<Subject> subject) {
    if (!model.trainsProperty().get() && way.isEmpty() && !ownNetwork && subject.isPresent()) {
      show(subject.get());
    }
  }

  private void show(Subject subject) {
    model.centreProperty().set(Optional.of(subject));
    evaluate();
  }

  /** Makes the marked point the new centre, with the directions as they are. */
  void lookFromHere() {
    if (model.centreProperty().get().isEmpty() || directed.directions().isEmpty()) {
      return;
    }
    Subject subject = model.centreProperty().get().get();
    Parameters moved =
        subject
            .theta()
            .plus(model.marker().alpha(), directed.directions().get(0))
            .plus(model.marker().beta(), directed.directions().get(1));
    model.marker().moveTo(0, 0);
    model
        .centreProperty()
        .set(
            Optional.of(
                new Subject(
                    subject.origin(), moved, subject.loss(), subject.train(), subject.test())));
    evaluate();
  }

  /** Widens (above 1) or narrows the plane around its centre. */
  void widen(double factor) {
    PlaneSettings plane = model.planeProperty().get();
    model.planeProperty().set(plane.withReach(plane.reach() * factor));
  }

  private void evaluate() {
    if (model.centreProperty().get().isEmpty()) {
      return;
    }
    Subject subject = model.centreProperty().get().get();
    PlaneSettings plane = model.planeProperty().get();
    evaluation.stop();
    evaluation = new RunControl();
    RunControl control = evaluation;
    long request = ++asked;
    Optional<Trajectory> trained = way;
    DataSet data = plane.test() ? subject.test().orElse(subject.train()) : subject.train();
    model.evaluatesProperty().set(true);
    planes.request(
        () -> {
          List<Parameters> along = direct(subject, plane, trained);
          new PlaneJob(kernel(subject, along, data), plane)
              .run(control, picture -> pictures.put(new Shown(request, picture)));
        });
  }

  private SubspaceKernel kernel(Subject subject, List<Parameters> along, DataSet data) {
    if (kept.filter(known -> known.isOf(subject, along, data)).isEmpty()) {
      kept = Optional.empty();
      SubspaceKernel made = new SubspaceKernel(subject.theta(), along, subject.loss(), data);
      kept = Optional.of(new Kept(subject.theta(), List.copyOf(along), data, made));
    }
    return kept.get().kernel();
  }

  /** The directions of a plane: those there are, unless they were made for something else. */
  private List<Parameters> direct(
      Subject subject, PlaneSettings plane, Optional<Trajectory> trained) {
    Optional<Trajectory> used =
        plane.kind() == DirectionKind.TRAJECTORY
            ? trained.filter(points -> points.size() > LEAST_TRAJECTORY)
            : Optional.empty();
    String key =
        String.join(
            " ",
            subject.theta().architecture().toString(),
            plane.kind().name(),
            String.valueOf(plane.seed()),
            used.map(Trajectory::size).map(String::valueOf).orElse(""));
    int count = PlaneJob.directions(plane);
    if (!directed.key().equals(key) || directed.directions().size() < count) {
      directed = new Directed(plane.kind().make(subject.theta(), plane.seed(), count, used), key);
      directionWords.put(
          used.map(points -> DirectionWords.of(subject.theta(), directed.directions(), points))
              .orElse(""));
    }
    return directed.directions().subList(0, count);
  }

  @Override
  public void train() {
    if (training.isPresent() && model.trainsProperty().get()) {
      training.get().resume();
      return;
    }
    RunControl control = new RunControl();
    training = Optional.of(control);
    model.trainsProperty().set(true);
    TrainSettings settings = model.trainingProperty().get();
    trainer.execute(() -> runTraining(settings, control, Double.POSITIVE_INFINITY));
  }

  /** Trains as before, and ends where the training before ended, after so many epochs. */
  void trainAgain(double epochs) {
    training.ifPresent(RunControl::stop);
    RunControl control = new RunControl();
    training = Optional.of(control);
    model.trainsProperty().set(true);
    TrainSettings settings = model.trainingProperty().get();
    trainer.execute(() -> runTraining(settings, control, epochs));
  }

  /** How far the network that is shown was trained here; empty if it comes from elsewhere. */
  OptionalDouble trainedEpochs() {
    return way.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(epochs);
  }

  private void runTraining(TrainSettings settings, RunControl control, double most) {
    try {
      Subject start = settings.open(datasets);
      Training run =
          new Training(
              start.theta(), start.loss(), start.train(), start.test(), settings.options());
      Training.Result result =
          run.run(
              control,
              snapshot -> {
                looks.put(new Look(start, snapshot, false));
                if (snapshot.epoch() >= most) {
                  control.stop();
                }
              });
      looks.put(new Look(start, result.last(), true));
    } catch (IllegalArgumentException | BadInputException wrong) {
      problems.put(wrong.getMessage());
    }
  }

  @Override
  public void pause() {
    training.ifPresent(RunControl::pause);
  }

  @Override
  public void step() {
    if (!model.trainsProperty().get()) {
      train();
    }
    training.ifPresent(RunControl::step);
  }

  @Override
  public void stop() {
    training.ifPresent(RunControl::stop);
    evaluation.stop();
    model.evaluatesProperty().set(false);
  }

  @Override
  public void reset() {
    stop();
    way = Optional.empty();
    ownNetwork = false;
    model.planeProperty().set(PlaneSettings.DEFAULTS);
  }

  /** Once a pulse: takes what the background has reached. */
  void onPulse() {
    problems
        .take()
        .ifPresent(
            problem -> {
              model.trainsProperty().set(false);
              model.wordsProperty().set(problem);
            });
    looks.take().ifPresent(this::take);
    opened.take().ifPresent(this::takeOpened);
    directionWords.take().ifPresent(model.directionWordsProperty()::set);
    pictures.take().ifPresent(this::take);
  }

  private void take(Look look) {
    TrainingSnapshot snapshot = look.snapshot();
    way = Optional.of(snapshot.trajectory());
    epochs = snapshot.epoch();
    if (look.last()) {
      model.trainsProperty().set(false);
    }
    model
        .wordsProperty()
        .set(
            String.format(
                Locale.ROOT,
                "epoch %.0f · L %.4f · accuracy %.1f %%%s",
                snapshot.epoch(),
                snapshot.train().loss(),
                100 * snapshot.train().accuracy(),
                snapshot
                    .test()
                    .map(test -> String.format(Locale.ROOT, " · test L %.4f", test.loss()))
                    .orElse("")));
    Subject start = look.subject();
    show(
        new Subject(start.origin(), snapshot.network(), start.loss(), start.train(), start.test()));
  }

  private void take(Shown shown) {
    PlanePicture picture = shown.picture();
    model.pictureProperty().set(Optional.of(picture));
    if (picture.isWhole()) {
      askPoint();
    }
    model.heatmap().show(picture.loss(), picture.isWhole() ? PanelState.DONE : PanelState.LIVE);
    if (picture.isWhole() && shown.request() == asked) {
      model.evaluatesProperty().set(false);
    }
  }

  /** The window closes. */
  void close() {
    stop();
  }
}
