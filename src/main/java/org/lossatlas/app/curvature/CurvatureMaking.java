package org.lossatlas.app.curvature;

import java.util.List;
import java.util.function.Supplier;
import org.lossatlas.app.kit.Making;
import org.lossatlas.app.kit.PanelExports;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;

/** The law follows from its two numbers, the rest from a network that only the window has. */
final class CurvatureMaking {
  private static final String SPECTRUM =
      "The network is in this window only: save its results, then run loss-atlas spectrum"
          + " --network FOLDER/network.npz";

  private CurvatureMaking() {}

  static void tell(
      CurvatureModel model, PanelExports exports, Supplier<PaperExperiment> experiment) {
    exports.onAsked(
        "experiments",
        () ->
            Making.by(
                Provenance.of(Version.number())
                    .then(
                        List.of(
                            "experiment", experiment.get().command(), "--out", Making.RESULTS))));
    exports.onAsked("law", () -> law(model));
    exports.onAsked("spectrum", () -> Making.byNone(SPECTRUM));
    exports.onAsked(
        "eigenvalues", () -> Making.byNone("No command follows a spectrum's ends over training"));
    exports.onAsked(
        "layers", () -> Making.byNone("No command splits an eigenvector into the layers' parts"));
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
