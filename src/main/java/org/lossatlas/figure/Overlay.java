package org.lossatlas.figure;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What lies over a heatmap's cells.
 *
 * @param level λ: cells above it fade, so that {f ≤ λ} alone has its colours; empty for none
 * @param tracks the distance off the plane is their colour, with a bar of its own
 */
public record Overlay(OptionalDouble level, List<Track> tracks) {
  /** Nothing. */
  public static final Overlay NONE = new Overlay(OptionalDouble.empty(), List.of());

  static final String DISTANCE = "distance off the plane";

  public Overlay {
    tracks = List.copyOf(tracks);
  }

  public Overlay withLevel(OptionalDouble newLevel) {
    return new Overlay(newLevel, tracks);
  }

  public Overlay withTracks(List<Track> newTracks) {
    return new Overlay(level, newTracks);
  }

  /** The colours of distances. */
  ColourScale distances(ColourMap cells) {
    return Track.distances(tracks, cells);
  }
}
