package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.Experiments;
import org.lossatlas.experiment.Setup;
import org.lossatlas.experiment.Trained;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;

/** The network of an .atlas file, as slice sees it. */
class AtlasNetworkTest {
  @TempDir private Path folder;
  private final Experiment experiment = Experiments.small();
  private Path data;

  @BeforeEach
  void makeData() throws IOException {
    data = Commands.text(folder, "points.csv", "1,2,3,0\n2,1,0,1\n0,1,1,1\n3,1,2,0\n1,1,1,1\n");
  }

  private Commands.Outcome slice(Path network, String... more) {
    List<String> command =
        List.of(
            "slice",
            "--network",
            network.toString(),
            "--x-direction",
            "random",
            "--grid",
            "3",
            "--dataset",
            data.toString(),
            "--out",
            folder.resolve("out").toString());
    return Commands.run(Stream.concat(command.stream(), List.of(more).stream()).toList());
  }

  private Path keep(Optional<Trained> trained, String loss, Map<String, String> marker)
      throws IOException {
    Setup before = experiment.setup().orElseThrow();
    Path file = folder.resolve("small.atlas");
    AtlasFile.write(
        file,
        new Experiment(
            experiment.provenance(),
            experiment.target(),
            Optional.of(
                new Setup(
                    before.widths(), before.activation(), loss, before.data(), before.options())),
            trained,
            List.of(),
            List.of(),
            Map.of("marker", marker)));
    return file;
  }

  @Test
  void itIsTheOneAtTheMarkerWithTheExperimentsLoss() throws IOException {
    Path atlas = keep(experiment.trained(), "squared", Map.of("alpha", "0.25", "beta", "0.75"));
    Map<String, Parameters> theta = experiment.trained().orElseThrow().theta();
    Path same = folder.resolve("same.npz");
    NetworkFile.write(
        same,
        theta
            .get("network")
            .plus(0.25, theta.get("direction1"))
            .plus(0.75, theta.get("direction2")));
    double expected = slice(same, "--loss", "squared").value("centre");
    Commands.Outcome atMarker = slice(atlas);
    assertThat(atMarker.err().lines().filter(line -> line.contains("error"))).isEmpty();
    assertThat(atMarker.value("centre")).isCloseTo(expected, within(1e-9));
    assertThat(slice(atlas, "--loss", "cross-entropy").value("centre"))
        .isNotCloseTo(expected, within(1e-3));
  }

  @Test
  void anotherPlaceOfItsPlaneCanBeAskedFor() throws IOException {
    Path there = keep(experiment.trained(), "squared", Map.of("alpha", "0.25", "beta", "0.75"));
    double expected = slice(there).value("centre");
    Path elsewhere = keep(experiment.trained(), "squared", Map.of("alpha", "1", "beta", "0"));
    assertThat(slice(elsewhere).value("centre")).isNotCloseTo(expected, within(1e-6));
    assertThat(slice(elsewhere, "--at", "0.25,0.75").value("centre"))
        .isCloseTo(expected, within(1e-12));
    for (String nowhere : List.of("here", "nan,0", "1")) {
      Commands.Outcome refused = slice(elsewhere, "--at", nowhere);
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.errorLines()).singleElement().asString().contains("--at");
    }
  }

  @Test
  void aFileWithoutANetworkAndAMarkerThatIsNoNumberAreRefused() throws IOException {
    Map<String, String> middle = Map.of("alpha", "0.5", "beta", "0.5");
    Commands.Outcome without = slice(keep(Optional.empty(), "squared", middle));
    assertThat(without.exit()).isEqualTo(2);
    assertThat(without.errorLines()).singleElement().asString().contains("has no network");
    Commands.Outcome nowhere =
        slice(keep(experiment.trained(), "squared", Map.of("alpha", "left", "beta", "0")));
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.errorLines()).singleElement().asString().contains("alpha at 'left'");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
