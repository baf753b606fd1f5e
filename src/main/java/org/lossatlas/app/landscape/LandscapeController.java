package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainingSnapshot;

/**
 * Trains the network and asks for planes through it, both in the background; a new request
 * supersedes the plane that is being evaluated. Methods are for the FX thread.
 */
final class LandscapeController implements RunCommands {
  private final LandscapeModel model;
  private final PlaneEvaluation planes;
  private final NetworkTraining training;
  private final MarkerValues values;
  private final ProfileErrors errors;
  private final PlanePublisher publisher;
  private final KnownNetworks networks = new KnownNetworks();
  private RunControl evaluation = new RunControl();
  private long asked;
  private long pictured;
  private long answered;
  private long centred;
  private long runs;
  private long shownRun;
  private final Deque<Recipe> waiting = new ArrayDeque<>();
  private boolean replays;
  private boolean elsewhere;
  private double epochs;
  private Optional<TrainedBy> trainedBy = Optional.empty();
  private Optional<Opened> openedFrom = Optional.empty();

  LandscapeController(LandscapeModel model, Path datasets, LandscapeThreads threads) {
    this.model = model;
    planes = new PlaneEvaluation(threads.planes(), threads.first());
    training = new NetworkTraining(threads.training(), datasets);
    publisher = new PlanePublisher(model);
    values = new MarkerValues(model, this::directions, threads.points(), threads.window());
    errors = new ProfileErrors(model, this::directions, threads.errors(), threads.window());
    model.planeProperty().addListener((property, before, now) -> evaluate());
  }

  /** Those of the plane; none until they are made. */
  private List<Parameters> directions() {
    List<Parameters> made = planes.directed().directions();
    int count = model.planeProperty().get().directions();
    return made.size() < count ? List.of() : made.subList(0, count);
  }

  /** Reads a network in the background and looks at it on the data that are chosen. */
  void open(Path file) {
    model.wordsProperty().set("reading " + file.getFileName());
    training.open(file, model.trainingProperty().get());
  }

  private void takeOpened(NetworkTraining.Read opened) {
    Subject subject = opened.subject();
    model.trainsProperty().set(false);
    trainedBy = Optional.empty();
    networks.begin(
        new KnownNetwork(
            subject.origin(),
            subject.theta(),
            Optional.empty(),
            opened.settings().options().seed(),
            Optional.of(new Recipe.Given(opened.settings(), subject.origin(), subject.theta()))));
    model.othersProperty().set(networks.others());
    model.wordsProperty().set("");
    if (replays) {
      showReplayed(subject);
      return;
    }
    boolean dense = subject.theta().layout().isDense();
    openedFrom = opened.file().map(file -> new Opened(file, opened.settings(), dense));
    if (openedFrom.isPresent() && !comesBack()) {
      model
          .wordsProperty()
          .set("an experiment keeps where " + subject.origin() + " lies, not its weights");
    }
    model.marker().moveTo(0, 0);
    model.centreProperty().set(Optional.of(subject));
    offer();
    show(subject);
  }

  /** A map that this network has not gives way to its loss. */
  private void offer() {
    PlaneSettings plane = model.planeProperty().get();
    if (!model.offers(plane.metric())) {
      model.wordsProperty().set("The map is of fully connected networks: this is the loss");
      model.planeProperty().set(plane.withMetric(Metric.LOSS));
    }
  }

  /** The file that the network in the centre is of; empty if it comes from elsewhere. */
  Optional<Opened> openedFrom() {
    return openedFrom;
  }

  /** Looks at a network from elsewhere, unless one is trained or opened here. */
  void follow(Optional<Subject> subject) {
    if (!model.trainsProperty().get() && networks.own().isEmpty() && subject.isPresent()) {
      show(subject.get());
    }
  }

