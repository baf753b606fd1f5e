package org.lossatlas.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
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

  /** Measures every point of the grid; NaN where the control stopped it, or nothing was found. */
  Map<Metric, double[]> run(
      SubspaceKernel kernel,
      SliceGrid grid,
      Layout layout,
      Loss loss,
      DataSet data,
      RunControl control,
      Progress told) {
    Map<Metric, double[]> found = new LinkedHashMap<>();
    int[] points = IntStream.range(0, grid.size()).toArray();
    for (Metric metric : measured()) {
      double[] values = new double[grid.size()];
      Arrays.fill(values, Double.NaN);
      AtomicInteger done = new AtomicInteger();
      new PointSampler(
              measures(metric, layout, loss, data, control),
              Runtime.getRuntime().availableProcessors())
          .run(
              points,
              index -> kernel.at(grid.point(index)),
              control,
              (index, value) -> {
                values[index] = value;
                int count = done.incrementAndGet();
                told.report(
                    (double) count / grid.size(),
                    metric.contractName() + ", " + count + " of " + grid.size() + " points");
              });
      found.put(metric, values);
    }
    return found;
  }
}
