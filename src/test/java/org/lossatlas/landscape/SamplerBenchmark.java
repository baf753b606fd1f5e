package org.lossatlas.landscape;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.SubspaceKernel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Milliseconds a plane of 51 × 51 points by one and by two workers, 784-300-10 tanh on MNIST. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SamplerBenchmark {
  private static final int SIDE = 51;

  @Param({"1", "2"})
  int workers;

  private Sampler sampler;
  private SliceGrid grid;

  /** MNIST's first 1,024 images, filter-normalised directions. */
  @Setup
  public void prepare() {
    DataSet mnist =
        new DataSets(Path.of(System.getProperty("lossatlas.datasets", "datasets")))
            .open("mnist", Split.TRAIN, SampleCount.parse("1024"), 0);
    Parameters network =
        InitialWeights.draw(Architecture.parse("784-300-10", new Activation.Tanh()), 0);
    List<Parameters> directions = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      directions.add(
          Directions.normalised(
              Directions.random(network.layout(), 1, i),
              network,
              Normalisation.FILTER,
              BiasRule.ZERO));
    }
    sampler =
        new Sampler(new SubspaceKernel(network, directions, Loss.CROSS_ENTROPY, mnist), workers);
    grid = SliceGrid.parse("-1:1", String.valueOf(SIDE), 2);
  }

  /** The whole plane. */
  @Benchmark
  public SliceValues plane() {
    SliceValues values = new SliceValues(grid.size());
    int size = sampler.pieceSize();
    sampler.run(
        grid,
        i -> IntStream.range(i * size, Math.min(grid.size(), (i + 1) * size)).toArray(),
        (grid.size() + size - 1) / size,
        new RunControl(),
        (i, points, found) -> {
          for (int p = 0; p < points.length; p++) {
            values.set(points[p], found.get(p));
          }
        });
    return values;
  }
}
