package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Tour;
import org.lossatlas.pattern.ColourImage;

/** The experiments of the pattern paper from the command line. */
final class PaperExperimentsTest {
  @TempDir private Path folder;

  private Commands.Outcome run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("experiment"));
    all.addAll(Arrays.asList(arguments));
    all.addAll(List.of("--out", folder.resolve("out").toString()));
    return Commands.run(all);
  }

  @Test
  void theCommandOfEveryPageIsUnderstood() {
    for (Page page : Tour.pages(Path.of("datasets"))) {
      LossAtlas.commandLine().parseArgs(page.command().toArray(String[]::new));
    }
  }

  @Test
  void sigmaWritesItsNumbersFigureAndRecord() {
    Commands.Outcome outcome = run("sigma", "--loss", "squared", "--marginal", "0.25,0.75");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    Map<String, NpyArray> arrays = NpzFile.read(folder.resolve("out/sigma.npz"), 1_000_000);
    assertThat(arrays.get("sigma").size()).isEqualTo(arrays.get("t").size());
    // The best constant prediction leaves half the variance: (1 − Σ P²)/2.
    assertThat(outcome.out()).contains("infimum=0.1875000000");
    assertThat(folder.resolve("out/sigma.pdf")).exists();
    assertThat(folder.resolve("out/run.json")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sigma|--marginal|0.5,0.6|sum to",
        "sigma|--marginal|0.5,-0.5,1|-0.5",
        "sigma|--marginal|a,b|numbers",
        "sigma|--pattern-range|0|--pattern-range",
        "transfer|--marginal|0.5,0.5|--marginal",
        "transfer|--also|spiral|--also",
        "transfer|--grid|0|--grid",
        "theorem2|--seconds|0|--seconds",
        "theorem2|--samples|100|--dataset asks for",
        "caution|--added|1|--added",
        "caution|--network|784-10|--added",
        "caution|--network|3-4-10|--network",
        "multi-point|--pattern|1+0*a|--pattern",
        "multi-point|--steps|-1|--steps",
        "multi-point|--network|784-10-4|--network",
        "theorem1|--dimensions|4|--dimensions",
        "theorem1|--grid|1|--grid",
        "theorem1|--units|1,1|--units",
        "convolution|--network|784-10|--network",
        "convolution|--dataset|spiral|--dataset",
        "multi-point|--learning-rate|0|--learning-rate",
        "learnability|--epochs|0|--epochs",
      })
  void whatCannotBeIsSaidInOneLineAndNothingIsWritten(
      String experiment, String option, String value, String said) {
    Commands.Outcome outcome = run(experiment, option, value);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.errorLines()).hasSize(1);
    assertThat(outcome.err()).contains(said);
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }

  @Test
  void aPictureThatIsNoneIsRefused() throws Exception {
    Path file = Commands.text(folder, "not.png", "no picture");
    Commands.Outcome outcome = run("colour", file.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("is not a PNG");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }

  @Test
  void transparentPixelsOfAPictureAreShownOverWhiteAndItIsSaid() throws Exception {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB);
    for (int i = 0; i < 64; i++) {
      image.setRGB(i % 8, i / 8, i % 8 < 4 ? 0x33ff8000 : 0xff204060);
    }
    Path file = folder.resolve("picture.png");
    ImageIO.write(image, "png", file.toFile());
    Commands.Outcome outcome = run("colour", file.toString(), "--grid", "8", "--seconds", "0.2");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("picture.png: transparent pixels are shown over white");
    Map<String, NpyArray> arrays = NpzFile.read(folder.resolve("out/colour.npz"), 1_000_000);
    // A fifth of the colour, four fifths of white; the colour itself where it is opaque.
    assertThat(arrays.get("green_picture").toDoubles()[0])
        .isCloseTo(0.2 * 128 / 255 + 0.8, within(1e-12));
    assertThat(arrays.get("blue_picture").toDoubles()[0]).isCloseTo(0.8, within(1e-12));
    assertThat(arrays.get("blue_picture").toDoubles()[7]).isCloseTo(96.0 / 255, within(1e-12));
    assertThat(outcome.out()).contains("same hidden layers, to the bit");
  }

  @Test
  void anOpaquePictureIsNotSaidToBeTransparent() throws Exception {
    BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
    image.setRGB(1, 1, 0xffffffff);
    Path file = folder.resolve("grey.png");
    ImageIO.write(image, "png", file.toFile());
    assertThat(ColourImage.isTransparent(file)).isFalse();
  }

  @Test
  void layersWithoutAUnitForEachHeadAreRefused() {
    Commands.Outcome outcome = run("colour", "--network", "784-9-2-10");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("--network").contains("3 heads");
  }

  @ParameterizedTest
  @CsvSource({"1,a^2,16", "3,a*b*c,5"})
  void theoremOneIsThereOnALineAndInSpace(String z, String pattern, String grid) throws Exception {
    Commands.Outcome outcome =
        run(
            "theorem1",
            "--pattern",
            pattern,
            "--dimensions",
            z,
            "--grid",
            grid,
            "--seconds",
            "3",
            "--samples",
            "50");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    String name = z.equals("1") ? "theorem1-line" : "theorem1-volume";
    assertThat(folder.resolve("out/" + name + ".pdf")).exists();
    Map<String, NpyArray> arrays = NpzFile.read(folder.resolve("out/" + name + ".npz"), 1_000_000);
    assertThat(arrays.get("loss").shape()).hasSize(Integer.parseInt(z));
  }

  @Test
  void theConvolutionalNetworkIsWrittenSoThatSliceShowsTheSameSurface() throws Exception {
    Commands.Outcome outcome =
        run("convolution", "--grid", "9", "--seconds", "2", "--samples", "40");
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    Path out = folder.resolve("out");
    Commands.Outcome slice =
        Commands.run(
            List.of(
                "slice",
                "--network",
                out.resolve("network.zip").toString(),
                "--x-direction",
                out.resolve("direction1.zip").toString(),
                "--y-direction",
                out.resolve("direction2.zip").toString(),
                "--range",
                "0:1",
                "--grid",
                "3",
                "--samples",
                "40",
                "--out",
                folder.resolve("slice").toString()));
    assertThat(slice.exit()).as(slice.err()).isZero();
    double[] fitted =
        NpzFile.read(out.resolve("convolution.npz"), 1_000_000).get("loss").toDoubles();
    double[] sliced =
        NpzFile.read(folder.resolve("slice/landscape.npz"), 1_000_000).get("loss").toDoubles();
    for (int i = 0; i < 9; i++) {
      double expected = fitted[i / 3 * 4 * 9 + i % 3 * 4];
      // Landscapes are right to 1e-5.
      assertThat(sliced[i]).isCloseTo(expected, within(1e-5 * expected));
    }
  }
}
