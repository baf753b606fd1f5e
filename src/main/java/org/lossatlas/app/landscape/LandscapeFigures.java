package org.lossatlas.app.landscape;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.command.WorkspacePanels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.Setup;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.MergeTreeFigure;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * The panels of the Landscape workspace of an experiment, without a window: the same model and the
 * same work, done at once on the calling thread, which trains again what was trained there.
 */
public final class LandscapeFigures implements WorkspacePanels {
  static final String SURFACE = "landscape-surface";

  /** A network for each step, and some for its plane. */
  private static final int MOST_LOOKS = 1000;

  private static final double MIDDLE = 0.5;

  @Override
  public List<String> names() {
    return List.of(
        MetricQuantity.TRAIN.id(),
        MetricQuantity.TEST.id(),
        SURFACE,
        ProfileView.ID,
        MergeTreeView.ID);
  }

  @Override
  public Map<String, Figure> of(Path file, Experiment experiment, Path datasets) {
    LandscapeModel model = new LandscapeModel();
    LandscapeController controller =
        new LandscapeController(model, datasets, LandscapeThreads.direct());
    LandscapeState state = new LandscapeState(model, controller);
    state.recall(experiment.views());
    finish(controller);
    if (model.centreProperty().get().isEmpty()) {
      controller.follow(Optional.of(subject(file, experiment, datasets)));
      finish(controller);
    }
    if (!model.pictureProperty().get().map(PlanePicture::isWhole).orElse(false)) {
      throw new BadInputException(file.toString(), "has no plane: " + model.wordsProperty().get());
    }
    return figures(model);
  }

  private static void finish(LandscapeController controller) {
    for (int i = 0; i < MOST_LOOKS && controller.isBusy(); i++) {
      controller.onPulse();
    }
    controller.onPulse();
  }

  private static Map<String, Figure> figures(LandscapeModel model) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    model
        .heatmap()
        .figureProperty()
        .get()
        .ifPresent(figure -> figures.put(MetricQuantity.TRAIN.id(), bare(figure)));
    model
        .testHeatmap()
        .figureProperty()
        .get()
        .ifPresent(figure -> figures.put(MetricQuantity.TEST.id(), bare(figure)));
    model.surface().surfaceFigure().ifPresent(figure -> figures.put(SURFACE, figure));
    new Profile(model).figure().ifPresent(figure -> figures.put(ProfileView.ID, figure));
    model
        .pictureProperty()
        .get()
        .ifPresent(
            picture ->
                figures.put(MergeTreeView.ID, MergeTreeFigure.of(picture.loss(), model.lambda())));
    return figures;
  }

  private static Figure bare(HeatmapFigure figure) {
    return figure.withoutMarker();
  }

  /** The pattern's network at the marker, which the workspace looks at before it has one. */
  private static Subject subject(Path file, Experiment experiment, Path datasets) {
    Setup setup =
        experiment
            .setup()
            .orElseThrow(
                () -> new BadInputException(file.toString(), "has no settings that can be read"));
    Map<String, String> marker = experiment.views().getOrDefault("marker", Map.of());
    Parameters theta =
        part(file, experiment, "network")
            .plus(coordinate(marker, "alpha"), part(file, experiment, "direction1"))
            .plus(coordinate(marker, "beta"), part(file, experiment, "direction2"));
    DataSets sets = new DataSets(datasets);
    SampleCount samples = SampleCount.parse(setup.data().samples());
    long seed = setup.options().seed();
    DataSet train = sets.open(setup.data().name(), Split.TRAIN, samples, seed);
    Optional<DataSet> test =
        DataSets.names().contains(setup.data().name())
            ? Optional.of(sets.open(setup.data().name(), Split.TEST, samples, seed))
            : Optional.empty();
    return new Subject("the fit at the marker", theta, Loss.parse(setup.loss()), train, test);
  }

  private static Parameters part(Path file, Experiment experiment, String name) {
    return experiment
        .trained()
        .flatMap(trained -> Optional.ofNullable(trained.theta().get(name)))
        .orElseThrow(
            () ->
                new BadInputException(
                    file.toString(),
                    "has no network of the workspace Landscape, and no " + name + " of a pattern"));
  }

  private static double coordinate(Map<String, String> marker, String name) {
    try {
      double value = Double.parseDouble(marker.getOrDefault(name, String.valueOf(MIDDLE)));
      return Double.isFinite(value) ? value : MIDDLE;
    } catch (NumberFormatException wrong) {
      return MIDDLE;
    }
  }
}
