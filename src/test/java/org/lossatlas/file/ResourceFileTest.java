package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourceFileTest {
  private static final String FONT = "/org/lossatlas/assets/fonts/NotoSans-Regular.ttf";

  @TempDir private Path folder;

  @Test
  void hasTheContentOfTheResource() throws IOException {
    byte[] content = ResourceFileTest.class.getResourceAsStream(FONT).readAllBytes();
    assertThat(Files.readAllBytes(ResourceFile.of(FONT))).isEqualTo(content);
  }

  @Test
  void oneCopyServesAllRunsAndADamagedOneIsReplaced() throws IOException {
    byte[] content = {1, 2, 3};
    Path copy = ResourceFile.copy(folder, "font.ttf", content);
    Files.write(copy, new byte[] {9});
    assertThat(ResourceFile.copy(folder, "font.ttf", content)).isEqualTo(copy);
    assertThat(Files.readAllBytes(copy)).isEqualTo(content);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(copy);
    }
  }
}
