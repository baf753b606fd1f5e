package org.lossatlas.figure.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.figure.Camera;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Isosurface;
import org.lossatlas.figure.IsosurfaceFigure;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.pattern.Lattice;
import org.lossatlas.pattern.SpatialPattern;

/** Isosurfaces as meshes for other programs. */
final class IsosurfaceFilesTest {
  private static final SpatialPattern VOLUME =
      SpatialPattern.sample(Lattice.of(5, 6, 7), p -> p[0] * p[0] + p[1] - p[2]);
  private static final IsosurfaceFigure FIGURE =
      new IsosurfaceFigure(
          "v",
          VOLUME,
          List.of(0.2, 0.6),
          ColourScale.linear(ColourMap.VIRIDIS, -1, 2),
          "value",
          Camera.USUAL);

  @TempDir private Path folder;

  private Path write(FigureFormat format) throws IOException {
    Path file = folder.resolve("mesh." + format.suffix());
    assertThat(format.takes(FIGURE)).isTrue();
    format.write(file, FIGURE, Sheet.paper(300, 300), Provenance.of("test"));
    return file;
  }

  private static int triangles() {
    return Isosurface.of(VOLUME, 0.2).pieces() + Isosurface.of(VOLUME, 0.6).pieces();
  }

  @Test
  void objHasATriangleALine() throws IOException {
    List<String> lines = Files.readAllLines(write(FigureFormat.OBJ));
    assertThat(lines.stream().filter(line -> line.matches("f \\d+ \\d+ \\d+")))
        .hasSize(triangles());
    int points = Isosurface.of(VOLUME, 0.2).points() + Isosurface.of(VOLUME, 0.6).points();
    assertThat(lines.stream().filter(line -> line.startsWith("v "))).hasSize(points);
  }

  @Test
  void stlHasAsManyTriangles() throws IOException {
    ByteBuffer file =
        ByteBuffer.wrap(Files.readAllBytes(write(FigureFormat.STL))).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(file.getInt(80)).isEqualTo(triangles());
    assertThat(file.capacity()).isEqualTo(84 + 50 * triangles());
  }

  @Test
  void vtpSaysTheLevelOfEveryPoint() throws IOException {
    String text = Files.readString(write(FigureFormat.VTP));
    assertThat(text).contains("NumberOfPolys=\"" + triangles() + "\"").contains("\n0.2\n");
  }

  @Test
  void picturesAreWritten() throws IOException {
    assertThat(Files.size(write(FigureFormat.PDF))).isGreaterThan(2000);
    assertThat(Files.size(write(FigureFormat.SVG))).isGreaterThan(2000);
  }

  @Test
  void aTableCannotHoldIt() {
    assertThat(FigureFormat.CSV.takes(FIGURE)).isFalse();
    assertThat(FigureFormat.TEX.takes(FIGURE)).isFalse();
  }
}
