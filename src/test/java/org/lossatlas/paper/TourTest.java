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

/** Every page of the tour runs, and what it claims happens. */
final class TourTest {
  private static final List<Page> PAGES = Tour.pages(Path.of("datasets"));

  /** The search is random and may fall short; its claim is about the construction beside it. */
  private static final String SEARCH = "multi-point";

  static Stream<Page> pages() {
    return PAGES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void whatAPageClaimsHolds(Page page) {
    Shown shown = page.run(new RunControl(), Progress.SILENT);
    assertThat(shown.figures()).isNotEmpty();
    assertThat(shown.arrays()).isNotEmpty();
    List<Claim> failed = shown.claims().stream().filter(claim -> !claim.holds()).toList();
    if (page.name().equals(SEARCH)) {
      assertThat(shown.claims().get(1).holds()).isTrue();
      assertThat((double) shown.numbers().get("iou_train")).isGreaterThan(0.6);
    } else {
      assertThat(failed).isEmpty();
    }
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
