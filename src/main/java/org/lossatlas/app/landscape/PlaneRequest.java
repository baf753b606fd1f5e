package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.job.RunControl;

/**
 * A plane that is asked for.
 *
 * @param number rises from request to request
 * @param own the network that is shown, where it was trained or opened here
 * @param others of the same layout, the newest first
 * @param centred how often another network was shown; directions stay while only the centre moves
 */
record PlaneRequest(
    long number,
    Subject subject,
    PlaneSettings plane,
    Optional<KnownNetwork> own,
    List<KnownNetwork> others,
    long centred,
    RunControl control) {
  PlaneRequest {
    others = List.copyOf(others);
  }
}
