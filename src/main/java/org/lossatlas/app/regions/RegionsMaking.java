package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lossatlas.app.kit.KeptFile;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.PlaceMaking;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.command.Version;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.figure.Provenance;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Parameters;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.PlaneChoice;
import org.lossatlas.regions.Preset;

/**
 * The command {@code regions} for what the panel shows: a preset or a network as it was drawn by its
 * own name, one that was trained or edited from the experiment's file, the marker's from there too.
 */
final class RegionsMaking {
  private static final String PANEL = "regions";
  private static final String NOTHING = "There are no regions yet";
  private static final String TOO_LARGE =
      "The experiment's file keeps no network of so many weights, so no command can read it";
  private static final String NOT_SAVED =
      "The command reads the network from the experiment's file, which must be saved as it is";

  private final RegionsModel model;
  private final RegionsController controller;
  private final PanelExports exports;

  RegionsMaking(RegionsModel model, RegionsController controller, PanelExports exports) {
    this.model = model;
    this.controller = controller;
    this.exports = exports;
  }

  void tell() {
    exports.onAsked(PANEL, this::making);
  }

  private Making making() {
    Optional<RegionsLook> look = model.lookProperty().get();
    Optional<Parameters> network = controller.kept().network();
    if (look.isEmpty() || network.isEmpty()) {
      return Making.byNone(NOTHING);
    }
    List<String> part = part(look.get().figure().map().window());
    Optional<Subject> followed = controller.looking().followed();
    return followed.isPresent() ? followed(followed.get(), part) : own(network.get(), part);
  }

  private Making followed(Subject subject, List<String> part) {
    List<String> options = new ArrayList<>();
    if (subject.theta().architecture().inputs() != 2) {
      PlaneChoice plane = controller.looking().choice();
      options.addAll(List.of("--along", plane.toString()));
    }
    options.addAll(part);
    long seed = subject.place().map(Subject.Place::seed).orElse(0L);
    options.addAll(List.of("--seed", String.valueOf(seed)));
    return PlaceMaking.of(
        Optional.of(subject), exports.kept(), new PlaceMaking.Command(PANEL, options, PANEL));
  }

  private Making own(Parameters network, List<String> part) {
    Optional<Preset> preset =
        Arrays.stream(Preset.values())
            .filter(one -> one.title().equals(model.originProperty().get()))
            .findFirst();
    if (preset.isPresent()) {
      return by(List.of("--preset", preset.get().contractName()), part);
    }
    if (controller.changed().isEmpty() && network.layout().skips().count() == 0) {
      return by(drawn(network.architecture()), part);
    }
    return NetworkText.of(network).isEmpty() ? Making.byNone(TOO_LARGE) : kept(part);
  }

  private List<String> drawn(Architecture shape) {
    return List.of(
        "--network",
        shape.describeWidths(),
        "--activation",
        shape.activation().name(),
        "--seed",
        model.settings().seed().strip());
  }

  private Making kept(List<String> part) {
    KeptFile file = exports.kept();
    Optional<Path> saved = file.current();
    return saved.isEmpty()
        ? Making.onceSaved(NOT_SAVED, Provenance.of(Version.number()))
        : by(List.of("--network", saved.get().toString(), "--playground"), part);
  }

  private static Making by(List<String> network, List<String> part) {
    return PlaceMaking.by(
        Provenance.of(Version.number()), network, new PlaceMaking.Command(PANEL, part, PANEL));
  }

  private static List<String> part(InputWindow window) {
    return List.of(
        "--range="
            + window.x().from()
            + ":"
            + window.x().to()
            + ","
            + window.y().from()
            + ":"
            + window.y().to(),
        "--grid",
        window.columns() + "x" + window.rows());
  }
}
