package org.lossatlas.spectrum;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.HessianPart;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Lapack;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.SymmetricMatrix;

/**
 * {@code packaging/bench spectrum}: processor seconds of the exact Hessian, its eigenvalues and
 * Lanczos, the best of several, on one thread. The Python baseline beside it prints the same lines.
 */
final class SpectrumBench {
  /** Of the processor, not of the wall, so that a busy machine disturbs less. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int REPEATS = 7;
  private static final int SAMPLES = 500;

  private SpectrumBench() {}

  /** Prints one line a figure. */
  public static void main(String[] arguments) {
    exact("20-30-10-5");
    exact("10-60-40-3");
    lanczos();
  }

  private static LossCurvature small(String widths) {
    Architecture shape = Architecture.parse(widths, new Activation.Tanh());
    Random random = new Random(1);
    float[] x = new float[SAMPLES * shape.inputs()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    int[] labels = random.ints(SAMPLES, 0, shape.outputs()).toArray();
    DataSet data =
        DataSet.of("random", x, shape.inputs(), ClassLabels.of(labels, shape.outputs()), List.of());
    return LossCurvature.of(InitialWeights.draw(shape, 1), Loss.CROSS_ENTROPY, data);
  }

  private static void exact(String widths) {
    LossCurvature curvature = small(widths);
    String name = widths + " n=" + curvature.count();
    print(name + " matrix", best(() -> curvature.matrix(HessianPart.WHOLE, () -> false)));
    SymmetricMatrix matrix = curvature.matrix(HessianPart.WHOLE, () -> false);
    print(name + " eigenvalues", best(() -> Lapack.eigenvalues(matrix)));
  }

  private static void lanczos() {
    DataSet data =
        new DataSets(Path.of(System.getProperty("lossatlas.datasets", "datasets")))
            .open("mnist", Split.parse("train"), SampleCount.parse("1024"), 1);
    Architecture shape = Architecture.parse("784-300-10", new Activation.Tanh());
    LossCurvature curvature =
        LossCurvature.inSinglePrecision(InitialWeights.draw(shape, 1), Loss.CROSS_ENTROPY, data);
    double[] v = new double[curvature.count()];
    Arrays.fill(v, 1e-3);
    double product = best(() -> curvature.multiply(HessianPart.WHOLE, 1, v));
    print("784-300-10 product", product);
    LanczosOptions options =
        LanczosOptions.ends(5, 0, curvature.count(), 1).withTolerance(1e-2).withBasis(60);
    SymmetricOperator operator = SymmetricOperator.of(curvature, HessianPart.WHOLE);
    Supplier<Lanczos.Result> run =
        () -> Lanczos.run(operator, options, new RunControl(), Progress.SILENT);
    print("784-300-10 top five", best(run));
    Lanczos.Result found = run.get();
    Lanczos.Result exact =
        Lanczos.run(
            SymmetricOperator.of(
                LossCurvature.of(InitialWeights.draw(shape, 1), Loss.CROSS_ENTROPY, data),
                HessianPart.WHOLE),
            LanczosOptions.ends(5, 0, curvature.count(), 1),
            new RunControl(),
            Progress.SILENT);
    double worst = 0;
    for (int i = 0; i < 5; i++) {
      double error = Math.abs(found.top().value(i) / exact.top().value(i) - 1);
      worst = Math.max(worst, error);
    }
    System.out.printf(Locale.ROOT, "784-300-10 products %d, error %.1e%n", found.products(), worst);
  }

  private static double best(Supplier<?> work) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < REPEATS; i++) {
      long started = CLOCK.getCurrentThreadCpuTime();
      Object result = work.get();
      double seconds = (CLOCK.getCurrentThreadCpuTime() - started) / 1e9;
      best = result == null ? best : Math.min(best, seconds);
    }
    return best;
  }

  private static void print(String what, double seconds) {
    System.out.printf(Locale.ROOT, "Loss Atlas %s: %.4f s%n", what, seconds);
  }
}
