package org.lossatlas.app.landscape;

import java.util.List;
import java.util.Optional;
import org.lossatlas.figure.Track;

/**
 * What is known of a plane beside its values.
 *
 * @param tracks of the trainings that are seen on it
 * @param words about directions, trainings and other networks
 * @param centre L(θ₀) on the train split
 * @param curvature of the Hessian within the plane; absent for networks with skips
 */
record PlaneFacts(
    List<Track> tracks, String words, double centre, Optional<PlaneCurvature> curvature) {
  PlaneFacts {
    tracks = List.copyOf(tracks);
  }

  /** The eigenvalues of the Hessian restricted to the plane. */
  record PlaneCurvature(double largest, double smallest) {}
}
