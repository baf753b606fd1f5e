package org.lossatlas.app.regions;

import java.util.Optional;
import org.lossatlas.network.Parameters;

/**
 * What an opened experiment shows.
 *
 * @param network as it was trained; empty for the one that the settings give
 * @param origin where it comes from; empty for the playground's own
 * @param epochs that it was trained for
 * @param following whether the network at the loss surface's marker is shown instead
 */
record KeptPlayground(
    Optional<Parameters> network, String origin, double epochs, boolean following) {}
