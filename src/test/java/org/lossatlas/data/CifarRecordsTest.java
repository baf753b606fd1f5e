package org.lossatlas.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lossatlas.data.DataFiles.labels;
import static org.lossatlas.data.DataFiles.open;
import static org.lossatlas.data.DataFiles.refuses;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CifarRecordsTest {
  private static final int RECORD = 3073;

  @TempDir private Path folder;
  private DataFiles files;

  @BeforeEach
  void setUp() {
    files = new DataFiles(folder);
  }

  private static byte[] twoRecords() {
    byte[] bytes = new byte[2 * RECORD];
    bytes[0] = 3;
    bytes[1] = (byte) 255;
    bytes[RECORD] = 9;
    bytes[RECORD + 3072] = 51;
    return bytes;
  }

  @Test
  void readsLabelsAndPixelsInTheirStoredOrder() throws IOException {
    DataSet data = open(files.write("data_batch_1.bin", twoRecords()));
    assertThat(data.samples()).isEqualTo(2);
    assertThat(data.inputs()).isEqualTo(3072);
    assertThat(data.x(0, 0)).isEqualTo(1f);
    assertThat(data.x(1, 3071)).isEqualTo(51 / 255f);
    assertThat(labels(data).toArray()).containsExactly(3, 9);
  }

  @Test
  void hasTenClassesHoweverFewRowsAreTaken() throws IOException {
    DataSet data = open(files.write("data_batch_1.bin", twoRecords()), new SampleCount(1));
    assertThat(data.samples()).isEqualTo(1);
    assertThat(labels(data).classes()).isEqualTo(10);
  }

  @Test
  void refusesASizeThatIsNoWholeNumberOfRecords() throws IOException {
    refuses(files.write("a.bin", new byte[RECORD + 1]), "has 3,074 bytes; CIFAR-10's binary files");
    refuses(files.write("a.bin", new byte[0]), "has 0 bytes");
  }

  @Test
  void refusesALabelBeyondTheTenClasses() throws IOException {
    byte[] bytes = twoRecords();
    bytes[RECORD] = (byte) 200;
    refuses(files.write("a.bin", bytes), "record 1 has label 200; CIFAR-10's labels are 0 to 9");
  }
}
