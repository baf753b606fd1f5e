package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lossatlas.app.kit.LatestAnswer;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RunCommands;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.Preset;

/**
 * What the user can do in the Regions workspace. Training and rendering run in the background;
 * their newest results are taken once a pulse. For the FX thread.
 */
public final class RegionsController implements RunCommands {
  private static final String FROM = "trained from ";

  private final RegionsModel model;
  private final Path datasets;
  private final PlaygroundTraining training;
  private final LatestAnswer<Opened> opening;
  private final Looking looking;
  private final SprayCan can = new SprayCan();
  private SprayedPoints sprayed = SprayedPoints.NONE;
  private Optional<Playground> playground = Optional.empty();
  private Optional<Parameters> network = Optional.empty();
  private Optional<KeptPlayground> restored = Optional.empty();
  private double epochs;

  public RegionsController(RegionsModel model, Path datasets, RegionsExecutors executors) {
    this.model = model;
    this.datasets = datasets;
    training = new PlaygroundTraining(executors.training(), model.speedProperty()::get);
    RegionsDrawing drawing = new RegionsDrawing(executors.rendering(), () -> !training.isLive());
    looking = new Looking(model, drawing, this::render);
    opening = new LatestAnswer<>(executors.opening(), executors.window(), this::adopt);
    model.followingProperty().addListener((property, before, now) -> followed());
    model.windowProperty().addListener((property, before, now) -> render());
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
    opening.ask(() -> Opened.of(wanted, points, datasets));
  }

  /** Shows another experiment's playground, and its network as it was. */
  void restore(PlaygroundSettings settings, SprayedPoints points, KeptPlayground kept) {
    halt();
    network = Optional.empty();
    sprayed = points;
    restored = Optional.of(kept);
    model.setSettings(settings);
    apply(settings);
  }

  private void takeRestored(KeptPlayground former) {
    restored = Optional.empty();
    if (former.network().filter(theirs -> theirs.architecture().inputs() == 2).isPresent()) {
      startFrom(former.network().get(), former.origin());
      epochs = former.epochs();
    }
    model.followingProperty().set(former.following());
  }

  Path datasets() {
    return datasets;
  }

  SprayedPoints sprayed() {
    return sprayed;
  }

  /** The network, where it is another than the settings give. */
  Optional<Parameters> changed() {
    return network.filter(
        now -> playground.map(Playground::start).filter(start -> isSame(start, now)).isEmpty());
  }

  /** By their numbers: settings that are read again draw the same network anew. */
  private static boolean isSame(Parameters one, Parameters other) {
    return one.architecture().equals(other.architecture())
        && Arrays.equals(one.vector(), other.vector());
  }

  /** Takes over what somebody has sent as a text. */
  void restore(SharedText sent) {
    restore(
        sent.settings(),
        sent.points(),
        new KeptPlayground(sent.network(), sent.network().isPresent() ? "shared" : "", 0, false));
  }

  KeptPlayground kept() {
    return new KeptPlayground(
        network, model.originProperty().get(), epochs, model.followingProperty().get());
  }

  private void adopt(Opened opened) {
    adopt(opened, network.isPresent() && opened.settings().sameNetwork(model.settings()));
  }

  private void adopt(Opened opened, boolean goesOn) {
    if (opened.playground().isEmpty()) {
      model.setProblem(Optional.of(opened.problem()));
      return;
    }
    boolean wasLive = training.isLive();
    halt();
    playground = opened.playground();
    model.setProblem(Optional.empty());
    model.setSettings(opened.settings());
    model.followingProperty().set(false);
    if (!goesOn) {
      startFrom(opened.playground().get().start(), "");
    }
    restored.ifPresent(this::takeRestored);
    if (wasLive) {
      train();
    }
  }

  private void startFrom(Parameters start, String origin) {
    network = Optional.of(start);
    epochs = 0;
    training.forget();
    model.setTrained(Optional.empty());
    model.setOrigin(origin);
    model.setState(PanelState.PAUSED);
    render();
  }

