package org.lossatlas.experiment;

import java.util.Map;
import java.util.Optional;
import org.lossatlas.fitting.Course;
import org.lossatlas.fitting.FitOptions;
import org.lossatlas.fitting.FitOutcome;
import org.lossatlas.fitting.FitSnapshot;
import org.lossatlas.fitting.KeptSnapshot;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.network.Parameters;

/**
 * Where the training stands.
 *
 * @param phase whether it was trained, or only its last layer solved
 * @param state the sub-network above the first layer, and what it has reached
 * @param outcome why the last run ended; empty where none has
 * @param start where the last run began, so that it can be run again
 * @param theta θ₀ as {@code network}, and {@code direction1}, {@code direction2}: for other
 *     programs, as they follow from the state; may lack any
 */
public record Trained(
    FitSnapshot.Phase phase,
    KeptSnapshot state,
    Optional<FitOutcome> outcome,
    Optional<Start> start,
    Map<String, Parameters> theta) {

  /** Copies the map. */
  public Trained {
    theta = Map.copyOf(theta);
  }

  /**
   * Where a run began, and how it trained.
   *
   * @param network the sub-network at its first step
   * @param stepsBefore steps of earlier runs, which the state's steps count too
   * @param options how it trained; empty in older files
   * @param course of its schedule so far
   */
  public record Start(
      Subnetwork network, long stepsBefore, Optional<FitOptions> options, Course course) {
    /** The same run, further on. */
    public Start with(Course further) {
      return new Start(network, stepsBefore, options, further);
    }
  }
}
