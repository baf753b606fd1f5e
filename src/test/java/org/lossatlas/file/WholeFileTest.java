package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final Duration LONG_AGO = Duration.ofHours(2);

  @TempDir Path folder;

  private Path left(String name, Duration age) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "half");
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
  }

  @Test
  void whatKilledProcessesLeftOfAFileIsRemovedWhenItIsWritten() throws IOException {
    Path old = left(".a.atlas." + UUID.randomUUID() + ".part", LONG_AGO);
    Path young = left(".a.atlas." + UUID.randomUUID() + ".part", Duration.ZERO);
    Path others = left(".b.atlas." + UUID.randomUUID() + ".part", LONG_AGO);
    Path users = left(".a.atlas.mine.part", LONG_AGO);
    Path file = folder.resolve("a.atlas");
    WholeFile.replace(file, out -> out.write(7));
    assertThat(file).hasBinaryContent(new byte[] {7});
    assertThat(old).doesNotExist();
    assertThat(young).exists();
    assertThat(others).exists();
    assertThat(users).exists();
  }
}
