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
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.DenseKernel.Evaluation;

/**
 * What has been evaluated of a grid, written as it comes, so that it outlasts the process: a digest
 * of the request, then records of a first point, a count, losses, accuracies and a check sum. A
 * record that was cut off, and what follows it, does not count.
 */
public final class SliceLog implements AutoCloseable {
  private static final byte[] MAGIC = {'L', 'A', 'S', 'L', 'I', 'C', 'E', '1'};
  private static final int DIGEST = 32;
  private static final int MOST_IN_A_RECORD = 1 << 20;

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
   * Goes on with a log: puts what it holds into {@code values} and marks those points.
   *
   * @throws BadInputException if the log is no such file, or of another request
   */
  public static SliceLog resume(Path file, byte[] digest, SliceValues values, BitSet known)
      throws IOException {
    long sound = (long) MAGIC.length + DIGEST;
    try (InputStream raw = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new BadInputException(file.toString(), "is no record of a slice");
      }
      if (!Arrays.equals(in.readNBytes(DIGEST), digest)) {
        throw new BadInputException(
            file.toString(),
            "is of another network, data set, direction or grid; leave --resume out to start anew");
      }
      for (int bytes = read(in, values, known); bytes > 0; bytes = read(in, values, known)) {
        sound += bytes;
      }
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(sound);
    channel.position(sound);
    return new SliceLog(channel);
  }

  /** Reads a record; the bytes it has, or 0 where there is no whole one. */
  private static int read(DataInputStream in, SliceValues values, BitSet known) throws IOException {
    try {
      int first = in.readInt();
      int count = in.readInt();
      if (first < 0 || count < 1 || count > MOST_IN_A_RECORD || first + count > values.size()) {
        return 0;
      }
      byte[] body = in.readNBytes(16 * count);
      if (body.length < 16 * count || in.readInt() != sum(first, count, body)) {
        return 0;
      }
      ByteBuffer numbers = ByteBuffer.wrap(body);
      for (int i = first; i < first + count; i++) {
        values.set(i, new Evaluation(numbers.getDouble(), numbers.getDouble()));
      }
      known.set(first, first + count);
      return 12 + 16 * count;
    } catch (EOFException end) {
      return 0;
    }
  }

  private static int sum(int first, int count, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(ByteBuffer.allocate(8).putInt(first).putInt(count).flip());
    crc.update(body);
    return (int) crc.getValue();
  }

  /** Adds the values of the points from {@code first} on. */
  public void add(int first, List<Evaluation> some) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(16 * some.size());
    for (Evaluation value : some) {
      body.putDouble(value.loss()).putDouble(value.accuracy());
    }
    ByteBuffer record = ByteBuffer.allocate(12 + body.capacity());
    record.putInt(first).putInt(some.size()).put(body.array());
    record.putInt(sum(first, some.size(), body.array()));
    write(channel, record.flip());
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
