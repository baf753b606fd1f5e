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
import org.lossatlas.paper.Claim;
import org.lossatlas.paper.Page;
import org.lossatlas.paper.Shown;
import org.lossatlas.paper.Tour;

/**
 * What each page of the tour claims happens, and the command on it makes that page's figure from
 * the same numbers.
 */
final class TourCommandsTest {
  private static final long MOST = 50_000_000;

  /**
   * Runs that end by the clock, or with times among their numbers, agree in what they are about.
   */
  private static final List<String> BY_THE_CLOCK = List.of("learnability", "theorem2");

  private static final double NEAR = 0.05;

  /** The search is random and may fall short; its claim is about the construction beside it. */
  private static final String SEARCH = "multi-point";

  @TempDir private Path folder;

  static Stream<Page> pages() {
    return Tour.pages(Path.of("datasets")).stream();
  }

  private static void assertClaims(Page page, Shown shown) {
    assertThat(shown.figures()).isNotEmpty();
    assertThat(shown.arrays()).isNotEmpty();
    if (page.name().equals(SEARCH)) {
      assertThat(shown.claims().get(1).holds()).isTrue();
      assertThat((double) shown.numbers().get("iou_train")).isGreaterThan(0.6);
    } else {
      assertThat(shown.claims()).allMatch(Claim::holds);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void whatAPageClaimsHoldsAndItsCommandMakesItsFigure(Page page) {
    Shown shown = page.run(new RunControl(), Progress.SILENT);
    assertClaims(page, shown);
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
