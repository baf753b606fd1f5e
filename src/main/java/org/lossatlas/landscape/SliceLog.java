package org.lossatlas.landscape;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * What has been evaluated of a grid, written as it comes, so that it outlasts the process: a digest
 * of the request, then records of what was measured, a first point, a count, the values (losses and
 * accuracies, or one metric) and a check sum. A record that was cut off, and what follows it, does
 * not count.
 */
public final class SliceLog implements AutoCloseable {
  private static final byte[] MAGIC = {'L', 'A', 'S', 'L', 'I', 'C', 'E', '2'};

  /** By their places, as records call them; which these are is in the digest. */
  private static final List<Metric> METRICS = List.of(Metric.values());

  private static final int DIGEST = 32;
  private static final int MOST_IN_A_RECORD = 1 << 20;

  /** What a record says, its first point, its count; and the check sum behind its values. */
  private static final int FRAME = 16;

  private final FileChannel channel;

  private SliceLog(FileChannel channel) {
    this.channel = channel;
  }

  /** Starts a new log in place of any older one. */
  public static SliceLog begin(Path file, byte[] digest) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    write(channel, ByteBuffer.allocate(MAGIC.length + DIGEST).put(MAGIC).put(digest).flip());
    return new SliceLog(channel);
  }

  /**
   * Goes on with a log: puts what it holds into {@code found}; metrics that are not kept there stay
   * in the log.
   *
   * @throws BadInputException if the log is no such file, or of another request
   */
  public static SliceLog resume(Path file, byte[] digest, SliceFound found) throws IOException {
    long sound = (long) MAGIC.length + DIGEST;
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new BadInputException(
            file.toString(),
            "is no record of a slice that this version reads; leave --resume out to start anew");
      }
      if (!Arrays.equals(in.readNBytes(DIGEST), digest)) {
        throw new BadInputException(
            file.toString(),
            "is of another network, data set, direction or grid; leave --resume out to start anew");
      }
      for (int bytes = read(in, found); bytes > 0; bytes = read(in, found)) {
        sound += bytes;
      }
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(sound);
    channel.position(sound);
    return new SliceLog(channel);
  }

  /** Reads a record; the bytes it has, or 0 where there is no whole one. */
  private static int read(DataInputStream in, SliceFound found) throws IOException {
    try {
      int what = in.readInt();
      int first = in.readInt();
      int count = in.readInt();
      if (what < 0
          || what >= METRICS.size()
          || first < 0
          || count < 1
          || count > MOST_IN_A_RECORD
          || first + count > found.values().size()) {
        return 0;
      }
      Metric metric = METRICS.get(what);
      int length = bytes(metric) * count;
      byte[] body = in.readNBytes(length);
      if (body.length < length || in.readInt() != sum(what, first, count, body)) {
        return 0;
      }
      keep(metric, first, ByteBuffer.wrap(body), count, found);
      return FRAME + length;
    } catch (EOFException end) {
      return 0;
    }
  }

  private static void keep(
      Metric metric, int first, ByteBuffer numbers, int count, SliceFound found) {
    for (int i = first; i < first + count; i++) {
      if (metric == Metric.LOSS) {
        found.evaluated(i, new Evaluation(numbers.getDouble(), numbers.getDouble()));
      } else {
        found.measured(metric, i, numbers.getDouble());
      }
    }
  }

  /** Of a point: accuracy comes with the loss. */
  private static int bytes(Metric metric) {
    return metric == Metric.LOSS ? 16 : 8;
  }

  private static int sum(int what, int first, int count, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.allocate(12).putInt(what).putInt(first).putInt(count).flip());
    crc.update(body);
    return (int) crc.getValue();
  }

  /** Adds the values of the points from {@code first} on. */
  public void add(int first, List<Evaluation> some) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(bytes(Metric.LOSS) * some.size());
    for (Evaluation value : some) {
      body.putDouble(value.loss()).putDouble(value.accuracy());
    }
    record(Metric.LOSS, first, some.size(), body.array());
  }

  /** Adds what a metric that does not come with the loss is at a point. */
  public void add(Metric metric, int point, double value) throws IOException {
    record(metric, point, 1, ByteBuffer.allocate(bytes(metric)).putDouble(value).array());
  }

  private void record(Metric metric, int first, int count, byte[] body) throws IOException {
    int what = METRICS.indexOf(metric);
    ByteBuffer record = ByteBuffer.allocate(FRAME + body.length);
    record.putInt(what).putInt(first).putInt(count).put(body);
    write(channel, record.putInt(sum(what, first, count, body)).flip());
  }

  private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
