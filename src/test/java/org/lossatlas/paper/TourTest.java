package org.lossatlas.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.job.Progress;
import org.lossatlas.job.RunControl;
import org.lossatlas.network.Loss;

/** Pages of the tour that are stopped; what whole ones claim is in TourCommandsTest. */
final class TourTest {
  private static final List<Page> PAGES = Tour.pages(Path.of("datasets"));

  static Stream<Page> pages() {
    return PAGES.stream();
  }

  @ParameterizedTest
  @EnumSource
  void sigmaIsDrawnForEveryLoss(Loss loss) {
    Shown shown = Tour.sigma(loss, List.of(0.5, 0.25, 0.25)).run(new RunControl(), Progress.SILENT);
    assertThat(shown.claims()).allMatch(Claim::holds);
  }

  @Test
  void pagesHaveNamesOfTheirOwnAndSayWhatToLookAt() {
    assertThat(PAGES).extracting(Page::name).doesNotHaveDuplicates();
    assertThat(PAGES).allSatisfy(page -> assertThat(page.look()).hasSizeGreaterThan(40));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageThatIsStoppedAtOnceComesBack(Page page) {
    RunControl control = new RunControl();
    control.stop();
    assertThat(page.run(control, Progress.SILENT).figures()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void aPageThatIsStoppedOnTheWayComesBack(Page page) {
    RunControl control = new RunControl();
    Progress stopping =
        (fraction, what) -> {
          if (fraction > 0.1) {
            control.stop();
          }
        };
    assertThat(page.run(control, stopping).figures()).isNotEmpty();
  }
}
