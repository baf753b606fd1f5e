package org.lossatlas.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.NetworkText;
import org.lossatlas.experiment.Setup;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.Parameters;

/**
 * The network of an experiment that was kept in an .atlas file.
 *
 * @param theta θ(α) = θ₀ + α₁ θ₁ + α₂ θ₂
 * @param loss that the experiment was made for, by its name on the command line
 */
record AtlasNetwork(Parameters theta, String loss) {
  /** Where the marker stands in a file that does not say it. */
  private static final String MIDDLE = "0.5";

  /** What the window keeps of its workspace Regions. */
  private static final String PLAYGROUND = "regions-network";

  static boolean isNamed(String file) {
    return file.endsWith("." + AtlasFile.EXTENSION);
  }

  /**
   * Reads one.
   *
   * @param at α₁ and α₂; empty for where the marker stands
   * @throws BadInputException if the file lacks the network, a direction or the settings
   */
  static AtlasNetwork read(Path file, Optional<double[]> at) {
    Experiment experiment = AtlasFile.read(file).experiment();
    double[] place = at.orElseGet(() -> marker(file, experiment));
    Parameters theta =
        part(file, experiment, "network")
            .plus(place[0], part(file, experiment, "direction1"))
            .plus(place[1], part(file, experiment, "direction2"));
    String loss = experiment.setup().map(Setup::loss).orElseThrow(() -> lacks(file, "settings"));
    return new AtlasNetwork(theta, loss);
  }

  /**
   * The network of the file's Regions workspace.
   *
   * @throws BadInputException if the file keeps none
   */
  static Parameters playground(Path file) {
    Map<String, Map<String, String>> views = AtlasFile.read(file).experiment().views();
    return NetworkText.read(views.getOrDefault(PLAYGROUND, Map.of()))
        .orElseThrow(
            () ->
                new BadInputException(
                    file.toString(),
                    "keeps no network of the workspace Regions, which one has only after it was"
                        + " trained or edited there"));
  }

  private static double[] marker(Path file, Experiment experiment) {
    Map<String, String> marker = experiment.views().getOrDefault("marker", Map.of());
    return new double[] {coordinate(file, marker, "alpha"), coordinate(file, marker, "beta")};
  }

  private static Parameters part(Path file, Experiment experiment, String name) {
    return experiment
        .trained()
        .flatMap(trained -> Optional.ofNullable(trained.theta().get(name)))
        .orElseThrow(() -> lacks(file, name));
  }

  private static double coordinate(Path file, Map<String, String> marker, String name) {
    String text = marker.getOrDefault(name, MIDDLE);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException wrong) {
      // Said below.
    }
    throw new BadInputException(
        file.toString(), "has the marker's " + name + " at '" + text + "', which is no number");
  }

  private static BadInputException lacks(Path file, String part) {
    return new BadInputException(file.toString(), "has no " + part + " that can be read");
  }
}