  @Override
  public void train() {
    if (training.isRunning()) {
      training.resume();
    } else {
      begin(false);
    }
    if (training.isRunning()) {
      model.setState(PanelState.LIVE);
    }
  }

  private void begin(boolean held) {
    if (playground.isEmpty() || network.isEmpty() || model.followingProperty().get()) {
      return;
    }
    try {
      training.begin(playground.get(), network.get(), epochs, held);
      String origin = model.originProperty().get();
      if (!origin.isEmpty() && !origin.startsWith(FROM)) {
        model.setOrigin(FROM + origin);
      }
    } catch (IllegalArgumentException impossible) {
      model.setProblem(Optional.of(impossible.getMessage()));
    }
  }

  @Override
  public void pause() {
    if (training.isRunning()) {
      training.pause();
      model.setState(PanelState.PAUSED);
      render();
    }
  }

  @Override
  public void step() {
    if (!training.isRunning()) {
      begin(true);
    }
    training.step();
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
    training.stop();
  }

  /** Once a pulse. */
  public void onPulse() {
    takeTrained();
    looking.onPulse();
  }

  private void takeTrained() {
    Optional<Trained> newest = training.take();
    newest.ifPresent(
        state -> {
          network = Optional.of(state.network());
          epochs = state.epoch();
          model.setTrained(newest);
          state.end().ifPresent(model::setState);
          render();
        });
  }

  /** Sprays a point of the brush's class near (x, y); the data set becomes the sprayed one. */
  public void spray(double x, double y) {
    try {
      use(can.spray(painted(), model.window(), x, y, model.brushProperty().get()));
    } catch (IllegalArgumentException tooMany) {
      model.setProblem(Optional.of(tooMany.getMessage()));
    }
  }

  /** Takes the points near (x, y) away. */
  public void erase(double x, double y) {
    use(can.erase(painted(), model.window(), x, y));
  }

  /** Throws all points away, to spray on an empty plane. */
  public void clearPoints() {
    sprayed = SprayedPoints.NONE;
    model.setSettings(model.settings().withDataset(PlaygroundSettings.SPRAYED));
    halt();
    playground = playground.map(Playground::withoutTest);
    render();
  }

  /** What is sprayed upon: the points of the data set so far. */
  private SprayedPoints painted() {
    return model.settings().dataset().equals(PlaygroundSettings.SPRAYED)
        ? sprayed
        : playground.map(Playground::train).map(SprayedPoints::of).orElse(SprayedPoints.NONE);
  }

  private void use(SprayedPoints points) {
    sprayed = points;
    model.setSettings(model.settings().withDataset(PlaygroundSettings.SPRAYED));
    Opened opened = Opened.of(model.settings(), sprayed, datasets);
    int outputs = opened.playground().map(now -> now.train().targets().outputs()).orElse(0);
    adopt(opened, network.filter(now -> now.architecture().outputs() == outputs).isPresent());
    if (opened.playground().isEmpty()) {
      halt();
    }
    render();
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
    looking.plane().look(preset.window(RegionsModel.SIDE));
  }

  /** What is looked at beside the playground's own network, and where. */
  public Looking looking() {
    return looking;
  }

  private void followed() {
    boolean follows = model.followingProperty().get();
    if (follows) {
      pause();
    } else {
      model.setOrigin("");
    }
    model.setState(follows || training.isLive() ? PanelState.LIVE : PanelState.PAUSED);
    looking.turn();
  }

  private void render() {
    Optional<DataSet> test =
        model.testShownProperty().get() ? playground.flatMap(Playground::test) : Optional.empty();
    looking.render(network, points(), test);
  }

  /** The points that the network is trained on. */
  Optional<DataSet> points() {
    boolean nothing =
        model.settings().dataset().equals(PlaygroundSettings.SPRAYED) && sprayed.size() == 0;
    return playground
        .map(Playground::train)
        .filter(
            set -> !nothing && network.filter(now -> RegionsDrawing.fits(set, now)).isPresent());
  }

  /** The window closes. */
  public void close() {
    training.stop();
  }
}
