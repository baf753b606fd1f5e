package org.lossatlas.app.kit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the panels of a workspace are, by their ids; those not named are in their place. Immutable.
 *
 * @param hidden in no window
 * @param torn in windows of their own
 * @param maximised the one that is shown alone, over all that are in their place
 */
public record PanelPlaces(Set<String> hidden, Set<String> torn, Optional<String> maximised) {
  /** Every panel in its place. */
  public static final PanelPlaces USUAL = new PanelPlaces(Set.of(), Set.of(), Optional.empty());

  public PanelPlaces {
    hidden = Set.copyOf(hidden);
    torn = Set.copyOf(torn);
  }

  /** Whether the panel is among the others, or would be if none were maximised. */
  public boolean isDocked(String id) {
    return !hidden.contains(id) && !torn.contains(id);
  }

  /** With this panel alone. */
  public PanelPlaces maximise(String id) {
    return new PanelPlaces(without(hidden, id), without(torn, id), Optional.of(id));
  }

  public PanelPlaces hide(String id) {
    return new PanelPlaces(with(hidden, id), without(torn, id), maximisedUnless(id));
  }

  public PanelPlaces tearOff(String id) {
    return new PanelPlaces(without(hidden, id), with(torn, id), maximisedUnless(id));
  }

  /** With this panel in its place, where it can be seen. */
  public PanelPlaces dock(String id) {
    return new PanelPlaces(without(hidden, id), without(torn, id), Optional.empty());
  }

  private Optional<String> maximisedUnless(String id) {
    return maximised.filter(alone -> !alone.equals(id));
  }

  private static Set<String> with(Set<String> ids, String id) {
    Set<String> more = new TreeSet<>(ids);
    more.add(id);
    return more;
  }

  private static Set<String> without(Set<String> ids, String id) {
    Set<String> fewer = new TreeSet<>(ids);
    fewer.remove(id);
    return fewer;
  }
}
