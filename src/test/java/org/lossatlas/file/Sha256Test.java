package org.lossatlas.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Sha256Test {
  @TempDir private Path folder;

  /** The example of one block in FIPS 180-4. */
  @Test
  void givesTheDigestOfTheStandardsExample() throws IOException {
    Path file = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(Sha256.of(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusesAnAbsentFile() {
    assertThatThrownBy(() -> Sha256.of(folder.resolve("absent")))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("there is no such file");
  }
}
