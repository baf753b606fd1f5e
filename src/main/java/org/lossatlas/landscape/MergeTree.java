package org.lossatlas.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.landscape.Basins.Basin;

/**
 * The merge tree of a plane's sublevel sets, laid out: a branch a basin, from its bottom up to the
 * level at which it joins a deeper one, each at a place of its own so that no two lines cross.
 *
 * @param branches the deepest basin's first, then by their places
 */
public record MergeTree(List<Branch> branches) {
  /**
   * One branch.
   *
   * @param place 0 to count − 1, from left to right
   * @param intoPlace that of the branch it joins; its own if it joins none
   */
  public record Branch(Basin basin, int place, int intoPlace) {}

  public MergeTree {
    branches = List.copyOf(branches);
  }

  /**
   * The tree of the most persistent basins; a basin that joins one that is left out does not occur,
   * as the deeper of two always persists longer.
   *
   * @param basins as {@link Basins} gives them
   * @param least basins that persist no longer are left out
   * @param most so many at most
   */
  public static MergeTree of(List<Basin> basins, double least, int most) {
    List<Basin> kept =
        basins.stream().filter(basin -> basin.persistence() > least).limit(most).toList();
    Map<Integer, List<Basin>> joining = new HashMap<>();
    for (Basin basin : kept) {
      joining.computeIfAbsent(basin.into(), into -> new ArrayList<>()).add(basin);
    }
    // Those that join earlier stand nearer, so that the later ones reach over them.
    joining.values().forEach(some -> some.sort(Comparator.comparingDouble(Basin::joins)));
    List<Branch> branches = new ArrayList<>();
    List<Basin> roots = new ArrayList<>(joining.getOrDefault(-1, List.of()));
    roots.sort(Comparator.comparingDouble(Basin::bottom));
    for (Basin root : roots) {
      place(root, branches.size(), joining, branches);
    }
    return new MergeTree(branches);
  }

  private static void place(
      Basin basin, int into, Map<Integer, List<Basin>> joining, List<Branch> branches) {
    int place = branches.size();
    branches.add(new Branch(basin, place, basin.into() < 0 ? place : into));
    for (Basin child : joining.getOrDefault(basin.index(), List.of())) {
      place(child, place, joining, branches);
    }
  }
}
