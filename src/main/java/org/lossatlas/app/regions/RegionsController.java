package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
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
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Preset;
import org.lossatlas.training.Training;

/**
 * What the user can do in the Regions workspace. Training and rendering run in the background;
 * their newest results are taken once a pulse. For the FX thread.
 */
public final class RegionsController implements RunCommands {
  private static final double SPRAY = 0.035;
  private static final double HOME = 6;

  private final RegionsModel model;
  private final Path datasets;
  private final Executors executors;
  private final LatestJob rendering;
  private final LatestAnswer<Opened> opening;
  private final Slot<RegionsLook> looks = new Slot<>();
  private final Slot<Trained> states = new Slot<>();
  private final Random spray = new Random();
  private SprayedPoints sprayed = SprayedPoints.NONE;
  private Optional<Playground> playground = Optional.empty();
  private Optional<Parameters> network = Optional.empty();
  private Optional<Subject> subject = Optional.empty();
  private RunControl control = new RunControl();
  private Optional<Kept> restored = Optional.empty();
  private double epochs;
  private boolean running;

  /**
   * Where work runs.
   *
   * @param training one thread
   * @param rendering one thread
   * @param opening reads data sets
   * @param window the FX thread
   */
  public record Executors(
      Executor training, Executor rendering, Executor opening, Executor window) {}

  public RegionsController(RegionsModel model, Path datasets, Executors executors) {
    this.model = model;
    this.datasets = datasets;
    this.executors = executors;
    rendering = new LatestJob(executors.rendering());
    opening = new LatestAnswer<>(executors.opening(), executors.window(), this::adopt);
    model.followingProperty().addListener((property, before, now) -> followed());
    model.testShownProperty().addListener((property, before, now) -> render());
  }

  /** Opens what the model's settings name. */
  public void start() {
    apply(model.settings());
  }

  /**
   * Takes new settings over, once their data are read; where network and data stay the same, the
   * network is trained on. Settings that cannot be are shown as a problem and nothing changes.
   */
  public void apply(PlaygroundSettings wanted) {
    SprayedPoints points = sprayed;
    opening.ask(() -> open(wanted, points));
  }

  /**
   * What an opened experiment shows.
   *
   * @param network as it was trained; empty for the one that the settings give
   * @param origin where it comes from; empty for the playground's own
   * @param epochs that it was trained for
   * @param following whether the network at the loss surface's marker is shown instead
   */
  record Kept(Optional<Parameters> network, String origin, double epochs, boolean following) {}

  /** Shows another experiment's playground, and its network as it was. */
  void restore(PlaygroundSettings settings, SprayedPoints points, Kept kept) {
    halt();
    network = Optional.empty();
    sprayed = points;
    restored = Optional.of(kept);
    model.setSettings(settings);
    apply(settings);
  }

  private void takeRestored() {
    restored.ifPresent(
        former -> {
          former
              .network()
              .filter(theirs -> theirs.architecture().inputs() == 2)
              .ifPresent(
                  theirs -> {
                    startFrom(theirs, former.origin());
                    epochs = former.epochs();
                  });
          model.followingProperty().set(former.following());
        });
    restored = Optional.empty();
  }

  SprayedPoints sprayed() {
    return sprayed;
  }

  Optional<Parameters> network() {
    return network;
  }

  double epochs() {
    return epochs;
  }

  private record Opened(
      PlaygroundSettings settings, Optional<Playground> playground, String problem) {}

  private Opened open(PlaygroundSettings wanted, SprayedPoints points) {
    try {
      return new Opened(wanted, Optional.of(Playground.open(wanted, points, datasets)), "");
    } catch (IllegalArgumentException | BadInputException wrong) {
      return new Opened(wanted, Optional.empty(), wrong.getMessage());
    }
  }

