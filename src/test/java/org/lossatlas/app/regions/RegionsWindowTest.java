package org.lossatlas.app.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.app.kit.RecordedContext;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.app.kit.WorkspaceContext;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.GeneratedSet;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The Regions workspace as a user has it: trains, zooms, sprays, follows the marker. */
@ExtendWith(ApplicationExtension.class)
class RegionsWindowTest {
  private final ObjectProperty<Optional<Subject>> subject =
      new SimpleObjectProperty<>(Optional.empty());
  private final List<ExecutorService> threads = new ArrayList<>();
  private RegionsWorkspace workspace;
  private RegionsModel model;
  private Stage stage;
  private AnimationTimer pulse;

  @Start
  void start(Stage shared) {
    WorkspaceContext context =
        new WorkspaceContext(
            new RecordedContext().context(),
            subject,
            Path.of("datasets"),
            this::thread,
            dressed -> {});
    workspace = new RegionsWorkspace(context);
    model = workspace.model();
    BorderPane root = new BorderPane(workspace.node());
    root.setTop(workspace.controls());
    stage = new Stage();
    stage.setScene(new Scene(root, 1300, 800));
    stage.show();
    pulse =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            workspace.onPulse();
          }
        };
    pulse.start();
  }

  private ExecutorService thread(String name) {
    ExecutorService one = Executors.newSingleThreadExecutor();
    threads.add(one);
    return one;
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          pulse.stop();
          workspace.close();
          stage.close();
        });
    threads.forEach(ExecutorService::shutdownNow);
  }

  private static void waitFor(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void waitForLook() throws Exception {
    waitFor(() -> model.lookProperty().get().isPresent());
  }

  @Test
  void trainsUntilTheCircleIsEnclosed(FxRobot robot) throws Exception {
    waitForLook();
    robot.interact(() -> workspace.controller().train());
    waitFor(
        () ->
            model.trainedProperty().get().filter(now -> now.train().accuracy() > 0.97).isPresent());
    robot.interact(() -> workspace.controller().pause());
    waitFor(() -> model.lookProperty().get().orElseThrow().components().count(0).cut() == 0);
    assertThat(model.lookProperty().get().orElseThrow().components().count(0).inWindow())
        .isEqualTo(1);
    assertThat(((Label) find("#regions-numbers")).getText()).contains("epoch").contains("train");
    assertThat(((Label) find("#regions-theorem")).getText()).contains("n₁ = 4 > d = 2");
  }

  @Test
  void theWheelZoomsAndThePointerSprays(FxRobot robot) throws Exception {
    waitForLook();
    InputWindow before = model.window();
    robot.interact(() -> workspace.controller().looking().plane().zoom(0.5, 1, 1));
    assertThat(model.window().x().to() - model.window().x().from())
        .isEqualTo((before.x().to() - before.x().from()) / 2);
    waitFor(
        () ->
            model
                .lookProperty()
                .get()
                .orElseThrow()
                .figure()
                .map()
                .window()
                .equals(model.window()));
    robot.interact(
        () -> {
          model.brushProperty().set(1);
          workspace.controller().clearPoints();
        });
    robot.moveTo(find("#regions-plane")).press(MouseButton.PRIMARY).release(MouseButton.PRIMARY);
    waitFor(() -> model.lookProperty().get().orElseThrow().figure().samples().size() == 1);
    assertThat(model.settings().dataset()).isEqualTo(PlaygroundSettings.SPRAYED);
    assertThat(model.lookProperty().get().orElseThrow().figure().samples().get(0).label())
        .isEqualTo(1);
  }

  @Test
  void followsTheMarkersNetwork(FxRobot robot) throws Exception {
    waitForLook();
    DataSet data = GeneratedSet.XOR.sample(Split.TRAIN, new SampleCount(40), 0);
    Subject marked =
        new Subject(
            "the fit at α₁ = 0.1, α₂ = 0.2",
            Networks.random("2-5-2", new Activation.Tanh(), 9),
            Loss.CROSS_ENTROPY,
            data,
            Optional.empty());
    robot.interact(
        () -> {
          model.followingProperty().set(true);
          subject.set(Optional.of(marked));
        });
    waitFor(
        () ->
            model
                .lookProperty()
                .get()
                .orElseThrow()
                .network()
                .architecture()
                .widths()
                .equals(List.of(2, 5, 2)));
    assertThat(model.originProperty().get()).contains("α₁ = 0.1");
    assertThat(model.lookProperty().get().orElseThrow().figure().samples()).hasSize(40);
  }

  @Test
  void aNetworkOfMoreInputsIsShownAroundThreeSamples(FxRobot robot) throws Exception {
    waitForLook();
    float[] x = {10, 0, 0, 0, 10, 0, 0, 0, 10};
    DataSet data = DataSet.of("corners", x, 3, ClassLabels.of(new int[] {0, 1, 2}, 3), List.of());
    Subject marked =
        new Subject(
            "three inputs",
            Networks.random("3-5-3", new Activation.Tanh(), 9),
            Loss.CROSS_ENTROPY,
            data,
            Optional.empty());
    robot.interact(
        () -> {
          subject.set(Optional.of(marked));
          model.followingProperty().set(true);
        });
    waitFor(() -> model.lookProperty().get().orElseThrow().figure().xLabel().contains("sample 0"));
    RegionsLook look = model.lookProperty().get().orElseThrow();
    assertThat(look.figure().samples()).hasSize(3);
    InputWindow window = model.window();
    // The samples are √200 apart; the window reaches a quarter of that beyond them.
    assertThat(window.x().to() - window.x().from()).isCloseTo(1.5 * Math.sqrt(200), within(1e-9));
    for (RegionFigure.Sample sample : look.figure().samples()) {
      assertThat(sample.x()).isBetween(window.x().from(), window.x().to());
      assertThat(sample.y()).isBetween(window.y().from(), window.y().to());
    }
    robot.interact(() -> workspace.controller().looking().plane().zoom(0.5, 0, 0));
    robot.interact(() -> workspace.controller().looking().plane().home());
    assertThat(model.window()).isEqualTo(window);
    robot.interact(() -> model.followingProperty().set(false));
    assertThat(model.window()).isEqualTo(RegionsModel.HOME);
  }

  @Test
  void theWidthSliderMakesANetworkOfThatWidth(FxRobot robot) throws Exception {
    waitForLook();
    TabPane tabs = (TabPane) find("#regions-tabs");
    robot.interact(() -> tabs.getSelectionModel().select(1));
    robot.interact(() -> ((Slider) find("#regions-width")).setValue(7));
    waitFor(
        () ->
            model
                .lookProperty()
                .get()
                .orElseThrow()
                .network()
                .architecture()
                .widths()
                .equals(List.of(2, 7, 2)));
    assertThat(((Label) find("#regions-theorem")).getText()).contains("n₁ = 7 > d = 2");
  }

  @Test
  void aSettingThatCannotBeIsSaidAndChangesNothing(FxRobot robot) throws Exception {
    waitForLook();
    PlaygroundSettings before = model.settings();
    robot.interact(() -> workspace.controller().apply(before.withHidden("4-x")));
    waitFor(() -> model.problemProperty().get().isPresent());
    assertThat(model.problemProperty().get().orElseThrow()).contains("4-x");
    assertThat(model.settings()).isEqualTo(before);
  }

  @Test
  void skipsAreTrainedAndTheRanksOfTheFeaturesShown(FxRobot robot) throws Exception {
    waitForLook();
    TabPane tabs = (TabPane) find("#regions-tabs");
    robot.interact(() -> tabs.getSelectionModel().select(2));
    PlaygroundSettings before = model.settings();
    robot.interact(
        () ->
            workspace
                .controller()
                .apply(before.withHidden("8-8-8").withSkips("10").withPart("output")));
    waitFor(
        () -> model.lookProperty().get().orElseThrow().network().layout().skips().count() == 10);
    Parameters start = model.lookProperty().get().orElseThrow().network();
    robot.interact(() -> workspace.controller().train());
    waitFor(() -> model.trainedProperty().get().filter(now -> now.epoch() > 5).isPresent());
    robot.interact(() -> workspace.controller().pause());
    Parameters now = model.trainedProperty().get().orElseThrow().network();
    assertThat(now.weights(2)[3]).isEqualTo((float) start.weights(2)[3]);
    assertThat(now.skipWeights()).isNotEqualTo(start.skipWeights());
    TableView<?> table = (TableView<?>) find("#regions-features");
    assertThat(table.getItems()).hasSize(3);
    assertThat(table.getColumns().get(1).getCellData(0)).asString().isEqualTo("8 of 8");
    assertThat(((Label) find("#regions-theorem")).getText()).contains("skips");
  }

  @Test
  void randIsSolvedAtOnceAndNamesEveryPointRightly(FxRobot robot) throws Exception {
    waitForLook();
    PlaygroundSettings wanted =
        PlaygroundSettings.parse(
            "data=spiral samples=60 hidden=40-40 skips=40 train=rand activation=tanh");
    robot.interact(() -> workspace.controller().apply(wanted));
    waitFor(() -> model.settings().equals(wanted));
    waitFor(
        () -> model.lookProperty().get().orElseThrow().network().layout().skips().count() == 40);
    Parameters start = model.lookProperty().get().orElseThrow().network();
    robot.interact(() -> workspace.controller().train());
    waitFor(() -> model.stateProperty().get() == PanelState.DONE);
    Trained solved = model.trainedProperty().get().orElseThrow();
    assertThat(solved.train().accuracy()).isEqualTo(1);
    assertThat(solved.how()).contains("rank 60 for 60 points");
    assertThat(solved.network().weights(2)).isEqualTo(start.weights(2));
    assertThat(((Label) find("#regions-numbers")).getText()).startsWith("solved");
  }

  @Test
  void aLongSolutionSaysHowFarItIsAndIsStopped(FxRobot robot) throws Exception {
    waitForLook();
    PlaygroundSettings wanted =
        PlaygroundSettings.parse(
            "data=spiral samples=4000 hidden=1500-1 skips=1500 train=rand activation=tanh");
    robot.interact(() -> workspace.controller().apply(wanted));
    waitFor(() -> model.settings().equals(wanted));
    robot.interact(() -> workspace.controller().train());
    waitFor(
        () ->
            ((Label) find("#regions-numbers")).getText().matches("solving, \\d+ %, \\d+ s left.*"));
    robot.interact(() -> workspace.controller().stop());
    assertThat(((Label) find("#regions-numbers")).getText()).isEqualTo("not solved: stopped");
    assertThat(model.stateProperty().get()).isEqualTo(PanelState.DONE);
    // The thread is free again at once: a small problem is solved behind it.
    robot.interact(() -> workspace.controller().apply(wanted.withHidden("8").withSkips("0")));
    waitFor(() -> model.settings().hidden().equals("8"));
    CompletableFuture<Void> free = new CompletableFuture<>();
    threads.get(0).execute(() -> free.complete(null));
    assertThat(free).succeedsWithin(Duration.ofSeconds(5));
  }

  @Test
  void theWeightsOfSkipsAreChangedByHand(FxRobot robot) throws Exception {
    waitForLook();
    robot.interact(
        () -> workspace.controller().apply(model.settings().withHidden("3-3").withSkips("2")));
    waitFor(() -> model.lookProperty().get().orElseThrow().network().skipWeights().length == 4);
    TabPane tabs = (TabPane) find("#regions-tabs");
    robot.interact(() -> tabs.getSelectionModel().select(3));
    ComboBox<Integer> layer = combo("#regions-layer");
    robot.interact(() -> layer.setValue(LayerNames.SKIPS));
    TextArea numbers = (TextArea) find("#regions-weights");
    assertThat(numbers.getText().strip().split("\\s+")).hasSize(4);
    robot.interact(() -> numbers.setText("1 2\n3 -4.5"));
    robot.interact(() -> ((Button) find("#regions-weights-use")).fire());
    waitFor(
        () ->
            Arrays.equals(
                model.lookProperty().get().orElseThrow().network().skipWeights(),
                new double[] {1, 2, 3, -4.5}));
  }

  @Test
  void aSharedTextBringsPointsAndWeightsBack(FxRobot robot) throws Exception {
    waitForLook();
    robot.interact(
        () -> {
          model.brushProperty().set(1);
          workspace.controller().clearPoints();
          workspace.controller().spray(1, 2);
          workspace.controller().spray(-1, 2);
          workspace
              .controller()
              .replace(Networks.random("2-4-2-2", new Activation.Tanh(), 31), "weights by hand");
        });
    waitFor(() -> text("#regions-share").contains("network="));
    String text = text("#regions-share");
    assertThat(((Label) find("#regions-share-carries")).getText()).contains("2 points, 28 weights");
    robot.interact(() -> workspace.controller().apply(PlaygroundSettings.DEFAULTS));
    waitFor(() -> model.settings().equals(PlaygroundSettings.DEFAULTS));
    robot.interact(
        () -> {
          ((TextField) find("#regions-share")).setText(text);
          ((Button) find("#regions-share-use")).fire();
        });
    waitFor(
        () ->
            model.lookProperty().get().orElseThrow().figure().samples().size() == 2
                && Arrays.equals(
                    model.lookProperty().get().orElseThrow().network().weights(2),
                    Networks.random("2-4-2-2", new Activation.Tanh(), 31).weights(2)));
  }

  @Test
  void planesAreChosenInWordsAndWrongOnesSaid(FxRobot robot) throws Exception {
    waitForLook();
    DataSet data =
        DataSet.of(
            "corners",
            new float[] {10, 0, 0, 0, 10, 0, 0, 0, 10},
            3,
            ClassLabels.of(new int[] {0, 1, 2}, 3),
            List.of());
    Subject marked =
        new Subject(
            "three inputs",
            Networks.random("3-5-3", new Activation.Tanh(), 9),
            Loss.CROSS_ENTROPY,
            data,
            Optional.empty());
    robot.interact(
        () -> {
          workspace.controller().looking().offer(Optional.of(marked));
          model.followingProperty().set(true);
          workspace.controller().looking().choosePlane("inputs 2,0 at 1");
        });
    waitFor(() -> model.lookProperty().get().orElseThrow().figure().xLabel().contains("input 2"));
    RegionsLook look = model.lookProperty().get().orElseThrow();
    assertThat(look.figure().samples()).hasSize(1);
    assertThat(look.network().weights(1)[0]).isEqualTo(marked.theta().weights(1)[10]);
    robot.interact(() -> workspace.controller().looking().choosePlane("through 0,1,7"));
    assertThat(model.problemProperty().get().orElseThrow()).contains("rows 0 to 2");
    assertThat(model.planeProperty().get()).isEqualTo("inputs 2,0 at 1");
  }

  private String text(String id) {
    return ((TextField) find(id)).getText();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Integer> combo(String id) {
    return (ComboBox<Integer>) find(id);
  }

  @Test
  void moreSkipsThanThereAreNeuronsAreRefused(FxRobot robot) throws Exception {
    waitForLook();
    robot.interact(() -> workspace.controller().apply(model.settings().withSkips("5")));
    waitFor(() -> model.problemProperty().get().isPresent());
    assertThat(model.problemProperty().get().orElseThrow()).contains("from 0 to 4");
  }

  private Node find(String id) {
    return stage.getScene().lookup(id);
  }
}
