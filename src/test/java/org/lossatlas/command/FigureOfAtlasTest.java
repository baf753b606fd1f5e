package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.data.ClassLabels;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.experiment.AtlasFile;
import org.lossatlas.experiment.DataReference;
import org.lossatlas.experiment.Experiment;
import org.lossatlas.experiment.Experiments;
import org.lossatlas.experiment.Setup;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.fitting.FitError;
import org.lossatlas.network.DenseKernel;
import org.lossatlas.network.Loss;
import org.lossatlas.network.Parameters;
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

  private void keepViews(Map<String, Map<String, String>> views) throws IOException {
    AtlasFile.write(
        atlas,
        new Experiment(
            experiment.provenance(),
            experiment.target(),
            experiment.setup(),
            experiment.trained(),
            experiment.history(),
            experiment.snapshots(),
            views));
  }

  private static Map<String, String> trainedOnCircle(int seed) {
    return Map.ofEntries(
        Map.entry("dataset", "circle"),
        Map.entry("hidden", "6-5"),
        Map.entry("activation", "tanh"),
        Map.entry("loss", "cross-entropy"),
        Map.entry("rule", "adam"),
        Map.entry("learning-rate", "0.01"),
        Map.entry("batch", "32"),
        Map.entry("epochs", "3"),
        Map.entry("weight-decay", "0.0"),
        Map.entry("run", String.valueOf(seed)),
        Map.entry("trained", "3.0"),
        Map.entry("training-seed", String.valueOf(seed)));
  }

  /** The same numbers as the commands that the window copies: train, then slice. */
  @Test
  void landscapePanelsAreThoseOfTheNetworkThatWasTrainedThere() throws IOException {
    Map<String, String> plane = new HashMap<>(trainedOnCircle(2));
    plane.putAll(Map.of("directions", "filter", "seed", "3", "window", "-0.5:0.5,-0.5:0.5"));
    plane.putAll(Map.of("points", "25", "level", "0.4"));
    keepViews(Map.of("landscape", plane, "landscape-network-0", trainedOnCircle(2)));
    assertThat(figure("landscape-loss", "map.npz").err()).isEmpty();
    String all =
        "landscape-loss,landscape-test,landscape-surface,landscape-profile,landscape-merge-tree";
    assertThat(figure(all, "all.svg").err()).isEmpty();
    assertThat(figure("landscape-profile", "profile.npz").err()).isEmpty();
    String trained = folder.resolve("trained").toString();
    String network =
        "train --network 2-6-5-2 --activation tanh --loss cross-entropy --dataset circle";
    String how = "--optimiser adam --learning-rate 0.01 --batch 32 --epochs 3 --seed 2 --out";
    assertThat(run(network + " " + how, trained).exit()).isZero();
    String slice = "slice --activation tanh --loss cross-entropy --dataset circle --seed 3";
    String sliced = folder.resolve("slice").toString();
    DataSet there = new DataSets(folder).open("circle", Split.TRAIN, SampleCount.DEFAULT, 2);
    NpzFile.write(
        folder.resolve("circle.npz"),
        Map.of(
            "x", NpyArray.ofFloats(there.rawInputs(), there.samples(), 2),
            "y", NpyArray.ofInts(((ClassLabels) there.targets()).toArray(), there.samples())));
    String data = slice.replace("circle", folder.resolve("circle.npz").toString());
    String options = " --x-direction random --y-direction random --normalise filter --grid 25";
    assertThat(
            run(
                    data
                        + options
                        + " --range=-0.5:0.5 --network "
                        + trained
                        + "/network.npz --out",
                    sliced)
                .exit())
        .isZero();
    double[] map = NpzFile.read(folder.resolve("map.npz"), 10_000).get("value").toDoubles();
    double[] expected =
        NpzFile.read(folder.resolve("slice/landscape.npz"), 10_000).get("loss").toDoubles();
    assertThat(map).hasSize(625).containsExactly(expected, within(1e-9));
    double[] profile = NpzFile.read(folder.resolve("profile.npz"), 10_000).get("y1").toDoubles();
    assertThat(profile).containsExactly(Arrays.copyOfRange(map, 12 * 25, 13 * 25));
  }

  private static Commands.Outcome run(String words, String out) {
    List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
    arguments.add(out);
    return Commands.run(arguments);
  }

  @Test
  void withoutANetworkOfItsOwnTheLandscapeIsThatOfThePatternsPlace() throws IOException {
    keepViews(Map.of());
    assertThat(figure("landscape-loss", "map.npz").err()).isEmpty();
    Map<String, Parameters> theta = experiment.trained().orElseThrow().theta();
    Parameters middle =
        theta.get("network").plus(0.5, theta.get("direction1")).plus(0.5, theta.get("direction2"));
    DataSet data =
        new DataSets(folder)
            .open(folder.resolve("points.csv").toString(), Split.TRAIN, SampleCount.ALL, 0);
    Loss loss = Loss.parse(experiment.setup().orElseThrow().loss());
    double expected = DenseKernel.evaluate(middle, loss, data).loss();
    double[] map = NpzFile.read(folder.resolve("map.npz"), 10_000).get("value").toDoubles();
    assertThat(map[25 * 51 + 25]).isCloseTo(expected, within(1e-5 * expected));
    assertThat(figure("landscape-test", "test.npz").errorLines()).hasSize(1);
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
