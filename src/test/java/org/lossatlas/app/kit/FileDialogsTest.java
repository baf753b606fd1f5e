package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileDialogsTest {
  @Test
  void addsTheExtensionThatWasNotTyped() {
    assertThat(FileDialogs.withExtension(Path.of("out", "skull"), FileType.PNG))
        .isEqualTo(Path.of("out", "skull.png"));
  }

  @Test
  void leavesATypedExtensionAlone() {
    assertThat(FileDialogs.withExtension(Path.of("out", "skull.dat"), FileType.CSV))
        .isEqualTo(Path.of("out", "skull.dat"));
  }
}
