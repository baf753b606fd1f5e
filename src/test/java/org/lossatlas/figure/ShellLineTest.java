package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ShellLineTest {
  @Test
  void aShellTakesTheLineApartIntoTheSameArguments() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell");
    List<String> arguments =
        List.of("fit", "cos(9*a) < $HOME", "it's", "", "a b", "`x`", "α", "\"q\"", "--size=8x7cm");
    String script = "for a in " + ShellLine.of(arguments) + "; do printf '%s|' \"$a\"; done";
    // Over the standard input: as an argument, Java would write α in the system's encoding, which
    // a bare machine's C locale does not have.
    Process shell = new ProcessBuilder("/bin/sh").start();
    try (OutputStream input = shell.getOutputStream()) {
      input.write(script.getBytes(StandardCharsets.UTF_8));
    }
    String seen = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(seen).isEqualTo(String.join("|", arguments) + "|");
  }

  @Test
  void plainWordsStayAsTheyAre() {
    assertThat(ShellLine.of(List.of("fit", "skull", "--grid", "64x64", "--out=results/a.pdf")))
        .isEqualTo("fit skull --grid 64x64 --out=results/a.pdf");
  }
}
