package org.lossatlas.experiment;

import java.util.Arrays;
import java.util.Optional;

/** The files inside an {@code .atlas} file, in the order in which they are written. */
enum AtlasEntry {
  DOCUMENT("experiment.json"),
  PATTERN("pattern.npz"),
  NETWORK("network.npz"),
  DIRECTION_1("direction1.npz"),
  DIRECTION_2("direction2.npz"),
  SUBNETWORK("subnetwork.npz"),
  START("start.npz"),
  HISTORY("history.npz"),
  SNAPSHOTS("snapshots.npz");

  private final String path;

  AtlasEntry(String path) {
    this.path = path;
  }

  String path() {
    return path;
  }

  /** The entry of that name; anything else in a file is not ours and is never opened. */
  static Optional<AtlasEntry> named(String path) {
    return Arrays.stream(values()).filter(entry -> entry.path.equals(path)).findFirst();
  }
}
