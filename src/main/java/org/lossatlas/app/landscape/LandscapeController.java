package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainingSnapshot;

/**
 * Trains the network and asks for planes through it, both in the background; a new request
 * supersedes the plane that is being evaluated. Methods are for the FX thread.
 */
final class LandscapeController implements RunCommands {
  private final LandscapeModel model;
  private final LivePlane plane;
  private final NetworkTraining training;
  private final KnownNetworks networks = new KnownNetworks();
  private final Replay replay;
  private long runs;
  private long shownRun;
  private boolean elsewhere;
  private double epochs;
  private Optional<TrainedBy> trainedBy = Optional.empty();
  private Optional<Opened> openedFrom = Optional.empty();

  LandscapeController(LandscapeModel model, Path datasets, LandscapeThreads threads) {
    this.model = model;
    plane = new LivePlane(model, networks, threads);
    replay = new Replay(model, this::again);
    training = new NetworkTraining(threads.training(), datasets);
    model.planeProperty().addListener((property, before, now) -> plane.evaluate());
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
    plane.forgetTracks();
    model.othersProperty().set(networks.others());
    model.wordsProperty().set("");
    if (replay.isRunning()) {
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
    plane.recentre();
    elsewhere = false;
    model.centreProperty().set(Optional.of(subject));
    if (!subject.theta().layout().isDense()) {
      // It takes long enough to mistake what is there for what is of this network.
      plane.leave();
    }
    plane.evaluate();
  }

  /** Makes the marked point the new centre, with the directions as they are. */
  void lookFromHere() {
    if (model.centreProperty().get().isEmpty() || plane.directions().isEmpty()) {
      return;
    }
    Subject subject = model.centreProperty().get().get();
    Parameters moved =
        subject
            .theta()
            .plus(model.marker().alpha(), plane.directions().get(0))
            .plus(model.marker().beta(), plane.directions().get(1));
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
    plane.evaluate();
  }

  /** The plane that is shown, to be saved; empty while there is none. */
  Optional<SavedPlane> saved() {
    List<Parameters> along = plane.directions();
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
    plane.recentre();
    plane.evaluate();
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
    replay.begin(recipes);
  }

  private void again(Recipe recipe) {
    if (recipe instanceof Recipe.Trained trained) {
      train(trained.run(), trained.settings(), trained.epochs());
    } else if (recipe instanceof Recipe.Given given) {
      training.open(given);
    }
  }

  /** Only the last of several networks is looked at. */
  private void showReplayed(Subject subject) {
    if (!replay.hasMore()) {
      show(subject);
    }
    replay.next();
  }

  /** Whether something is under way that will change what is shown. */
  boolean isBusy() {
    return replay.isRunning() || model.trainsProperty().get() || model.evaluatesProperty().get();
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
    replay.stop();
    training.stop();
    model.loopProperty().set(-1);
    plane.stop();
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
              replay.next();
            });
    training.takeLook().ifPresent(this::take);
    training.takeOpened().ifPresent(this::takeOpened);
    plane.onPulse();
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
      plane.forgetTracks();
      model.othersProperty().set(networks.others());
    }
    look.outcome().ifPresent(ended -> model.trainsProperty().set(false));
    model.wordsProperty().set(look.words());
    if (replay.isRunning() && look.outcome().isPresent()) {
      showReplayed(look.subject());
    } else if (!replay.hasMore()) {
      show(look.subject());
    }
  }

  /** The window closes. */
  void close() {
    stop();
  }
}
