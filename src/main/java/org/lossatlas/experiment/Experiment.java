package org.lossatlas.experiment;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lossatlas.fitting.KeptSnapshot;

/**
 * Everything that is needed to go on tomorrow, on another machine. A part is empty where there is
 * none yet, or where a file's could not be read.
 *
 * @param history looks at the surface since the training began
 * @param snapshots some of the states that the training went through, in their order
 * @param views what panels remember: by the panel's name, its settings by theirs
 */
public record Experiment(
    Optional<Provenance> provenance,
    Optional<TargetPattern> target,
    Optional<Setup> setup,
    Optional<Trained> trained,
    List<HistoryPoint> history,
    List<KeptSnapshot> snapshots,
    Map<String, Map<String, String>> views) {

  /**
   * Copies lists and maps; the maps are put in order, so that equal experiments are equal bytes.
   */
  public Experiment {
    history = List.copyOf(history);
    snapshots = List.copyOf(snapshots);
    Map<String, Map<String, String>> ordered = new TreeMap<>();
    views.forEach(
        (name, view) -> ordered.put(name, Collections.unmodifiableMap(new TreeMap<>(view))));
    views = Collections.unmodifiableMap(ordered);
  }

  /** Whether no part of it is there. */
  public boolean isEmpty() {
    return target.isEmpty() && setup.isEmpty() && trained.isEmpty() && views.isEmpty();
  }
}
