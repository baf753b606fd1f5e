package org.lossatlas.app.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.landscape.Metric;
import org.lossatlas.network.Loss;
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