  private void show(Subject subject) {
    centred++;
    elsewhere = false;
    model.centreProperty().set(Optional.of(subject));
    if (!subject.theta().layout().isDense()) {
      // It takes long enough to mistake what is there for what is of this network.
      publisher.leave();
      model.valuesProperty().set(Optional.empty());
    }
    evaluate();
  }

  /** Makes the marked point the new centre, with the directions as they are. */
  void lookFromHere() {
    if (model.centreProperty().get().isEmpty() || directions().isEmpty()) {
      return;
    }
    Subject subject = model.centreProperty().get().get();
    Parameters moved =
        subject
            .theta()
            .plus(model.marker().alpha(), directions().get(0))
            .plus(model.marker().beta(), directions().get(1));
    trainedBy = Optional.empty();
    elsewhere = true;
    openedFrom = Optional.empty();
    model.marker().moveTo(0, 0);
    model
        .centreProperty()
        .set(
            Optional.of(
                new Subject(
                    subject.origin(), moved, subject.loss(), subject.train(), subject.test())));
    evaluate();
  }

  /** The plane that is shown, to be saved; empty while there is none. */
  Optional<SavedPlane> saved() {
    List<Parameters> along = directions();
    return along.isEmpty()
        ? Optional.empty()
        : model
            .centreProperty()
            .get()
            .map(
                centre ->
                    new SavedPlane(centre, model.planeProperty().get(), along, networks.own()));
  }

  /** Earlier networks are seen no more. */
  void forgetOthers() {
    networks.forgetOthers();
    model.othersProperty().set(List.of());
    centred++;
    evaluate();
  }

  private void evaluate() {
    if (model.centreProperty().get().isEmpty()) {
      return;
    }
    evaluation.stop();
    evaluation = new RunControl();
    model.evaluatesProperty().set(true);
    planes.request(
        new PlaneRequest(
            ++asked,
            model.centreProperty().get().get(),
            model.planeProperty().get(),
            networks.own(),
            networks.others(),
            centred,
            evaluation));
  }

  @Override
  public void train() {
    if (model.trainsProperty().get()) {
      training.resume();
      return;
    }
    trainAgain(Double.POSITIVE_INFINITY);
  }

  /** Trains as the settings say, and ends after so many epochs, where a training before ended. */
  void trainAgain(double most) {
    train(runs + 1, model.trainingProperty().get(), most);
  }

  private void train(long run, TrainSettings settings, double most) {
    runs = run;
    model.trainsProperty().set(true);
    training.begin(run, settings, most);
  }

  /** Has these networks again, one after the other, and shows the last. */
  void replay(List<Recipe> recipes) {
    waiting.addAll(recipes);
    replays = true;
    replayNext();
  }

  private void replayNext() {
    Optional<Recipe> next = Optional.ofNullable(waiting.poll());
    replays = next.isPresent();
    next.ifPresent(this::replay);
  }

  private void replay(Recipe recipe) {
    int more = waiting.size();
    model
        .wordsProperty()
        .set("having its networks again" + (more == 0 ? "" : ", " + more + " more after this"));
    if (recipe instanceof Recipe.Trained trained) {
      train(trained.run(), trained.settings(), trained.epochs());
    } else if (recipe instanceof Recipe.Given given) {
      training.open(given);
    }
  }

  /** Only the last of several networks is looked at. */
  private void showReplayed(Subject subject) {
    if (waiting.isEmpty()) {
      show(subject);
    }
    replayNext();
  }

  /** Whether something is under way that will change what is shown. */
  boolean isBusy() {
    return replays || model.trainsProperty().get() || model.evaluatesProperty().get();
  }

  /** Whether an experiment's file, once it is saved, has what is shown. */
  boolean comesBack() {
    List<Optional<Recipe>> recipes = networks.recipes();
    if (networks.own().isEmpty()) {
      return !elsewhere
          && recipes.size() == 1
          && model.centreProperty().get().flatMap(Subject::place).isPresent();
    }
    return !elsewhere && RecipeTexts.of("", recipes).size() == recipes.size();
  }

