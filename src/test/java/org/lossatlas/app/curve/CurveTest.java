package org.lossatlas.app.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.figure.Series;
import org.lossatlas.file.NpzFile;

class CurveTest {
  private static final Curve CURVE =
      new Curve(
          List.of(
              new CurvePoint(0, 0, 1, 2),
              new CurvePoint(1, 50, 0.5, 1),
              new CurvePoint(4, 90, 0.1, 0.3)),
          Abscissa.SECONDS,
          OptionalDouble.of(0.05));

  @Test
  void findsThePointNearestOnTheAxis() {
    assertThat(CURVE.nearest(2.4).orElseThrow().steps()).isEqualTo(50);
    assertThat(CURVE.nearest(2.6).orElseThrow().steps()).isEqualTo(90);
  }

  @Test
  void findsTheNewestBeyondTheEnd() {
    assertThat(CURVE.nearest(Double.POSITIVE_INFINITY).orElseThrow().steps()).isEqualTo(90);
  }

  @Test
  void drawsTheTargetAcrossAllSteps() {
    Curve bySteps = new Curve(CURVE.points(), Abscissa.STEPS, CURVE.target());
    Series target = bySteps.figure().series().get(1);

    assertThat(target.x(0)).isZero();
    assertThat(target.x(1)).isEqualTo(90);
    assertThat(target.y(1)).isEqualTo(0.05);
  }

  @Test
  void writesATableALineAPoint(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("curve.csv");
    CURVE.export().table().write(file);

    assertThat(Files.readString(file))
        .isEqualTo("seconds,steps,rmse,max\n0.0,0,1.0,2.0\n1.0,50,0.5,1.0\n4.0,90,0.1,0.3\n");
  }

  @Test
  void writesItsArrays(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("curve.npz");
    CURVE.export().arrays().write(file);

    assertThat(NpzFile.read(file, 100).get("rmse").toDoubles()).containsExactly(1, 0.5, 0.1);
  }
}
