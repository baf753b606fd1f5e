package org.lossatlas.app.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.PlaceMaking;
import org.lossatlas.app.kit.PlaceMaking.Command;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;
import org.lossatlas.landscape.Metric;

/**
 * The commands that make what the Landscape panels show: {@code slice} through a point of the
 * experiment's plane, or through a network that {@code train} makes first.
 */
final class LandscapeMaking {
  private static final String ELSEWHERE =
      "No single command makes this plane: Save plane… writes network and directions, and copies"
          + " the command that reads them";

  private static final String NOT_SAVED =
      "The command figure draws it from the experiment's file, which must be saved as it is; or"
          + " Save plane… writes network and directions, and copies the command that reads them";

  private final LandscapeModel model;
  private final LandscapeController controller;
  private final PanelExports exports;

  LandscapeMaking(LandscapeModel model, LandscapeController controller, PanelExports exports) {
    this.model = model;
    this.controller = controller;
    this.exports = exports;
  }

  /**
   * Answers for all panels.
   *
   * @param surface the id of the surface's panel
   */
  void tell(String surface) {
    exports.onAsked(MetricQuantity.TRAIN.id(), () -> making("train", map()));
    exports.onAsked(MetricQuantity.TEST.id(), () -> making("test", map()));
    exports.onAsked(surface, () -> making("train", ofLoss("surface")));
    exports.onAsked(MergeTreeView.ID, () -> making("train", ofLoss("merge-tree")));
    // A profile is a row of the plane's numbers, which slice has no picture of.
    exports.onAsked(ProfileView.ID, () -> making("train", ""));
  }

  /** As {@code figure} calls the maps. */
  private String map() {
    Metric metric = plane().metric();
    return metric == Metric.LOSS ? "loss-surface" : metric.contractName();
  }

  private String ofLoss(String picture) {
    return plane().metric() == Metric.LOSS ? picture : "";
  }

  private PlaneSettings plane() {
    return model.planeProperty().get();
  }

  private Making making(String split, String picture) {
    Optional<Subject> centre = model.centreProperty().get();
    Optional<List<String>> directions = directions();
    if (centre.isEmpty()) {
      return Making.byNone("There is no plane yet");
    }
    boolean seeded = centre.get().train().files().isEmpty();
    boolean moved = plane().further().stream().anyMatch(coordinate -> coordinate != 0);
    boolean drawn = controller.comesBack() && exports.kept().current().isPresent();
    if (directions.isEmpty() || moved || (picture.isEmpty() && drawn)) {
      return kept();
    }
    List<String> options = new ArrayList<>(List.of("--split", split));
    options.addAll(directions.get());
    options.addAll(grid());
    Command slice = new Command("slice", options, picture);
    Optional<Opened> opened = controller.openedFrom();
    if (opened.isPresent()) {
      long seed = opened.get().settings().options().seed();
      return seeded && seed != plane().seed()
          ? Making.byNone(ELSEWHERE)
          : PlaceMaking.by(Provenance.of(Version.number()), opened.get().network(), slice);
    }
    Optional<TrainedBy> training = controller.trainedBy();
    if (training.isPresent()) {
      long seed = training.get().settings().options().seed();
      return training.get().isWhole() && !(seeded && seed != plane().seed())
          ? PlaceMaking.by(
              Provenance.of(Version.number()).then(training.get().command()),
              training.get().network(),
              slice)
          : kept();
    }
    boolean possible =
        centre.get().place().filter(at -> !seeded || at.seed() == plane().seed()).isPresent();
    return possible ? PlaceMaking.of(centre, exports.kept(), slice) : kept();
  }

  /** By {@code figure}, which does from the experiment's file what the workspace has done. */
  private Making kept() {
    if (!controller.comesBack()) {
      return Making.byNone(ELSEWHERE);
    }
    Provenance bare = Provenance.of(Version.number());
    return exports
        .kept()
        .current()
        .map(file -> Making.kept(bare, file))
        .orElseGet(() -> Making.onceSaved(NOT_SAVED, bare));
  }

  /** Empty where the command's own would be scaled or signed otherwise. */
  private Optional<List<String>> directions() {
    PlaneSettings plane = plane();
    return switch (plane.kind()) {
      case FILTER, LAYER, PLAIN ->
          Optional.of(
              List.of(
                  "--x-direction",
                  "random",
                  "--y-direction",
                  "random",
                  "--normalise",
                  plane.kind().random().contractName(),
                  "--seed",
                  String.valueOf(plane.seed())));
      case NAMED -> named(plane.named().strip().split("\\s+"));
      case TRAJECTORY, EIGEN, TOWARDS -> Optional.empty();
    };
  }

  private static Optional<List<String>> named(String[] names) {
    return names.length < 2
        ? Optional.empty()
        : Optional.of(List.of("--x-direction", names[0], "--y-direction", names[1]));
  }

  private List<String> grid() {
    PlaneSettings plane = plane();
    Metric metric = plane.metric();
    int side = metric.comesWithTheLoss() ? plane.side() : PlaneJob.measuredSide(plane);
    List<String> words = new ArrayList<>(List.of("--range=" + plane.window().exact()));
    words.addAll(List.of("--grid", String.valueOf(side)));
    if (!metric.comesWithTheLoss()) {
      words.addAll(List.of("--metric", metric.contractName()));
    }
    return words;
  }
}
