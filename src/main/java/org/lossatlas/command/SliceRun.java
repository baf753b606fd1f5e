package org.lossatlas.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.lossatlas.data.DataSet;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.landscape.Sampler;
import org.lossatlas.landscape.SliceGrid;
import org.lossatlas.landscape.SliceLog;
import org.lossatlas.landscape.SliceValues;
import org.lossatlas.network.DenseKernel.Evaluation;
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
   * @param points how many have been evaluated, those of an earlier run included
   * @param whole whether that is all
   * @param seconds of this run
   */
  record Finished(SliceValues values, double centre, int points, boolean whole, double seconds) {}

  /** Evaluates what is not known yet, until all is or the control stops it. */
  Finished run(Path folder, boolean resume, RunControl control, Progress progress)
      throws IOException {
    long started = System.nanoTime();
    SliceValues values = new SliceValues(grid.size());
    BitSet known = new BitSet(grid.size());
    Sampler sampler = new Sampler(evaluator);
    int size = sampler.pieceSize();
    try (SliceLog log = open(folder.resolve(LOG), resume, values, known)) {
      int[] pieces =
          IntStream.range(0, (grid.size() + size - 1) / size)
              .filter(p -> known.nextClearBit(p * size) < end(p, size))
              .toArray();
      report(progress, known);
      sampler.run(
          grid,
          i -> IntStream.range(pieces[i] * size, end(pieces[i], size)).toArray(),
          pieces.length,
          control,
          (i, points, found) -> {
            for (int p = 0; p < points.length; p++) {
              values.set(points[p], found.get(p));
            }
            add(log, points[0], found);
            known.set(points[0], points[0] + points.length);
            report(progress, known);
          });
    }
    double centre = evaluator.plain(new double[grid.dimensions()]).loss();
    int done = known.cardinality();
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Finished(values, centre, done, done == grid.size(), seconds);
  }

  private int end(int piece, int size) {
    return Math.min(grid.size(), (piece + 1) * size);
  }

  private void report(Progress progress, BitSet known) {
    int done = known.cardinality();
    progress.report((double) done / grid.size(), done + " of " + grid.size() + " points");
  }

  private SliceLog open(Path file, boolean resume, SliceValues values, BitSet known)
      throws IOException {
    return resume && Files.exists(file)
        ? SliceLog.resume(file, digest, values, known)
        : SliceLog.begin(file, digest);
  }

  private static void add(SliceLog log, int first, List<Evaluation> found) {
    try {
      log.add(first, found);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Once the results are written whole, the log has done its work. */
  void forget(Path folder, Finished finished) throws IOException {
    if (finished.whole()) {
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
      text.append(evaluator == through.evaluator() ? "" : "float64");
      sha.update(text.toString().getBytes(StandardCharsets.UTF_8));
      update(sha, through.origin());
      through.directions().forEach(direction -> update(sha, direction));
      ByteBuffer inputs = ByteBuffer.allocate(4);
      for (float x : data.rawInputs()) {
        sha.update(inputs.clear().putFloat(x).flip());
      }
      return sha.digest();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void update(MessageDigest sha, double[] numbers) {
    ByteBuffer bytes = ByteBuffer.allocate(8);
    for (double number : numbers) {
      sha.update(bytes.clear().putDouble(number).flip());
    }
  }
}
