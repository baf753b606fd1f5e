package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;

class FigureCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeResults() throws IOException {
    double[] loss = {2.1, 2.2, 2.3, 2.4, 2.5, 2.6};
    double[] target = {0, 0.1, 0.2, 0.3, 0.4, 0.5};
    Map<String, NpyArray> arrays = new LinkedHashMap<>();
    arrays.put("alpha", NpyArray.ofDoubles(new double[] {0, 0.5, 1}, 3));
    arrays.put("beta", NpyArray.ofDoubles(new double[] {0, 1}, 2));
    arrays.put("loss", NpyArray.ofDoubles(loss, 2, 3));
    arrays.put("target", NpyArray.ofDoubles(target, 2, 3));
    arrays.put("offset", NpyArray.ofDoubles(new double[] {2.1}));
    NpzFile.write(folder.resolve("landscape.npz"), arrays);
    double[] seconds = {1, 2, 3};
    Map<String, NpyArray> training = new LinkedHashMap<>();
    for (String name : List.of("seconds", "rmse", "max")) {
      training.put(name, NpyArray.ofDoubles(seconds, 3));
    }
    NpzFile.write(folder.resolve("training.npz"), training);
    Commands.text(
        folder,
        "run.json",
        """
        {"command": ["fit", "cos(9*a)"], "settings": {"seed": 41, "loss": "hinge"},
         "inputs": [{"file": "x.idx", "sha256": "feed"}]}
        """);
  }

  private Commands.Outcome figure(String out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("figure", folder.toString(), "--out", folder.resolve(out).toString()));
    arguments.addAll(List.of(more));
    return Commands.run(arguments);
  }

  @Test
  void severalPanelsBecomeOnePageWhoseTextIsText() throws IOException {
    Commands.Outcome done =
        figure("a.pdf", "--panel", "loss-surface,surface,training-curve", "--size", "two-columns");
    assertThat(done.err()).isEmpty();
    assertThat(done.exit()).isZero();
    try (PDDocument document = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Loss surface", "Training", "time (s)", "𝛼₁", "𝐿");
    }
  }

  @Test
  void theFileSaysWhichCommandsMakeItAgain() throws IOException {
    assertThat(figure("a.svg", "--title", "Hills & valleys").exit()).isZero();
    assertThat(Files.readString(folder.resolve("a.svg"), StandardCharsets.UTF_8))
        .contains(
            "loss-atlas fit 'cos(9*a)' &amp;&amp; loss-atlas figure",
            "--title 'Hills &amp; valleys'",
            "feed",
            ">41<",
            "hinge")
        .doesNotContain(folder.toString());
  }

  @Test
  void theNumbersAreThoseOfTheResults() {
    assertThat(figure("a.npz", "--panel", "difference").exit()).isZero();
    double[] difference = NpzFile.read(folder.resolve("a.npz"), 100).get("value").toDoubles();
    // 2.1 + T − 2.1 − T, up to rounding.
    assertThat(difference).hasSize(6).containsExactly(new double[6], within(1e-15));
  }

  @Test
  void spectraAndLawsAreFiguresToo() throws IOException {
    double[] values = {-1, 0, 0.5, 2};
    NpzFile.write(
        folder.resolve("spectrum.npz"), Map.of("eigenvalues", NpyArray.ofDoubles(values, 4)));
    NpzFile.write(
        folder.resolve("law.npz"),
        Map.of(
            "lambda", NpyArray.ofDoubles(new double[] {-1, 0, 1}, 3),
            "density", NpyArray.ofDoubles(new double[] {0, 0.5, 0}, 3)));
    assertThat(figure("a.svg", "--panel", "spectrum,law").err()).isEmpty();
    assertThat(Files.readString(folder.resolve("a.svg"), StandardCharsets.UTF_8))
        .contains("Hessian spectrum", "Spectral law");
    assertThat(figure("a.csv", "--panel", "law").exit()).isZero();
    assertThat(Files.readAllLines(folder.resolve("a.csv")))
        .containsExactly(
            "series,x,y", "\"density\",-1.0,0.0", "\"density\",0.0,0.5", "\"density\",1.0,0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.svg", "a.png"})
  void regionsAndSlicesAreFiguresToo(String out) throws IOException {
    Path regions = folder.resolve("regions");
    run("regions", "--preset", "relu", "--grid", "32", "--out", regions.toString());
    Path file = folder.resolve(out);
    run("figure", regions.toString(), "--panel", "regions", "--out", file.toString());
    assertThat(file).isNotEmptyFile();
    Path line = folder.resolve("line");
    String[] slice = {
      "slice", "--network", "2-3-2", "--dataset", "circle", "--samples", "20", "--grid", "5"
    };
    run(slice, "--x-direction", "random", "--out", line.toString());
    Path second = folder.resolve("line-" + out);
    String panels = "loss-surface,accuracy";
    run("figure", line.toString(), "--panel", panels, "--out", second.toString());
    assertThat(second).isNotEmptyFile();
    Path plane = folder.resolve("plane");
    run(slice, "--x-direction", "random", "--y-direction", "random", "--out", plane.toString());
    Path third = folder.resolve("plane-" + out);
    run("figure", plane.toString(), "--panel", panels + ",surface", "--out", third.toString());
    assertThat(third).isNotEmptyFile();
  }

  private static void run(String... words) {
    run(words, new String[0]);
  }

  private static void run(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    Commands.Outcome outcome = Commands.run(all);
    assertThat(outcome.err()).doesNotContain("--");
    assertThat(outcome.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.bmp  |                            | must end in .pdf",
        "a.pdf  | --panel nose               | must be one of loss-surface, surface",
        "a.tex  | --panel surface,difference | cannot hold surface, difference",
        "a.stl  | --panel training-curve     | cannot hold training-curve",
        "a.pdf  | --size a4                  | must be one-column",
        "a.pdf  | --dpi 1                    | must be 36 to 2400",
        "a.pdf  | --font-size 300            | must be type of 4 to 72",
        "a.pdf  | --font comic               | must be one of sans, serif",
        "a.pdf  | --colour-map jet           | must be one of viridis",
        "a.pdf  | --limits 3:1               | --limits",
        "a.pdf  | --limits wide              | must be own, shared",
        "a.pdf  | --scale log --limits=-1:1  | must begin above 0",
        "a.pdf  | --contours 51              | must be 0 to 50",
        "a.pdf  | --camera 10                | must be two numbers",
        "a.pdf  | --camera 10,95             | elevation",
        "a.pdf  | --zoom 7                   | --zoom: must be 0.4 to 6",
        "a.pdf  | --height 0.1               | --height: must be 0.2 to 3",
        "a.png  | --size 200x200cm --dpi 2400 | no sheet"
      })
  void aWrongRequestIsRefusedInOneLineAndNothingIsWritten(String out, String more, String line) {
    String[] options = more == null ? new String[0] : more.split(" ");
    Commands.Outcome refused = figure(out, options);
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.errorLines()).hasSize(1);
    assertThat(refused.err()).contains(line);
    assertThat(folder.resolve(out)).doesNotExist();
  }

  @Test
  void aFolderWithoutResultsIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Commands.Outcome refused =
        Commands.run(
            List.of("figure", empty.toString(), "--out", folder.resolve("a.pdf").toString()));
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("must be a folder with results");
  }
}
