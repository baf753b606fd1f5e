package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledFilesTest {
  @ParameterizedTest
  @ValueSource(strings = {"assets/fonts", "assets/colourmaps"})
  void everyFileHasASourceAndALicenceInTheReadme(String folder) throws IOException {
    List<String> lines = Files.readAllLines(Path.of(folder, "README.md"));
    assertThat(bundled(Path.of(folder)))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(lines)
                    .anyMatch(
                        line ->
                            line.startsWith("| " + name + " |")
                                && line.matches(
                                    ".*(OFL-1\\.1|CC0-1\\.0|MIT|Apache-2\\.0|matplotlib licence).*")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"assets/fonts", "assets/colourmaps"})
  void noFileIsLarge(String folder) throws IOException {
    for (String name : bundled(Path.of(folder))) {
      assertThat(Files.size(Path.of(folder, name))).isLessThan(2_000_000);
    }
  }

  private static List<String> bundled(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".tsv") || name.endsWith(".ttf"))
          .toList();
    }
  }
}