  private void adopt(Opened opened) {
    if (opened.playground.isEmpty()) {
      model.setProblem(Optional.of(opened.problem));
      return;
    }
    boolean goesOn = network.isPresent() && opened.settings.sameNetwork(model.settings());
    boolean wasLive = running && !control.isPaused();
    halt();
    playground = opened.playground;
    model.setProblem(Optional.empty());
    model.setSettings(opened.settings);
    model.followingProperty().set(false);
    if (!goesOn) {
      startFrom(opened.playground.get().start(), "");
    }
    takeRestored();
    if (wasLive) {
      train();
    }
  }

  private void startFrom(Parameters start, String origin) {
    network = Optional.of(start);
    epochs = 0;
    states.take();
    model.setTrained(Optional.empty());
    model.setOrigin(origin);
    model.setState(PanelState.PAUSED);
    render();
  }

  @Override
  public void train() {
    if (running) {
      control.resume();
      model.setState(PanelState.LIVE);
      return;
    }
    begin(new RunControl());
    if (running) {
      model.setState(PanelState.LIVE);
    }
  }

  private void begin(RunControl newControl) {
    if (playground.isEmpty() || network.isEmpty() || model.followingProperty().get()) {
      return;
    }
    Playground asked = playground.get();
    try {
      Training training =
          new Training(network.get(), asked.loss(), asked.train(), asked.test(), asked.options());
      control = newControl;
      running = true;
      executors
          .training()
          .execute(
              new PlaygroundRun(training, epochs, newControl, model.speedProperty()::get, states));
    } catch (IllegalArgumentException impossible) {
      model.setProblem(Optional.of(impossible.getMessage()));
    }
  }

  @Override
  public void pause() {
    if (running) {
      control.pause();
      model.setState(PanelState.PAUSED);
    }
  }

  @Override
  public void step() {
    if (!running) {
      RunControl held = new RunControl();
      held.pause();
      begin(held);
    }
    control.step();
    model.setState(PanelState.PAUSED);
  }

  @Override
  public void stop() {
    halt();
    model.setState(PanelState.DONE);
  }

  @Override
  public void reset() {
    halt();
    playground.ifPresent(asked -> startFrom(asked.start(), ""));
    model.followingProperty().set(false);
  }

  /** Ends the run and keeps what it has reached. */
  private void halt() {
    takeTrained();
    control.stop();
    running = false;
  }

  /** Once a pulse. */
  public void onPulse() {
    if (running) {
      takeTrained();
    }
    looks.take().ifPresent(model::setLook);
  }

  private void takeTrained() {
    Optional<Trained> newest = running ? states.take() : Optional.empty();
    newest.ifPresent(
        state -> {
          network = Optional.of(state.network());
          epochs = state.epoch();
          model.setTrained(newest);
          if (state.stage() != Trained.Stage.RUNNING) {
            running = false;
            boolean diverged = state.stage() == Trained.Stage.DIVERGED;
            model.setState(diverged ? PanelState.DIVERGED : PanelState.DONE);
          }
          render();
        });
  }

  /** Shows another part of the plane at once. */
  void look(InputWindow window) {
    model.setWindow(window);
    render();
  }

  /** Enlarges or shrinks around a point; a factor above 1 shows more of the plane. */
  public void zoom(double factor, double x, double y) {
    InputWindow now = model.window();
    double length = now.x().to() - now.x().from();
    double size = Math.abs(x) + length;
    if (length * factor > 1e6 || length * factor < 1e-9 * size) {
      return;
    }
    look(now.scaled(factor, x, y));
  }

  /** Shifts the window. */
  public void pan(double dx, double dy) {
    look(model.window().moved(dx, dy));
  }

  /** The window as at the start. */
  public void home() {
    look(InputWindow.around(HOME, RegionsModel.SIDE));
  }

  /** Sprays a point of the brush's class near (x, y); the data set becomes the sprayed one. */
  public void spray(double x, double y) {
    double radius = SPRAY * (model.window().x().to() - model.window().x().from());
    takeOver();
    sprayed =
        sprayed.with(
            x + radius * spray.nextGaussian() / 2,
            y + radius * spray.nextGaussian() / 2,
            model.brushProperty().get());
    showSprayed();
  }

