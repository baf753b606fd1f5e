package org.lossatlas.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.FittedPlane;

class AtlasFileTest {
  private final Experiment written = Experiments.small();
  private Path file;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("small.atlas");
    AtlasFile.write(file, written);
  }

  @Test
  void whatWasSavedIsOpenedAndSavedAgainAsTheSameBytes() throws IOException {
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).isEmpty();
    assertThat(opened.experiment().target()).isEqualTo(written.target());
    assertThat(opened.experiment().setup()).isEqualTo(written.setup());
    assertThat(opened.experiment().views()).isEqualTo(written.views());
    assertThat(opened.experiment().history()).isEqualTo(written.history());
    Path again = folder.resolve("again.atlas");
    AtlasFile.write(again, opened.experiment());
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void theOpenedNetworkGivesTheSameNumbersToTheLastBit() {
    Experiment opened = AtlasFile.read(file).experiment();
    double[] before = surface(written);
    assertThat(surface(opened)).isEqualTo(before);
    assertThat(opened.trained().orElseThrow().theta().get("network").vector())
        .isEqualTo(written.trained().orElseThrow().theta().get("network").vector());
  }

  @Test
  void whatAPanelRemembersMayBeASmallNetwork() throws IOException {
    String weights = "0.12345678901234567 ".repeat(40_000);
    Experiment playing =
        new Experiment(
            written.provenance(),
            written.target(),
            written.setup(),
            written.trained(),
            written.history(),
            written.snapshots(),
            Map.of("regions", Map.of("weights", weights)));
    AtlasFile.write(file, playing);
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).isEmpty();
    assertThat(opened.experiment().views()).isEqualTo(playing.views());
  }

  private static double[] surface(Experiment experiment) {
    return new FittedPlane(
            Experiments.construction(), experiment.trained().orElseThrow().state().network())
        .surface(17, 17)
        .toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "pattern.npz, pattern",
    "subnetwork.npz, trained network",
    "history.npz, training curve",
    "snapshots.npz, timeline",
    "network.npz, trained network"
  })
  void aDamagedPartIsNamedAndTheOthersAreRead(String entry, String part) throws IOException {
    rewrite(entry, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).singleElement().asString().contains(part).contains(entry);
    assertThat(opened.experiment().setup()).isEqualTo(written.setup());
    assertThat(opened.experiment().views()).isEqualTo(written.views());
  }

  @Test
  void aFlippedBitInsideOneEntrySpoilsThatOneAlone() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = indexOf(bytes, "history.npz") + 40;
    bytes[at] ^= 4;
    Files.write(file, bytes);
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).singleElement().asString().contains("history.npz is damaged");
    assertThat(opened.experiment().trained()).isPresent();
    assertThat(opened.experiment().history()).isEmpty();
  }

  @Test
  void aFileCutShortGivesWhatStandsBeforeTheCut() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, indexOf(bytes, "history.npz")));
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).isNotEmpty().first().asString().contains("cut short");
    assertThat(opened.experiment().target()).isEqualTo(written.target());
    assertThat(opened.experiment().trained()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"version\": 1', '\"version\": 9', newer Loss Atlas",
    "'\"batch\": 2048', '\"batch\": \"many\"', batch must be a whole number",
    "'\"batch\": 2048', '\"batch\": 1e999999999', batch must be a whole number",
    "'\"rmse\": 0.0', '\"rmse\": 1e999', rmse must be a finite number",
    "'\"optimiser\": \"gauss-newton\"', '\"optimiser\": \"java.lang.Runtime\"', not an optimiser",
    "'\"alpha\": \"0.25\"', '\"alpha\": [[[]]]', alpha must be a text"
  })
  void aWrongFieldIsNamed(String right, String wrong, String problem) throws IOException {
    rewrite(
        "experiment.json",
        bytes ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(right, wrong)
                .getBytes(StandardCharsets.UTF_8));
    AtlasFile.Opened opened = AtlasFile.read(file);
    assertThat(opened.problems()).anySatisfy(line -> assertThat(line).contains(problem));
    assertThat(opened.experiment().target()).isEqualTo(written.target());
  }

  @Test
  void namesThatLeadOutsideAreNeverOpened() throws IOException {
    Path zip = folder.resolve("sub").resolve("outside.atlas");
    Files.createDirectories(zip.getParent());
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("../../evil.npz"));
      out.write(1);
    }
    assertThatThrownBy(() -> AtlasFile.read(zip)).isInstanceOf(BadInputException.class);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("small.atlas", "sub");
  }

  @Test
  void anEntryThatUnpacksToTooMuchIsRefused() throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      out.putNextEntry(new ZipEntry("experiment.json"));
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 64; i++) {
        out.write(blanks);
      }
    }
    assertThatThrownBy(() -> AtlasFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("nothing of it can be read");
  }

  @ParameterizedTest
  @CsvSource({"no such file", "not a zip", "''"})
  void whatIsNoExperimentIsRefusedInOneLine(String content) throws IOException {
    Path other = folder.resolve("other.atlas");
    if (!content.equals("no such file")) {
      Files.writeString(other, content);
    }
    assertThatThrownBy(() -> AtlasFile.read(other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("other.atlas")
        .hasMessageNotContaining("\n");
  }

  private static int indexOf(byte[] bytes, String name) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.indexOf(name);
  }

  /** Replaces one entry; its check sum fits again, so that what is inside it is looked at. */
  private void rewrite(String name, UnaryOperator<byte[]> change) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    entries.computeIfPresent(name, (key, bytes) -> change.apply(bytes));
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
  }
}
