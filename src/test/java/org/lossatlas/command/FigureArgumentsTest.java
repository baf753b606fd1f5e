package org.lossatlas.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.HeatmapFigure;
import org.lossatlas.figure.Lettering;
import org.lossatlas.figure.Look;
import org.lossatlas.figure.PageSize;
import org.lossatlas.figure.Range;
import org.lossatlas.figure.Samples;
import org.lossatlas.figure.Scale;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.figure.Theme;

class FigureArgumentsTest {
  private static final FigureStyle UNUSUAL =
      new FigureStyle(
          PageSize.centimetres(12.3, 4.56),
          144,
          Lettering.SERIF,
          9.5f,
          Theme.DARK,
          new Look(
              Optional.of(ColourMap.VIK),
              Optional.of(Scale.LINEAR),
              Optional.of(new Range(-0.1, 1e-3)),
              OptionalInt.of(0)),
          false,
          Optional.of("--a 'title'"),
          2,
          false);

  @Test
  void theUsualStyleNeedsNoOptions() {
    assertThat(FigureArguments.style(FigureStyle.USUAL)).isEmpty();
  }

  @Test
  void anyStyleComesBackFromItsOptions() {
    assertThat(FigureArguments.parse(FigureArguments.style(UNUSUAL))).isEqualTo(UNUSUAL);
  }

  @Test
  void optionsThatAreNotKnownAnyMoreGiveTheUsualStyle() {
    assertThat(FigureArguments.parse(List.of("--sparkle=9"))).isEqualTo(FigureStyle.USUAL);
    assertThat(FigureArguments.parse(List.of("--dpi=0"))).isEqualTo(FigureStyle.USUAL);
  }

  @Test
  void onePanelIsAskedForAsItIsSeen() {
    HeatmapFigure seen = Samples.heatmap(Samples.hills(8, 8)).withContours(5);
    List<String> words =
        FigureArguments.of(
            "results", List.of("loss-surface"), List.of(seen), FigureStyle.USUAL, "a.pdf");
    Range range = seen.colours().range();
    assertThat(words)
        .containsSequence("figure", "results", "--panel", "loss-surface")
        .contains("--limits=" + range.lower() + ":" + range.upper())
        .contains("--contours=" + seen.levels().size())
        .endsWith("--out", "a.pdf");
  }

  @Test
  void aSurfaceIsAskedForAsItIsSeen() {
    SurfaceFigure seen = Samples.surface(Samples.hills(8, 8)).from(new Camera(20, 40, 1.5, 0.5));
    List<String> words =
        FigureArguments.of("results", List.of("surface"), List.of(seen), FigureStyle.USUAL, "a");
    assertThat(words).contains("--camera=20.0,40.0", "--zoom=1.5", "--height=0.5");
  }
}
