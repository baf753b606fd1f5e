package org.lossatlas.app.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.Skips;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Span;

/** What an experiment keeps of the Regions workspace, put into another window. */
class RegionsStateTest {
  /** A workspace without its view; data sets are read at once, nothing is drawn. */
  private static final class Without {
    final RegionsModel model = new RegionsModel();
    final RegionsController controller =
        new RegionsController(
            model,
            Path.of("datasets"),
            new RegionsExecutors(task -> {}, task -> {}, Runnable::run, Runnable::run));
    final RegionsState state = new RegionsState(model, controller);
  }

  @Test
  void settingsNetworkAndViewComeBack() {
    PlaygroundSettings settings =
        PlaygroundSettings.parse("data=xor hidden=3-3 activation=relu seed=5");
    Parameters network =
        InitialWeights.draw(Architecture.parse("2-3-3-2", Activation.parse("relu")), 11);
    Map<String, Map<String, String>> kept = kept(settings, network);

    Without second = new Without();
    second.state.recall(kept);
    assertThat(second.state.remember()).isEqualTo(kept);
    assertThat(second.controller.kept().network().orElseThrow().vector())
        .containsExactly(network.vector());
    assertThat(second.model.planeProperty().get()).isEqualTo("pca at 3");
    assertThat(second.model.window().x()).isEqualTo(new Span(-1, 2.5, RegionsModel.SIDE));
  }

  @Test
  void aNetworkWithSkipsComesBack() {
    Architecture shape = Architecture.parse("2-3-3-2", Activation.parse("sigmoid"));
    Layout layout = Layout.biased(shape).withSkips(Skips.draw(shape, 2, 4));
    Parameters network = InitialWeights.draw(layout, 11);
    PlaygroundSettings settings =
        PlaygroundSettings.parse("data=xor hidden=3-3 activation=sigmoid skips=2 train=rand");
    Without second = new Without();
    second.state.recall(kept(settings, network));
    Parameters back = second.controller.kept().network().orElseThrow();
    assertThat(back.layout()).isEqualTo(layout);
    assertThat(back.vector()).containsExactly(network.vector());
    assertThat(second.model.settings()).isEqualTo(settings);
  }

  private static Map<String, Map<String, String>> kept(
      PlaygroundSettings settings, Parameters network) {
    Without first = new Without();
    first.controller.restore(
        settings,
        SprayedPoints.NONE.with(0.5, -0.25, 1).with(2, 3, 0),
        new KeptPlayground(Optional.of(network), "made here", 42, false));
    first.controller.looking().choosePlane("pca at 3");
    first.model.setWindow(
        new InputWindow(
            new Span(-1, 2.5, RegionsModel.SIDE), new Span(-3, 0.125, RegionsModel.SIDE)));
    first.model.tabProperty().set("Weights");
    first.model.speedProperty().set(40);
    first.model.testShownProperty().set(false);
    return first.state.remember();
  }

  @Test
  void anUntrainedPlaygroundIsItsSettings() {
    Without first = new Without();
    first.controller.start();
    Map<String, Map<String, String>> kept = first.state.remember();
    assertThat(kept).containsOnlyKeys("regions");
    Without second = new Without();
    // The same numbers are the same network, also where they were drawn anew or read.
    Parameters again =
        NetworkText.read(NetworkText.of(first.controller.kept().network().orElseThrow()))
            .orElseThrow();
    second.controller.restore(
        first.model.settings(),
        SprayedPoints.NONE,
        new KeptPlayground(Optional.of(again), "", 0, false));
    assertThat(second.state.remember()).containsOnlyKeys("regions");
    second.state.recall(kept);
    assertThat(second.controller.kept().network().orElseThrow().vector())
        .containsExactly(first.controller.kept().network().orElseThrow().vector());
  }

  @Test
  void textsThatMakeNoSenseLeaveThePanelsAsTheyAre() {
    Without fresh = new Without();
    Map<String, Map<String, String>> before = fresh.state.remember();
    fresh.state.recall(
        Map.of(
            "regions",
            Map.of("settings", "data", "points", "1,2", "left", "5", "right", "-5", "speed", "0"),
            "regions-network",
            Map.of("widths", "2-2", "activation", "tanh", "theta", "AAAA")));
    assertThat(fresh.state.remember()).isEqualTo(before);
  }
}
