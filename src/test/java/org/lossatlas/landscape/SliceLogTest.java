package org.lossatlas.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  private SliceFound resume(Metric... metrics) throws IOException {
    SliceFound found = new SliceFound(10, List.of(metrics));
    SliceLog.resume(file, DIGEST, found).close();
    return found;
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    SliceFound found = resume();
    assertThat(IntStream.range(0, 10).filter(i -> !found.lacks(i, i + 1))).containsExactly(2, 3, 7);
    SliceValues values = found.values();
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
      SliceFound found = resume();
      assertThat(found.lacks(7, 8)).isTrue();
      assertThat(found.lacks(2, 3)).isEqualTo(length < 40 + 16 + 32);
      assertThat(Files.size(file)).isEqualTo(found.lacks(2, 3) ? 40 : 88);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Metric.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LOSS", "ACCURACY"})
  void givesBackEveryMetricToTheBitAndKeepsOthersApart(Metric metric) throws IOException {
    Metric other = metric == Metric.STANDARD_ERROR ? Metric.GRADIENT_NORM : Metric.STANDARD_ERROR;
    try (SliceLog log = SliceLog.resume(file, DIGEST, new SliceFound(10, List.of()))) {
      log.add(metric, 4, Math.PI);
      log.add(other, 5, 1);
      log.add(metric, 9, Double.NaN);
    }
    SliceFound found = resume(metric);
    assertThat(found.unmeasured(metric)).containsExactly(0, 1, 2, 3, 5, 6, 7, 8);
    assertThat(found.metrics().get(metric)[4]).isEqualTo(Math.PI);
    assertThat(found.metrics()).containsOnlyKeys(metric);
    assertThat(found.evaluated()).isEqualTo(3);
    assertThat(resume(other).metrics().get(other)[5]).isEqualTo(1);
  }

  @Test
  void aDamagedRecordDoesNotCount() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[60] ^= 1;
    Files.write(file, bytes);
    assertThat(resume().evaluated()).isZero();
  }

  @Test
  void refusesTheLogOfAnotherRequest() {
    byte[] other = DIGEST.clone();
    other[0] = 1;
    assertThatThrownBy(() -> SliceLog.resume(file, other, new SliceFound(10, List.of())).close())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another network");
  }
}