  /** Takes the points near (x, y) away. */
  public void erase(double x, double y) {
    takeOver();
    double rx = SPRAY * (model.window().x().to() - model.window().x().from());
    double ry = SPRAY * (model.window().y().to() - model.window().y().from());
    sprayed = sprayed.without(x, y, rx, ry);
    showSprayed();
  }

  /** Throws all points away, to spray on an empty plane. */
  public void clearPoints() {
    sprayed = SprayedPoints.NONE;
    model.setSettings(model.settings().withDataset(PlaygroundSettings.SPRAYED));
    halt();
    playground =
        playground.map(
            old ->
                new Playground(
                    old.train(), Optional.empty(), old.start(), old.loss(), old.options()));
    render();
  }

  /** The points of the data set so far are what is sprayed upon. */
  private void takeOver() {
    if (!model.settings().dataset().equals(PlaygroundSettings.SPRAYED)) {
      sprayed = playground.map(Playground::train).map(SprayedPoints::of).orElse(SprayedPoints.NONE);
      model.setSettings(model.settings().withDataset(PlaygroundSettings.SPRAYED));
    }
  }

  private void showSprayed() {
    boolean goOn = running && !control.isPaused();
    halt();
    try {
      Playground opened = Playground.open(model.settings(), sprayed, datasets);
      playground = Optional.of(opened);
      model.setProblem(Optional.empty());
      int outputs = opened.train().targets().outputs();
      if (network.filter(now -> now.architecture().outputs() == outputs).isEmpty()) {
        startFrom(opened.start(), "");
      }
    } catch (IllegalArgumentException | BadInputException wrong) {
      model.setProblem(Optional.of(wrong.getMessage()));
      goOn = false;
    }
    render();
    if (goOn) {
      train();
    }
  }

  /** Replaces the network by one with other weights of the same shape, or any of two inputs. */
  public void replace(Parameters wanted, String origin) {
    halt();
    model.followingProperty().set(false);
    startFrom(wanted, origin);
  }

  /** Shows a counterexample of the thesis. */
  public void show(Preset preset) {
    replace(preset.network(), preset.title());
    look(preset.window(RegionsModel.SIDE));
  }

  /** The network at the marker of the loss surface has changed. */
  public void offer(Optional<Subject> newest) {
    subject = newest;
    if (model.followingProperty().get()) {
      render();
    }
  }

  private void followed() {
    if (model.followingProperty().get()) {
      pause();
      model.setState(PanelState.LIVE);
    } else {
      model.setOrigin("");
      model.setState(running && !control.isPaused() ? PanelState.LIVE : PanelState.PAUSED);
    }
    render();
  }

  private void render() {
    InputWindow window = model.window();
    if (model.followingProperty().get() && subject.isPresent()) {
      Subject marked = subject.get();
      model.setOrigin(marked.origin());
      rendering.request(() -> looks.put(FollowedLook.of(marked, window)));
      return;
    }
    Optional<DataSet> train = points();
    Optional<DataSet> test =
        model.testShownProperty().get() ? playground.flatMap(Playground::test) : Optional.empty();
    network.ifPresent(
        now ->
            rendering.request(() -> looks.put(RegionsLook.of(now, window, train, fit(test, now)))));
  }

  /** The points that the network is trained on. */
  Optional<DataSet> points() {
    Optional<DataSet> train = playground.map(Playground::train);
    boolean nothing =
        model.settings().dataset().equals(PlaygroundSettings.SPRAYED) && sprayed.size() == 0;
    return nothing ? Optional.empty() : train.filter(set -> fits(set, network));
  }

  private static Optional<DataSet> fit(Optional<DataSet> set, Parameters network) {
    return set.filter(points -> fits(points, Optional.of(network)));
  }

  /** A counterexample of two classes may stand in for a network of more. */
  private static boolean fits(DataSet set, Optional<Parameters> network) {
    return network
        .filter(now -> now.architecture().outputs() >= set.targets().outputs())
        .isPresent();
  }

  /** The window closes. */
  public void close() {
    control.stop();
  }
}
