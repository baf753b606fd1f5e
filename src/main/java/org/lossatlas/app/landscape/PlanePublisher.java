package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lossatlas.app.heatmap.HeatmapModel;
import org.lossatlas.app.kit.PanelState;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.Overlay;
import org.lossatlas.landscape.Metric;

/** Puts pictures of planes into the panels. For the FX thread. */
final class PlanePublisher {
  private final LandscapeModel model;
  private Metric shown = Metric.LOSS;

  PlanePublisher(LandscapeModel model) {
    this.model = model;
    model.planeProperty().addListener((property, before, now) -> measure(now.metric()));
    model.levelProperty().addListener((property, before, now) -> overlay());
    model.shadesProperty().addListener((property, before, now) -> overlay());
    model.drawsProperty().addListener((property, before, now) -> overlay());
  }

  private void measure(Metric metric) {
    if (metric == shown) {
      return;
    }
    shown = metric;
    model.heatmap().measure(MetricQuantity.of(metric, MetricQuantity.TRAIN));
    model.testHeatmap().measure(MetricQuantity.of(metric, MetricQuantity.TEST));
    overlay();
  }

  void show(PlanePicture picture) {
    model.pictureProperty().set(Optional.of(picture));
    picture.facts().ifPresent(facts -> model.directionWordsProperty().set(facts.words()));
    overlay();
    PanelState state = picture.hasEnded() ? PanelState.DONE : PanelState.LIVE;
    // A plane that was overtaken may come with a map that is looked at no more.
    boolean wanted = picture.metric() == shown;
    show(wanted ? picture.train().map() : Optional.empty(), model.heatmap(), state);
    if (picture.hasEnded() && picture.test().isEmpty()) {
      model.testHeatmap().clear();
    } else {
      show(
          wanted ? picture.test().flatMap(SplitPicture::map) : Optional.empty(),
          model.testHeatmap(),
          state);
    }
    if (picture.hasEnded()) {
      // Limits that were held while planes changed would leave most colours to none of the values.
      model.heatmap().fitLimits();
    }
  }

  /** What is there is of another network. */
  void leave() {
    leave(model.heatmap());
    leave(model.testHeatmap());
    model.directionWordsProperty().set("");
  }

  /** Ways on the plane of another network say nothing on the next one's. */
  void forgetTracks() {
    Overlay bare = model.heatmap().overlayProperty().get().withTracks(List.of());
    model.heatmap().overlayProperty().set(bare);
    model.testHeatmap().overlayProperty().set(bare);
  }

  private static void show(Optional<Field> map, HeatmapModel heatmap, PanelState state) {
    map.ifPresentOrElse(field -> heatmap.show(field, state), () -> leave(heatmap));
  }

  /** What is there is of another plane, until this one is measured. */
  private static void leave(HeatmapModel heatmap) {
    if (heatmap.figureProperty().get().isPresent()) {
      heatmap.stateProperty().set(PanelState.STALE);
    }
  }

  private void overlay() {
    OptionalDouble level =
        model.shadesProperty().get() && shown == Metric.LOSS
            ? model.lambda()
            : OptionalDouble.empty();
    Overlay overlay = model.heatmap().overlayProperty().get().withLevel(level);
    Optional<PlaneFacts> facts = model.pictureProperty().get().flatMap(PlanePicture::facts);
    if (!model.drawsProperty().get()) {
      overlay = overlay.withTracks(List.of());
    } else if (facts.isPresent()) {
      overlay = overlay.withTracks(facts.get().tracks());
    }
    model.heatmap().overlayProperty().set(overlay);
    model.testHeatmap().overlayProperty().set(overlay);
  }
}
