package org.lossatlas.app.timeline;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.fitting.KeptSnapshot;

/**
 * Snapshots of a training in bounded memory, the closer together the earlier: training changes most
 * at its start. When there are too many, the one goes whose neighbours lie closest to each other in
 * the ratio of their steps; the first and the newest always stay.
 */
final class Thinning {
  static final int MOST = 60;

  /** All networks together, in bytes. */
  static final long MOST_BYTES = 32L << 20;

  private final List<KeptSnapshot> kept = new ArrayList<>();

  void add(KeptSnapshot snapshot) {
    kept.add(snapshot);
    while (kept.size() > 2 && (kept.size() > MOST || kept.size() * snapshot.bytes() > MOST_BYTES)) {
      kept.remove(leastMissed());
    }
  }

  void clear() {
    kept.clear();
  }

  List<KeptSnapshot> list() {
    return List.copyOf(kept);
  }

  private int leastMissed() {
    int least = 1;
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < kept.size() - 1; i++) {
      double ratio = (kept.get(i + 1).steps() + 1.0) / (kept.get(i - 1).steps() + 1.0);
      if (ratio < smallest) {
        smallest = ratio;
        least = i;
      }
    }
    return least;
  }
}
