package org.lossatlas.app.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void takesAnExtensionTypedBeforeTheSuggestedOneOnce(@TempDir Path folder) throws Exception {
    Path typed = folder.resolve("skull.atlas.atlas");

    assertThat(FileDialogs.withExtensionOnce(typed, "experiment.atlas"))
        .isEqualTo(folder.resolve("skull.atlas"));
    assertThat(FileDialogs.withExtensionOnce(folder.resolve("a.atlas"), "experiment.atlas"))
        .isEqualTo(folder.resolve("a.atlas"));
    assertThat(FileDialogs.withExtensionOnce(typed, "experiment")).isEqualTo(typed);
  }

  @Test
  void neverTurnsToAFileThatTheDialogDidNotAskAbout(@TempDir Path folder) throws Exception {
    Files.createFile(folder.resolve("skull.png"));
    Path typed = folder.resolve("skull.png.png");

    assertThat(FileDialogs.withExtensionOnce(typed, "loss.png")).isEqualTo(typed);
  }
}
