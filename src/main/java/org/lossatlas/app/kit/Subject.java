package org.lossatlas.app.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;

/**
 * The one network that every workspace looks at: θ at the marked point of the plane that was
 * touched last, with the loss and the data that its surface is of. Immutable.
 *
 * @param origin where it comes from, a few words such as "the fit at α₁ = 0.5, α₂ = 0.5"
 * @param theta all parameters, θ(α)
 * @param train what the loss is taken over
 * @param test the test split, where the data have one
 * @param place where it is in the experiment's own plane; empty if it is of no other file
 */
public record Subject(
    String origin,
    Parameters theta,
    Loss loss,
    DataSet train,
    Optional<DataSet> test,
    Optional<Place> place) {
  /**
   * A point of the plane that the experiment's file keeps.
   *
   * @param samples a number or all
   * @param seed that the data were made with, where they are generated
   */
  public record Place(double alpha, double beta, String dataset, String samples, long seed) {
    /**
     * Options for commands that look at this network, without the seed.
     *
     * @param file the experiment's
     */
    public List<String> options(Path file) {
      return List.of(
          "--network",
          file.toString(),
          "--at=" + alpha + "," + beta,
          "--dataset",
          dataset,
          "--samples",
          samples);
    }
  }

  /** One that is in no experiment's plane. */
  public Subject(
      String origin, Parameters theta, Loss loss, DataSet train, Optional<DataSet> test) {
    this(origin, theta, loss, train, test, Optional.empty());
  }
}
