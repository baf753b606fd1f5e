package org.lossatlas.regions;

import java.util.concurrent.TimeUnit;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Networks;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a raster of 512 × 512 points costs, a worker a core (with {@code
 * -Djava.util.concurrent.ForkJoinPool.common.parallelism=0} one core). Run by {@code
 * packaging/bench regions}, which measures NumPy in the same run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RasterBenchmark {
  private static final InputWindow WINDOW = InputWindow.around(4, 512);

  /** Widths of the network. */
  @Param({"2-8-8-2", "2-16-16-2"})
  public String widths;

  private RegionKernel kernel;
  private LabelRaster raster;

  /** Draws the network. */
  @Setup
  public void prepare() {
    kernel = new RegionKernel(Networks.random(widths, new Activation.Tanh(), 1));
    raster = kernel.labels(WINDOW);
  }

  /** Labels alone, as NumPy's argmax. */
  @Benchmark
  public LabelRaster labels() {
    return kernel.labels(WINDOW);
  }

  /** With confidences and margins, as the window needs it. */
  @Benchmark
  public RegionMap map() {
    return kernel.map(WINDOW);
  }

  /** Components of the raster. */
  @Benchmark
  public Components components() {
    return Components.of(raster);
  }
}
