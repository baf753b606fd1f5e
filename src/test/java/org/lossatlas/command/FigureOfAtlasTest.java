package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.DataReference;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.Experiments;
import org.lossatlas.experiment.Setup;
import org.lossatlas.file.NpzFile;
import org.lossatlas.fitting.FitError;
import org.lossatlas.pattern.Pattern;

class FigureOfAtlasTest {
  @TempDir private Path folder;
  private Experiment experiment;
  private Path atlas;

  /** The experiment of those tests, over five samples whose classes have the shares it was for. */
  @BeforeEach
  void keepAnExperiment() throws IOException {
    Path data =
        Commands.text(folder, "points.csv", "1,2,3,0\n2,1,0,1\n0,1,1,1\n3,1,2,0\n1,1,1,1\n");
    Experiment small = Experiments.small();
    Setup before = small.setup().orElseThrow();
    Setup setup =
        new Setup(
            before.widths(),
            before.activation(),
            before.loss(),
            new DataReference(data.toString(), "all", before.data().files()),
            before.options());
    experiment =
        new Experiment(
            small.provenance(),
            small.target(),
            Optional.of(setup),
            small.trained(),
            small.history(),
            small.snapshots(),
            small.views());
    atlas = folder.resolve("small.atlas");
    AtlasFile.write(atlas, experiment);
  }

  private Commands.Outcome figure(String panel, String out) {
    return Commands.run(
        List.of(
            "figure", atlas.toString(), "--panel", panel, "--out", folder.resolve(out).toString()));
  }

  @Test
  void theSurfaceIsThatOfTheKeptNetwork() {
    assertThat(figure("loss-surface", "a.npz").err()).isEmpty();
    double[] loss = NpzFile.read(folder.resolve("a.npz"), 1000).get("value").toDoubles();
    Pattern target = experiment.target().orElseThrow().pattern();
    // What the training saw in single precision.
    double trained = experiment.trained().orElseThrow().state().error().rmse();
    assertThat(FitError.between(loss, target).rmse()).isCloseTo(trained, within(1e-5));
  }

  @Test
  void everyPanelCanBeDrawnAndKnowsItsFile() throws IOException {
    assertThat(figure("loss-surface,surface,difference,target,training-curve", "a.svg").err())
        .isEmpty();
    assertThat(Files.readString(folder.resolve("a.svg")))
        .contains(
            "small.atlas SHA-256",
            "points.csv SHA-256 ab12",
            "loss-atlas figure small.atlas",
            "--network 3-4-6-5-2",
            "--dataset points.csv");
  }

  @Test
  void theTrainingMovesInAnAnimation() throws IOException {
    assertThat(figure("surface", "a.gif").err()).isEmpty();
    try (ImageInputStream in = ImageIO.createImageInputStream(folder.resolve("a.gif").toFile())) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      // The two that were kept, and the end.
      assertThat(reader.getNumImages(true)).isEqualTo(3);
    }
  }

  @Test
  void dataThatAreGoneAreNamed() throws IOException {
    Files.delete(folder.resolve("points.csv"));
    Commands.Outcome refused = figure("surface", "a.pdf");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.errorLines()).hasSize(1);
    assertThat(refused.err()).contains("points.csv");
    assertThat(folder.resolve("a.pdf")).doesNotExist();
  }
}
