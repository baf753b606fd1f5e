package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Networks;
import org.lossatlas.network.Parameters;
import org.lossatlas.training.TrainingOptions;

/** What an experiment keeps of the Landscape workspace, put into another window. */
class LandscapeStateTest {
  private static final TrainSettings SMALL =
      new TrainSettings(
          "circle", "6-5", "relu", Loss.SQUARED, TrainingOptions.DEFAULTS.withEpochs(3));

  /** A workspace without its view; all work is done at once. */
  private static final class Without {
    final LandscapeModel model = new LandscapeModel();
    final LandscapeController controller =
        new LandscapeController(model, Path.of("datasets"), LandscapeThreads.direct());
    final LandscapeState state = new LandscapeState(model, controller);

    Subject centre() {
      return model.centreProperty().get().orElseThrow();
    }
  }

  @Test
  void planeViewsAndTheTrainedNetworkComeBack() {
    Without first = new Without();
    first.model.trainingProperty().set(SMALL);
    first.controller.train();
    first.controller.onPulse();
    first
        .model
        .planeProperty()
        .set(
            new PlaneSettings(
                DirectionKind.LAYER,
                7,
                PlaneWindow.parse("-0.25:0.5,-1:1"),
                5,
                Metric.GRADIENT_NORM,
                "parameter:3",
                List.of(0.5, -1.25)));
    first.model.marker().moveTo(-0.125, 0.25);
    first.model.surface().turn(15, 5);
    first.model.levelProperty().set(0.75);
    first.model.bandsProperty().set(true);
    Map<String, Map<String, String>> kept = first.state.remember();

    Without second = new Without();
    second.state.recall(kept);
    second.controller.onPulse();
    assertThat(second.state.remember()).isEqualTo(kept);
    assertThat(second.centre().theta().vector()).containsExactly(first.centre().theta().vector());
  }

  @Test
  void aTrainingThatWasStoppedEndsWhereItWas() {
    Without first = new Without();
    first.model.trainingProperty().set(SMALL);
    first.controller.trainAgain(2);
    first.controller.onPulse();
    assertThat(first.controller.trainedEpochs()).hasValue(2);
    Without second = new Without();
    second.state.recall(first.state.remember());
    second.controller.onPulse();
    assertThat(second.controller.trainedEpochs()).hasValue(2);
    assertThat(second.centre().theta().vector()).containsExactly(first.centre().theta().vector());
  }

  private void finish(Without window) {
    for (int i = 0; i < 20 && window.controller.isBusy(); i++) {
      window.controller.onPulse();
    }
    assertThat(window.controller.isBusy()).isFalse();
  }

  private static TrainSettings seeded(long seed) {
    return new TrainSettings(
        "circle",
        "6-5",
        "relu",
        Loss.SQUARED,
        TrainingOptions.DEFAULTS.withEpochs(3).withSeed(seed));
  }

  /** A plane through three networks, each from a seed of its own, with the way of each. */
  @Test
  void theOtherNetworksAndTheirWaysComeBackToTheBit() {
    Without first = new Without();
    for (int seed = 1; seed <= 3; seed++) {
      first.model.trainingProperty().set(seeded(seed));
      first.controller.train();
      finish(first);
    }
    first
        .model
        .planeProperty()
        .set(first.model.planeProperty().get().withKind(DirectionKind.TOWARDS));
    finish(first);
    // What the form says now is not how they were trained.
    first.model.trainingProperty().set(seeded(9));
    Map<String, Map<String, String>> kept = first.state.remember();

    Without second = new Without();
    second.state.recall(kept);
    finish(second);
    assertThat(second.model.othersProperty().get()).hasSize(2);
    PlanePicture before = first.model.pictureProperty().get().orElseThrow();
    PlanePicture after = second.model.pictureProperty().get().orElseThrow();
    assertThat(after.loss().toArray()).containsExactly(before.loss().toArray());
    assertThat(after.facts().orElseThrow().tracks())
        .hasSize(3)
        .isEqualTo(before.facts().orElseThrow().tracks());
    assertThat(after.facts().orElseThrow().words()).contains("barrier");
    assertThat(second.state.remember()).isEqualTo(kept);
  }

  @Test
  void openedNetworksComeBackWithTheirWeights() {
    Without first = new Without();
    first.model.trainingProperty().set(seeded(1));
    first.controller.train();
    finish(first);
    Parameters given = Networks.random("2-6-5-2", new Activation.Relu(), 4);
    first.controller.replay(List.of(new Recipe.Given(seeded(1), "given.npz", given)));
    finish(first);
    assertThat(first.centre().theta().vector()).containsExactly(given.vector());
    Without second = new Without();
    second.state.recall(first.state.remember());
    finish(second);
    assertThat(second.centre().theta().vector()).containsExactly(given.vector());
    assertThat(second.centre().origin()).isEqualTo("given.npz");
    assertThat(second.model.othersProperty().get()).hasSize(1);
    assertThat(second.state.remember()).isEqualTo(first.state.remember());
  }

  @Test
  void textsThatMakeNoSenseLeaveThePanelsAsTheyAre() {
    Without fresh = new Without();
    Map<String, Map<String, String>> before = fresh.state.remember();
    fresh.state.recall(
        Map.of(
            "landscape",
            Map.of("directions", "sideways", "loss", "none", "level", "NaN", "trained", "-1")));
    assertThat(fresh.state.remember()).isEqualTo(before);
  }
}
