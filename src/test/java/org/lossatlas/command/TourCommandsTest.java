package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;
import org.lossatlas.paper.Tour;

/** The command on each page of the tour makes that page's figure, from the same numbers. */
final class TourCommandsTest {
  private static final long MOST = 50_000_000;

  /**
   * Runs that end by the clock, or with times among their numbers, agree in what they are about.
   */
  private static final List<String> BY_THE_CLOCK = List.of("learnability", "theorem2");

  private static final double NEAR = 0.05;

  @TempDir private Path folder;

  static Stream<Page> pages() {
    return Tour.pages(Path.of("datasets")).stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void theCommandOfAPageMakesItsFigure(Page page) {
    Shown shown = page.run(new RunControl(), Progress.SILENT);
    List<String> command = new ArrayList<>(page.command());
    command.addAll(List.of("--out", folder.toString()));
    Commands.Outcome outcome = Commands.run(command);
    assertThat(outcome.exit()).as(outcome.err()).isZero();
    shown.figures().keySet().forEach(name -> assertThat(folder.resolve(name + ".pdf")).exists());
    Map<String, NpyArray> made = NpzFile.read(folder.resolve(page.name() + ".npz"), MOST);
    assertThat(made.keySet()).isEqualTo(shown.arrays().keySet());
    shown
        .arrays()
        .forEach(
            (name, array) -> {
              if (!BY_THE_CLOCK.contains(page.name())) {
                assertThat(made.get(name).toDoubles()).as(name).isEqualTo(array.toDoubles());
              } else if (!name.contains("_")) {
                assertThat(made.get(name).toDoubles())
                    .as(name)
                    .usingComparatorWithPrecision(NEAR)
                    .containsExactly(array.toDoubles());
              }
            });
  }
}
