package org.lossatlas.app.space;

import java.util.List;
import org.lossatlas.app.kit.Making;
import org.lossatlas.command.Version;
import org.lossatlas.figure.Provenance;
import org.lossatlas.network.Loss;

/** The command {@code fit} that trains for a target what the window trains for it. */
final class SpaceMaking {
  private static final String DRAWN =
      "The target was drawn here: Save, NumPy arrays keeps it, and fit FILE --dimensions makes it";

  private SpaceMaking() {}

  static Making of(SpaceTarget target, Loss loss) {
    return target
        .text()
        .map(
            text -> Making.numbersBy(Provenance.of(Version.number()).then(fit(target, text, loss))))
        .orElseGet(() -> Making.byNone(DRAWN));
  }

  private static List<String> fit(SpaceTarget target, String text, Loss loss) {
    return List.of(
        "fit",
        text,
        "--dimensions",
        String.valueOf(target.dimensions()),
        "--grid",
        String.valueOf(target.pattern().lattice().side(0)),
        "--loss",
        loss.contractName(),
        "--rmse",
        String.valueOf(SpaceFit.OPTIONS.rmse()),
        "--seconds",
        String.valueOf(SpaceFit.SECONDS),
        "--out",
        Making.RESULTS);
  }
}
