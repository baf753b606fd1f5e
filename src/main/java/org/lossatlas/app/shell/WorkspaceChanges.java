package org.lossatlas.app.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notices that what an experiment keeps of the workspaces has changed: settings, the plane, sprayed
 * points. What a running training changes by itself, and where a panel's marker and camera stand,
 * is no change. For the FX thread.
 */
final class WorkspaceChanges {
  private static final List<String> NAMES = List.of("landscape", "curvature", "regions");
  private static final Set<String> BY_THEMSELVES = Set.of("epochs", "trained", "fit", "origin");

  private final Supplier<Map<String, Map<String, String>>> workspaces;
  private Map<String, Map<String, String>> known = Map.of();

  /**
   * @param workspaces what is kept of all of them now
   */
  WorkspaceChanges(Supplier<Map<String, Map<String, String>>> workspaces) {
    this.workspaces = workspaces;
  }

  /** What is there now counts as no change. */
  void adopt() {
    known = kept();
  }

  /** Whether something has changed since this or {@link #adopt} was last called. */
  boolean sinceLastAsked() {
    Map<String, Map<String, String>> before = known;
    adopt();
    // A workspace that was not there before has only been opened.
    return before.entrySet().stream()
        .anyMatch(view -> !view.getValue().equals(known.getOrDefault(view.getKey(), Map.of())));
  }

  private Map<String, Map<String, String>> kept() {
    Map<String, Map<String, String>> all = workspaces.get();
    Map<String, Map<String, String>> kept = new HashMap<>();
    for (String name : NAMES) {
      if (all.containsKey(name)) {
        Map<String, String> view = new HashMap<>(all.get(name));
        view.keySet().removeAll(BY_THEMSELVES);
        kept.put(name, view);
      }
    }
    return kept;
  }
}
