package org.lossatlas.app.regions;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.file.BadInputException;

/**
 * What became of settings.
 *
 * @param playground empty if the settings cannot be
 * @param problem then one line that says why
 */
record Opened(PlaygroundSettings settings, Optional<Playground> playground, String problem) {
  /** Opens the data and draws the network; may take as long as a file takes. */
  static Opened of(PlaygroundSettings wanted, SprayedPoints points, Path datasets) {
    try {
      return new Opened(wanted, Optional.of(Playground.open(wanted, points, datasets)), "");
    } catch (IllegalArgumentException | BadInputException wrong) {
      return new Opened(wanted, Optional.empty(), wrong.getMessage());
    }
  }
}
