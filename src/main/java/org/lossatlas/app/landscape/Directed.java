package org.lossatlas.app.landscape;

import java.util.List;
import org.lossatlas.network.Parameters;

/**
 * The directions of a plane and of its sliders.
 *
 * @param named how many of the first are what was asked for; the rest is random
 * @param words what the first are, for the user
 */
record Directed(List<Parameters> directions, int named, String words) {
  static final Directed NONE = new Directed(List.of(), 0, "");

  Directed {
    directions = List.copyOf(directions);
  }
}
