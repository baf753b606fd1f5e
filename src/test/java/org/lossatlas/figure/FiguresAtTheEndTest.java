package org.lossatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.figure.export.FigureFormat;

/** Figures of a run that was stopped with Ctrl-C: Java is being ended while they are written. */
class FiguresAtTheEndTest {
  private static final List<FigureFormat> FORMATS =
      List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG);

  @TempDir Path folder;

  /** Writes figures from a hook of the ending process. */
  static final class Program {
    private Program() {}

    /** The argument is the folder. */
    public static void main(String[] arguments) throws InterruptedException {
      FigureFile.prepare();
      Path folder = Path.of(arguments[0]);
      Thread hook = new Thread(() -> writeAll(folder));
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().exit(0);
    }

    private static void writeAll(Path folder) {
      try {
        // By now AWT's own hook has run, or never will before this one has ended.
        Thread.sleep(500);
        Field field = Field.square(2, 2, new double[] {-1, 0, 0, 1});
        Figure figure =
            HeatmapFigure.of(
                field,
                ColourScale.linear(ColourMap.VIRIDIS, -1, 1),
                new Labels("$σ$ and −1", "$α$", "$β$", "loss $L$"));
        for (FigureFormat format : FORMATS) {
          format.write(
              folder.resolve("figure." + format.suffix()),
              figure,
              Sheet.paper(200, 200),
              Provenance.of("1"));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void areWrittenInEveryFormat() throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said).doesNotContain("Exception");
    for (FigureFormat format : FORMATS) {
      assertThat(folder.resolve("figure." + format.suffix())).isNotEmptyFile();
    }
  }
}
