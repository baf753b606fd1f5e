package org.lossatlas.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FilmFigure;
import org.lossatlas.figure.Lettering;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.RegionFigure;
import org.lossatlas.figure.Samples;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.Theme;
import org.lossatlas.regions.InputWindow;
import org.lossatlas.regions.Preset;
import org.lossatlas.regions.RegionKernel;

/** Whether pdfLaTeX compiles what is written for it, where there is one with PGFPlots. */
class TexFilesTest {
  private static final Sheet SHEET =
      new Sheet(8.5 / 2.54 * 72, 200, 2, Theme.LIGHT, 8, Lettering.SERIF);

  private static final long MOST_SECONDS = 60;

  @TempDir private Path folder;

  static Stream<Arguments> figures() {
    return Stream.of(
        Arguments.of("heatmap", Samples.heatmap(Samples.hills(20, 20)).withContours(), "α"),
        Arguments.of("surface", Samples.surface(Samples.hills(9, 9)), "α"),
        Arguments.of("curves", Samples.curves(), ""),
        Arguments.of("regions", regions(), "components"),
        Arguments.of("film", film(), "7: 0.98"));
  }

  private static Figure regions() {
    RegionKernel kernel = new RegionKernel(Preset.RELU.network());
    return RegionFigure.of("Decision regions", kernel.map(InputWindow.around(6, 130)))
        .withSamples(
            List.of(
                new RegionFigure.Sample(1, 1, 0, true, false),
                new RegionFigure.Sample(-2, 0, 1, false, true)));
  }

  private static Figure film() {
    double[] ramp = IntStream.range(0, 16).mapToDouble(i -> i / 15.0).toArray();
    return new FilmFigure(
        "A path",
        List.of(
            FilmFigure.Still.of(ramp, 4, "7: 0.98", 1), FilmFigure.Still.of(ramp, 4, "7: 0.51", 2)),
        2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void itCompilesByItself(String name, Figure figure, String words)
      throws IOException, InterruptedException {
    assumeTrue(hasPgfPlots(), "there is no pdflatex with PGFPlots here");
    Path file = folder.resolve(name + ".tex");
    FigureFormat.TEX.write(file, figure, SHEET, Provenance.of("1"));
    Path log = folder.resolve("out.txt");
    assertThat(run(log, "pdflatex", "-interaction=nonstopmode", "-halt-on-error", name + ".tex"))
        .as(() -> last(log))
        .isZero();
    try (PDDocument document = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document)).contains(words);
    }
  }

  private boolean hasPgfPlots() throws InterruptedException {
    try {
      return run(folder.resolve("found.txt"), "kpsewhich", "pgfplots.sty") == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private int run(Path output, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static String last(Path log) {
    try {
      String all = Files.readString(log, StandardCharsets.ISO_8859_1);
      return all.substring(Math.max(0, all.length() - 800));
    } catch (IOException gone) {
      return gone.toString();
    }
  }
}
