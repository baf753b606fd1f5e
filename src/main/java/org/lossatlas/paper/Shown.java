package org.lossatlas.paper;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lossatlas.figure.Figure;
import org.lossatlas.file.NpyArray;

/**
 * What came out of a {@link Page}.
 *
 * @param figures by the names of their files, the one to look at first
 * @param arrays for the page's .npz
 * @param numbers for run.json and the last line
 */
public record Shown(
    Map<String, Figure> figures,
    Map<String, NpyArray> arrays,
    Map<String, Object> numbers,
    List<Claim> claims) {
  /** Keeps its own lists. */
  public Shown {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    arrays = Collections.unmodifiableMap(new LinkedHashMap<>(arrays));
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    claims = List.copyOf(claims);
  }

  /** The figure to look at. */
  public Figure figure() {
    return figures.values().iterator().next();
  }

  /** Whether every claim held. */
  public boolean holds() {
    return claims.stream().allMatch(Claim::holds);
  }
}
