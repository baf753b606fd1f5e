package org.lossatlas.app.fit;

import java.util.Optional;
import org.lossatlas.experiment.Trained;

/**
 * The fit at one step of the experiment's history. Immutable.
 *
 * @param settings what was asked for
 * @param trained what training had reached for the pattern of that step; empty if it was not
 *     trained
 * @param range the range of patterns that the construction was made for
 * @param training whether a run was under way
 */
public record KeptFit(
    FitSettings settings, Optional<Trained> trained, double range, boolean training) {
  /** About how many bytes it takes. */
  public long bytes() {
    return trained.map(reached -> 2 * reached.state().bytes()).orElse(0L);
  }
}
