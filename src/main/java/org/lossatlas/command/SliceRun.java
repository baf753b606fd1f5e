package org.lossatlas.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.RealTargets;
import org.lossatlas.data.Targets;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Metric;
import org.lossatlas.landscape.PointSampler;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceFound;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceLog;
import org.lossatlas.network.Loss;
import org.lossatlas.network.PointEvaluator;

/** Evaluates the points of a slice; what is done is written down at once, for {@code --resume}. */
final class SliceRun {
  private static final String LOG = "landscape.part";

  private final PointEvaluator evaluator;
  private final SliceGrid grid;
  private final byte[] digest;

  /**
   * @param evaluator of that network, in the precision that is asked for
   */
  SliceRun(
      SliceThrough through, PointEvaluator evaluator, SliceGrid grid, Loss loss, DataSet data) {
    this.evaluator = evaluator;
    this.grid = grid;
    this.digest = digest(grid, through, evaluator, loss, data);
  }

  /**
   * What came out.
   *
   * @param centre L(θ₀)
   * @param seconds of this run
   */
  record Finished(SliceFound found, double centre, double seconds) {}

  /** How a metric is measured point by point. */
  @FunctionalInterface
  interface Measuring {
    /** Measures some points until all are done or the run is stopped, and tells each. */
    void run(Metric metric, int[] points, PointSampler.Done done);
  }

  /** Evaluates and measures what is not known yet, until all is or the control stops it. */
  Finished run(
      Path folder,
      boolean resume,
      List<Metric> metrics,
      Measuring measuring,
      RunControl control,
      Progress progress)
      throws IOException {
    long started = System.nanoTime();
    SliceFound found = new SliceFound(grid.size(), metrics);
    try (SliceLog log = open(folder.resolve(LOG), resume, found)) {
      evaluate(found, log, control, progress);
      for (Metric metric : metrics) {
        measuring.run(
            metric,
            found.unmeasured(metric),
            (point, value) -> {
              found.measured(metric, point, value);
              written(() -> log.add(metric, point, value));
              report(progress, metric.contractName() + ", ", found.measured(metric));
            });
      }
    }
    double centre = evaluator.plain(new double[grid.dimensions()]).loss();
    return new Finished(found, centre, (System.nanoTime() - started) / 1e9);
  }

  private void evaluate(SliceFound found, SliceLog log, RunControl control, Progress progress) {
    Sampler sampler = new Sampler(evaluator);
    int size = sampler.pieceSize();
    int[] pieces =
        IntStream.range(0, (grid.size() + size - 1) / size)
            .filter(p -> found.lacks(p * size, end(p, size)))
            .toArray();
    report(progress, "", found.evaluated());
    sampler.run(
        grid,
        i -> IntStream.range(pieces[i] * size, end(pieces[i], size)).toArray(),
        pieces.length,
        control,
        (i, points, some) -> {
          for (int p = 0; p < points.length; p++) {
            found.evaluated(points[p], some.get(p));
          }
          written(() -> log.add(points[0], some));
          report(progress, "", found.evaluated());
        });
  }

  private int end(int piece, int size) {
    return Math.min(grid.size(), (piece + 1) * size);
  }

  private void report(Progress progress, String what, int done) {
    progress.report((double) done / grid.size(), what + done + " of " + grid.size() + " points");
  }

  private SliceLog open(Path file, boolean resume, SliceFound found) throws IOException {
    return resume && Files.exists(file)
        ? SliceLog.resume(file, digest, found)
        : SliceLog.begin(file, digest);
  }

  /** Something that is written to the log. */
  private interface Writing {
    void write() throws IOException;
  }

  private static void written(Writing record) {
    try {
      record.write();
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Once the results are written whole, the log has done its work. */
  void forget(Path folder, Finished finished) throws IOException {
    if (finished.found().whole()) {
      Files.deleteIfExists(folder.resolve(LOG));
    }
  }

  private static byte[] digest(
      SliceGrid grid, SliceThrough through, PointEvaluator evaluator, Loss loss, DataSet data) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < grid.dimensions(); i++) {
        text.append(grid.axis(i));
      }
      text.append(through.shape()).append(through.activation()).append(loss).append(data);
      text.append(Arrays.toString(Metric.values()));
      text.append(evaluator == through.evaluator() ? "" : "float64");
      sha.update(text.toString().getBytes(StandardCharsets.UTF_8));
      update(sha, through.origin());
      through.directions().forEach(direction -> update(sha, direction));
      ByteBuffer inputs = ByteBuffer.allocate(4);
      for (float x : data.rawInputs()) {
        sha.update(inputs.clear().putFloat(x).flip());
      }
      update(sha, data.targets());
      return sha.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Targets too: a file may have been written anew with other labels. */
  private static void update(MessageDigest sha, Targets targets) {
    if (targets instanceof ClassLabels classes) {
      update(sha, Arrays.stream(classes.toArray()).asDoubleStream().toArray());
    } else if (targets instanceof RealTargets reals) {
      update(sha, reals.toArray());
    }
  }

  private static void update(MessageDigest sha, double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8);
    for (double number : numbers) {
      sha.update(bytes.clear().putDouble(number).flip());
    }
  }
}
