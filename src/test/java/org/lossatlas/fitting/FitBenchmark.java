package org.lossatlas.fitting;

import java.util.concurrent.TimeUnit;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;
import org.lossatlas.pattern.Gallery;
import org.lossatlas.pattern.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a drawing and a step of training cost at 64 × 64 with the default network, one thread.
 * DL4J's own step is there to be compared with in the same run. Run by {@code packaging/bench jmh
 * FitBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FitBenchmark {
  private static final int GRID = 64;
  private static final double[] EVEN = {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1};

  private Pattern pattern;
  private Preview preview;
  private Trainer gaussNewton;
  private Trainer adam;
  private Trainer adamByDl4j;

  /** Builds what is measured. */
  @Setup
  public void prepare() {
    pattern = Gallery.load().get(0).pattern(GRID, GRID);
    Architecture shape = Architecture.parse("784-96-128-128-10", new Activation.Tanh());
    Construction construction =
        Construction.of(shape, ImplicitActivation.ofClasses(Loss.CROSS_ENTROPY, EVEN), 1);
    Subnetwork start = construction.initialise(0);
    preview = new Preview(construction, start, GRID, GRID);
    // From the untrained network a Gauss-Newton step ends before its solve.
    Subnetwork solved = preview.of(pattern).network();
    Goal goal = new Goal(pattern, construction);
    Residual residual = Residual.throughSigma(goal, construction.ray());
    gaussNewton =
        new GaussNewtonTrainer(goal, residual, solved, FitOptions.with(Optimiser.GAUSS_NEWTON));
    adam = new GradientTrainer(goal, residual, start, FitOptions.with(Optimiser.ADAM));
    adamByDl4j = new Dl4jTrainer(goal, residual, start, FitOptions.with(Optimiser.ADAM));
  }

  /** From a drawing to its surface. */
  @Benchmark
  public FitSnapshot previewOfADrawing() {
    return preview.of(pattern);
  }

  /** One step on 1,024 points. */
  @Benchmark
  public void gaussNewtonStep() {
    gaussNewton.step(1);
  }

  /** One step on 512 points, with our gradient and DL4J's updater. */
  @Benchmark
  public void adamStep() {
    adam.step(1);
  }

  /** One step on 512 points, all by DL4J. */
  @Benchmark
  public void adamStepByDl4j() {
    adamByDl4j.step(1);
  }
}