  /** How the network that is shown and the others are had again. */
  List<Optional<Recipe>> recipes() {
    return networks.recipes();
  }

  /** The training that has made the network in the centre; empty if none here has. */
  Optional<TrainedBy> trainedBy() {
    return trainedBy;
  }

  /** How far the network that is shown was trained here; empty if it comes from elsewhere. */
  OptionalDouble trainedEpochs() {
    return networks.own().flatMap(KnownNetwork::way).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(epochs);
  }

  @Override
  public void pause() {
    training.pause();
  }

  @Override
  public void step() {
    if (!model.trainsProperty().get()) {
      train();
    }
    training.step();
  }

  @Override
  public void stop() {
    waiting.clear();
    replays = false;
    training.stop();
    model.loopProperty().set(-1);
    evaluation.stop();
    errors.stop();
    model.evaluatesProperty().set(false);
  }

  @Override
  public void reset() {
    stop();
    shownRun = 0;
    networks.forgetAll();
    trainedBy = Optional.empty();
    openedFrom = Optional.empty();
    model.othersProperty().set(List.of());
    model.planeProperty().set(PlaneSettings.DEFAULTS);
  }

  /** Once a pulse: takes what the background has reached. */
  void onPulse() {
    training
        .takeProblem()
        .ifPresent(
            problem -> {
              model.trainsProperty().set(false);
              model.wordsProperty().set(problem);
              replayNext();
            });
    planes.takeProblem().ifPresent(this::fail);
    training.takeLook().ifPresent(this::take);
    training.takeOpened().ifPresent(this::takeOpened);
    // The end first: what was told before it is then in the other slot, and is not shown after it.
    Optional<PlaneEvaluation.Shown> end =
        planes.takeEnd().filter(shown -> shown.request() == asked);
    // A plane that was overtaken is still worth a look, but not the holes where it ended.
    Optional<PlaneEvaluation.Shown> newest = planes.take();
    end.or(() -> newest).ifPresent(this::take);
  }

  private void fail(String problem) {
    model.evaluatesProperty().set(false);
    model.wordsProperty().set(problem);
  }

  private void take(NetworkTraining.Look look) {
    if (look.run() != runs) {
      return;
    }
    TrainingSnapshot snapshot = look.snapshot();
    epochs = snapshot.epoch();
    openedFrom = Optional.empty();
    trainedBy = Optional.of(new TrainedBy(look.settings(), look.widths(), snapshot.epoch()));
    KnownNetwork reached =
        new KnownNetwork(
            look.name(),
            snapshot.network(),
            Optional.of(snapshot.trajectory()),
            look.settings().options().seed(),
            Optional.of(new Recipe.Trained(look.run(), look.settings(), snapshot.epoch())));
    if (shownRun == look.run()) {
      networks.move(reached);
    } else {
      shownRun = look.run();
      networks.begin(reached);
      model.othersProperty().set(networks.others());
    }
    look.outcome().ifPresent(ended -> model.trainsProperty().set(false));
    model.wordsProperty().set(look.words());
    if (replays && look.outcome().isPresent()) {
      showReplayed(look.subject());
    } else if (waiting.isEmpty()) {
      show(look.subject());
    }
  }

  private void take(PlaneEvaluation.Shown shown) {
    publisher.show(shown.picture());
    // While a slider moves, planes are overtaken before anyone could read what the marker says: not
    // the first picture of a plane asks, but the second.
    boolean first = shown.request() != pictured;
    pictured = shown.request();
    boolean rests = !first || shown.picture().hasEnded();
    if (rests && shown.request() == asked && shown.request() != answered) {
      answered = shown.request();
      values.ask();
    }
    if (shown.request() == asked && shown.picture().hasEnded()) {
      model.evaluatesProperty().set(false);
      errors.ask();
    }
  }

  /** The window closes. */
  void close() {
    stop();
  }
}
