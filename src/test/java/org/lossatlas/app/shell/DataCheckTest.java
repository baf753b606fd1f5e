package org.lossatlas.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.experiment.DataReference;
import org.lossatlas.file.Sha256;

class DataCheckTest {
  private final DataCheck check = new DataCheck(Path.of("datasets"));

  @TempDir Path folder;
  private Path file;
  private DataReference data;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("points.csv"), "0,0,0\n1,1,1\n");
    data =
        new DataReference(
            file.toString(),
            "all",
            List.of(new DataReference.Digest("points.csv", Sha256.of(file))));
  }

  @Test
  void theSameFileIsNoProblem() {
    assertThat(check.problems(data)).isEmpty();
    assertThat(check.problems(new DataReference("circle", "50", List.of()))).isEmpty();
  }

  @Test
  void anotherContentIsNamedWithBothDigests() throws IOException {
    String before = Sha256.of(file);
    Files.writeString(file, "0,0,0\n1,1,0\n2,2,1\n");
    assertThat(check.problems(data))
        .singleElement()
        .asString()
        .contains("points.csv")
        .contains("another content")
        .contains(before.substring(0, 12))
        .contains(Sha256.of(file).substring(0, 12))
        .contains("train again");
  }

  @Test
  void missingDataSaysWhatToDo() throws IOException {
    Files.delete(file);
    assertThat(check.problems(data))
        .singleElement()
        .asString()
        .contains("cannot be read here")
        .contains("put them in their place");
  }
}
