package org.lossatlas.app.curvature;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.lossatlas.app.kit.Subject;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.InitialWeights;
import org.lossatlas.network.Loss;
import org.lossatlas.network.LossCurvature;
import org.lossatlas.network.Parameters;

/**
 * {@code packaging/bench live}: steps of gradient descent a second without and with the spectrum
 * that is measured beside them, as the panel does it. To be run on one core, which is the worst
 * case (taskset -c 0). Seconds are those that the process had of the core, so that other work on
 * the machine does not count.
 */
final class LiveBench {
  private static final double RATE = 0.05;

  private static final double WARM_UP = 2;
  private static final double SECONDS = 5;

  /** Whole rounds of measuring and resting, at least. */
  private static final int ROUNDS = 3;

  private LiveBench() {}

  /**
   * Prints a line a network.
   *
   * @param arguments their widths; none takes a small one and the window's own
   */
  public static void main(String[] arguments) throws InterruptedException {
    DataSets sets = new DataSets(Path.of(System.getProperty("lossatlas.datasets", "datasets")));
    List<String> networks =
        arguments.length > 0 ? List.of(arguments) : List.of("2-20-20-2", "784-96-128-128-10");
    for (String widths : networks) {
      String name = widths.startsWith("2-") ? "spiral" : "mnist";
      DataSet data = sets.open(name, Split.parse("train"), SampleCount.parse("1000"), 1);
      Parameters start = InitialWeights.draw(Architecture.parse(widths, new Activation.Tanh()), 1);
      stepsPerSecond(start, data, seconds(WARM_UP));
      double alone = stepsPerSecond(start, data, seconds(SECONDS));
      AtomicBoolean ended = new AtomicBoolean();
      List<Double> readings = new CopyOnWriteArrayList<>();
      Thread measuring = new Thread(() -> measure(start, data, readings, ended));
      measuring.start();
      double beside = stepsPerSecond(start, data, ended::get);
      measuring.join();
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f steps/s, with the live spectrum %.1f (%.0f %% slower), on average over %d"
              + " measurements of %.2f s and their rests%n",
          widths,
          alone,
          beside,
          100 * (1 - beside / alone),
          readings.size(),
          readings.stream().mapToDouble(Double::doubleValue).average().orElseThrow());
    }
  }

  private static BooleanSupplier seconds(double seconds) {
    long until = System.nanoTime() + (long) (seconds * 1e9);
    return () -> System.nanoTime() >= until;
  }

  private static double stepsPerSecond(Parameters start, DataSet data, BooleanSupplier ended) {
    Parameters theta = start;
    long begun = processNanos();
    int steps = 0;
    while (!ended.getAsBoolean()) {
      double[] gradient = LossCurvature.of(theta, Loss.CROSS_ENTROPY, data).gradient();
      theta = theta.plus(-RATE, Parameters.of(theta.layout(), gradient));
      steps++;
    }
    return steps / ((processNanos() - begun) / 1e9);
  }

  private static long processNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /**
   * Whole rounds of measuring and resting, for as many seconds at least.
   *
   * @param readings gets the seconds of each measurement
   */
  private static void measure(
      Parameters theta, DataSet data, List<Double> readings, AtomicBoolean ended) {
    Subject subject = new Subject("bench", theta, Loss.CROSS_ENTROPY, data, Optional.empty());
    BooleanSupplier enough = seconds(SECONDS);
    do {
      long begun = System.nanoTime();
      new Measurement(subject, new RunControl()).run();
      long taken = System.nanoTime() - begun;
      readings.add(taken / 1e9);
      BooleanSupplier rested = seconds(CurvatureController.REST * taken / 1e9);
      while (!rested.getAsBoolean()) {
        pause();
      }
    } while (!enough.getAsBoolean() || readings.size() < ROUNDS);
    ended.set(true);
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
