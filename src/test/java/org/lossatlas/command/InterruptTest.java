package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.app.Main;

/** Ctrl-C and termination, in a process of their own. */
@Timeout(120)
final class InterruptTest {
  @Test
  void aFitThatIsEndedFromOutsideWritesWhatItHasReached(@TempDir Path folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(Commands.quickFit(folder, "a>b", "--rmse", "0", "--seconds", "600"));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectOutput(folder.resolve("out.txt").toFile());
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.start();
    try (BufferedReader errors =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      String line = errors.readLine();
      assertThat(line).startsWith("fit: ");
      process.destroy();
      process.waitFor();
    }
    assertThat(folder.resolve("out.txt")).content().contains("rmse=", "reached=no");
    assertThat(folder.resolve("out"))
        .isDirectoryContaining(path -> path.endsWith("network.npz"))
        .isDirectoryContaining(path -> path.endsWith("landscape.npz"))
        .isDirectoryContaining(path -> path.endsWith("training.png"))
        .isDirectoryContaining(path -> path.endsWith("run.json"));
  }
}
