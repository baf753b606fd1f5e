package org.lossatlas.command;

import java.util.List;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.figure.Track;
import org.lossatlas.file.BadInputException;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.ImportedSubspace;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.PointEvaluator;
import org.lossatlas.network.SubspaceKernel;

/**
 * What a slice runs through: a network with directions, and how its points are evaluated. A fully
 * connected network is for the dense kernel, a convolutional one for DL4J.
 */
final class SliceThrough {
  private final PointEvaluator evaluator;
  private final String shape;
  private final String activation;
  private final double[] origin;
  private final List<double[]> directions;
  private final Optional<Dense> dense;

  /** What only a fully connected network has. */
  private record Dense(Parameters origin, List<Parameters> along, SubspaceKernel kernel) {}

  private SliceThrough(
      PointEvaluator evaluator,
      String shape,
      String activation,
      double[] origin,
      List<double[]> directions,
      Optional<Dense> dense) {
    this.evaluator = evaluator;
    this.shape = shape;
    this.activation = activation;
    this.origin = origin;
    this.directions = directions;
    this.dense = dense;
  }

  /** Opens the network and makes the directions that were asked for. */
  static SliceThrough of(
      NetworkOptions network,
      DirectionOptions directions,
      MetricOptions metrics,
      Loss loss,
      DataSet data,
      long seed,
      RunControl control,
      Progress told) {
    if (network.convolutional().isPresent()) {
      if (!metrics.measured().isEmpty()) {
        throw new BadInputException(
            "--metric",
            "is for fully connected networks; of a convolutional one there are loss"
                + " and accuracy");
      }
      return convolutional(network.convolutional(data), directions, loss, data, seed);
    }
    Parameters origin = network.network(data, seed);
    metrics.check(origin.layout(), loss, data);
    return dense(origin, directions.make(origin, loss, data, seed, control, told), loss, data);
  }

  private static SliceThrough convolutional(
      ImportedNetwork network, DirectionOptions directions, Loss loss, DataSet data, long seed) {
    List<double[]> along = ImportedDirections.make(network, directions, seed);
    return new SliceThrough(
        new ImportedSubspace(network, along, loss, data),
        network.describe(),
        "of the file",
        network.theta(),
        along,
        Optional.empty());
  }

  /** A fully connected network with these directions. */
  static SliceThrough dense(Parameters origin, List<Parameters> along, Loss loss, DataSet data) {
    SubspaceKernel kernel = new SubspaceKernel(origin, along, loss, data);
    return new SliceThrough(
        kernel,
        origin.architecture().describeWidths(),
        origin.architecture().activation().name(),
        origin.vector(),
        along.stream().map(Parameters::vector).toList(),
        Optional.of(new Dense(origin, along, kernel)));
  }

  /**
   * How a metric that is asked for is measured over a grid; none is asked for of a convolutional
   * network.
   */
  SliceRun.Measuring measuring(
      MetricOptions metrics, SliceGrid grid, Loss loss, DataSet data, RunControl control) {
    return (metric, points, done) ->
        dense.ifPresent(
            network ->
                metrics.run(
                    metric,
                    points,
                    network.kernel(),
                    grid,
                    network.origin().layout(),
                    loss,
                    data,
                    control,
                    done));
  }

  /** The trajectory over a plane, where both are asked for. */
  List<Track> tracks(DirectionOptions asked) {
    return dense.map(network -> asked.tracks(network.origin(), network.along())).orElse(List.of());
  }

  PointEvaluator evaluator() {
    return evaluator;
  }

  /** Its widths, or its layers. */
  String shape() {
    return shape;
  }

  String activation() {
    return activation;
  }

  /** θ₀; nobody writes to it. */
  double[] origin() {
    return origin;
  }

  /** The directions, which nobody writes to. */
  List<double[]> directions() {
    return directions;
  }
}
