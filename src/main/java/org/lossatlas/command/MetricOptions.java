package org.lossatlas.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.PointMeasure;
import org.lossatlas.landscape.PointSampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.network.Layout;
import org.lossatlas.network.Loss;
import org.lossatlas.network.SubspaceKernel;
import org.lossatlas.study.Measures;
import picocli.CommandLine.Option;

/** What is measured over a slice beside loss and accuracy. */
final class MetricOptions {
  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "METRIC",
      description =
          "Also, point by point: gradient-norm, largest-eigenvalue and smallest-eigenvalue (of the"
              + " Hessian), standard-error (of the loss, from mini-batches of 32); several with"
              + " commas. loss and accuracy come always")
  List<String> metrics = List.of();

  /** Those that do not come with the loss, in the order of the enum. */
  List<Metric> measured() {
    List<Metric> asked =
        Asked.option("--metric", () -> metrics.stream().map(Metric::parse).toList());
    return Arrays.stream(Metric.values())
        .filter(metric -> !metric.comesWithTheLoss() && asked.contains(metric))
        .toList();
  }

  /** Refuses what cannot be measured, before anything is evaluated. */
  void check(Layout layout, Loss loss, DataSet data) {
    for (Metric metric : measured()) {
      Asked.option("--metric", () -> measures(metric, layout, loss, data, new RunControl()).get());
    }
  }

  private static Supplier<PointMeasure> measures(
      Metric metric, Layout layout, Loss loss, DataSet data, RunControl control) {
    return Measures.of(metric, layout, loss, data, control);
  }

  /** Measures a metric at some points of the grid, and tells each, until the control stops it. */
  void run(
      Metric metric,
      int[] points,
      SubspaceKernel kernel,
      SliceGrid grid,
      Layout layout,
      Loss loss,
      DataSet data,
      RunControl control,
      PointSampler.Done done) {
    new PointSampler(
            measures(metric, layout, loss, data, control),
            Runtime.getRuntime().availableProcessors())
        .run(points, index -> kernel.at(grid.point(index)), control, done);
  }
}
