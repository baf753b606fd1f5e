package org.lossatlas.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Notices that what an experiment keeps of the workspaces has changed: settings, the plane, sprayed
 * points. What a running training changes by itself, and where a panel's marker and camera stand,
 * is no change. For the FX thread.
 */
final class WorkspaceChanges {
  /** By workspace, what changes by itself or is only looked at. */
  private static final Map<String, Set<String>> NO_SETTINGS =
      Map.of(
          "landscape", Set.of("trained"),
          "curvature", Set.of(),
          "regions", Set.of("epochs", "origin", "tab"),
          "space", Set.of("place1", "place2", "place3"));

  private static final String PLAYGROUND = "regions";
  private static final String TRAINED = "regions-network";

  /** The part of the plane that is shown follows the network that is followed. */
  private static final Set<String> FOLLOWING = Set.of("left", "right", "bottom", "top");

  private final Supplier<Map<String, Map<String, String>>> workspaces;
  private Map<String, Map<String, String>> known = Map.of();
  private boolean trained;

  /**
   * A change.
   *
   * @param step what has changed, for the menu Edit
   * @param before what was kept of all workspaces before it
   */
  record Change(String step, Map<String, Map<String, String>> before) {}

  /**
   * @param workspaces what is kept of all of them now
   */
  WorkspaceChanges(Supplier<Map<String, Map<String, String>>> workspaces) {
    this.workspaces = workspaces;
  }

  /** What is there now counts as no change. */
  void adopt() {
    known = workspaces.get();
  }

  /** What has changed since this or {@link #adopt} was last called. */
  Optional<Change> sinceLastAsked() {
    Map<String, Map<String, String>> before = known;
    adopt();
    trained =
        before.containsKey(PLAYGROUND)
            && !Objects.equals(before.get(TRAINED), known.get(TRAINED));
    for (String name : new TreeSet<>(NO_SETTINGS.keySet())) {
      // A workspace that was not there before has only been opened.
      if (before.containsKey(name) && known.containsKey(name)) {
        Set<String> changed = changed(name, before.get(name), known.get(name));
        if (!changed.isEmpty()) {
          return Optional.of(new Change(step(name, changed), before));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether between the last two looks a network was trained or edited that a file would keep: no
   * step of the history, but a file that was saved before has another.
   */
  boolean trained() {
    return trained;
  }

  private static Set<String> changed(
      String name, Map<String, String> before, Map<String, String> now) {
    Map<String, String> unlike = new HashMap<>(now);
    unlike.entrySet().removeAll(before.entrySet());
    unlike.keySet().removeAll(NO_SETTINGS.get(name));
    if (Boolean.parseBoolean(now.get("following"))) {
      unlike.keySet().removeAll(FOLLOWING);
    }
    return unlike.keySet();
  }

  private static String step(String name, Set<String> changed) {
    return name
        + " "
        + (changed.size() == 1 ? changed.iterator().next().replace('-', ' ') : "settings");
  }
}
