package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.DenseKernel.Evaluation;

final class SliceLogTest {
  private static final byte[] DIGEST = new byte[32];

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("landscape.part");
    try (SliceLog log = SliceLog.begin(file, DIGEST)) {
      log.add(2, List.of(new Evaluation(1.5, 0.5), new Evaluation(Double.NaN, Double.NaN)));
      log.add(7, List.of(new Evaluation(3.5, 0.25)));
    }
  }

  private BitSet resume(SliceValues values) throws IOException {
    BitSet known = new BitSet();
    SliceLog.resume(file, DIGEST, values, known).close();
    return known;
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    SliceValues values = new SliceValues(10);
    assertThat(resume(values).stream()).containsExactly(2, 3, 7);
    assertThat(values.loss(2)).isEqualTo(1.5);
    assertThat(values.loss(3)).isNaN();
    assertThat(values.loss(7)).isEqualTo(3.5);
    assertThat(values.accuracies()[7]).isEqualTo(0.25);
  }

  /** A kill can cut the file anywhere: what is whole counts, and writing goes on behind it. */
  @Test
  void aRecordThatWasCutOffDoesNotCount() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 40; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      SliceValues values = new SliceValues(10);
      BitSet known = resume(values);
      assertThat(known.get(7)).isFalse();
      assertThat(known.get(2)).isEqualTo(length >= 40 + 12 + 32);
      assertThat(Files.size(file)).isEqualTo(known.get(2) ? 84 : 40);
    }
  }

  @Test
  void aDamagedRecordDoesNotCount() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 1;
    Files.write(file, bytes);
    assertThat(resume(new SliceValues(10)).isEmpty()).isTrue();
  }

  @Test
  void refusesTheLogOfAnotherRequest() {
    byte[] other = DIGEST.clone();
    other[0] = 1;
    assertThatThrownBy(
            () -> SliceLog.resume(file, other, new SliceValues(10), new BitSet()).close())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another network");
  }
}
