package org.lossatlas.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Milliseconds a point of a plane on one core, and what the core can multiply and add at most. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SubspaceBenchmark {
  private static final int POINTS = 128;
  private static final int SIDE = 1024;

  @Param({"784-300-10 tanh", "784-300-100-10 relu"})
  String network;

  private SubspaceKernel kernel;
  private List<double[]> points;
  private float[] a;
  private float[] b;
  private float[] c;

  /** MNIST's first 1,024 images. */
  @Setup
  public void prepare() {
    String[] parts = network.split(" ");
    DataSet mnist =
        new DataSets(Path.of(System.getProperty("lossatlas.datasets", "datasets")))
            .open("mnist", Split.TRAIN, SampleCount.parse("1024"), 0);
    Architecture shape = Architecture.parse(parts[0], Activation.parse(parts[1]));
    List<Parameters> drawn = new ArrayList<>();
    for (long seed = 0; seed < 3; seed++) {
      drawn.add(InitialWeights.draw(shape, seed));
    }
    kernel = new SubspaceKernel(drawn.get(0), drawn.subList(1, 3), Loss.CROSS_ENTROPY, mnist);
    points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      points.add(new double[] {Math.cos(i), Math.sin(2.5 * i)});
    }
    a = new float[SIDE * 784];
    b = new float[784 * 300];
    c = new float[SIDE * 300];
  }

  /** One point. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public List<DenseKernel.Evaluation> point() {
    return kernel.evaluate(points);
  }

  /** The product 1024 × 784 × 300 in single precision: 0.482 GFLOP. */
  @Benchmark
  public float[] product() {
    Blas.multiply(SIDE, 300, 784, a, b, c);
    return c;
  }
}
