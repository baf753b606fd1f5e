package org.lossatlas.app.curvature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.app.kit.PlaceMaking;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/** The law follows from its two numbers, a spectrum from the network in the experiment's file. */
final class CurvatureMaking {
  private final CurvatureModel model;
  private final Supplier<Optional<Subject>> measured;
  private final PanelExports exports;

  /**
   * @param measured the network of the newest measurement
   */
  CurvatureMaking(
      CurvatureModel model, Supplier<Optional<Subject>> measured, PanelExports exports) {
    this.model = model;
    this.measured = measured;
    this.exports = exports;
  }

  void tell(Supplier<PaperExperiment> experiment) {
    exports.onAsked(
        "experiments",
        () ->
            Making.by(
                Provenance.of(Version.number())
                    .then(
                        List.of(
                            "experiment", experiment.get().command(), "--out", Making.RESULTS))));
    exports.onAsked("law", () -> law(model));
    exports.onAsked("spectrum", () -> spectrum(all(), "spectrum"));
    exports.onAsked("eigenvalues", () -> spectrum(ends(), ""));
    exports.onAsked("layers", () -> spectrum(ends(), "layers"));
  }

  private Making spectrum(List<String> method, String panel) {
    Optional<Subject> subject = measured.get();
    long seed = subject.flatMap(Subject::place).map(Subject.Place::seed).orElse(0L);
    List<String> options = new ArrayList<>(method);
    options.addAll(List.of("--seed", String.valueOf(seed)));
    return PlaceMaking.of(
        subject, exports.kept(), new PlaceMaking.Command("spectrum", options, panel));
  }

  /** As the panel was measured: all eigenvalues, or the density from as many random vectors. */
  private List<String> all() {
    boolean exact = model.readingProperty().get().flatMap(Reading::exact).isPresent();
    return exact
        ? List.of("--method", "exact")
        : List.of(
            "--method",
            "slq",
            "--probes",
            String.valueOf(Measurement.PROBES),
            "--steps",
            String.valueOf(Measurement.STEPS));
  }

  /** Of the newest network: how its ends came to be there, no command follows. */
  private static List<String> ends() {
    return List.of("--method", "lanczos", "--top", String.valueOf(Measurement.ENDS));
  }

  /** Model and number of random matrices are the command's own defaults. */
  static Making law(CurvatureModel model) {
    List<String> command =
        List.of(
            "law",
            "--model",
            model.lawModelProperty().get().contractName(),
            "--phi",
            String.valueOf(model.phiProperty().get()),
            "--energy",
            String.valueOf(model.energyProperty().get()),
            "--out",
            Making.RESULTS);
    return Making.by(Provenance.of(Version.number()).then(command));
  }
}
