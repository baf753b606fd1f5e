package org.lossatlas.figure.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lossatlas.figure.ColourMap;
import org.lossatlas.figure.ColourScale;
import org.lossatlas.figure.Field;
import org.lossatlas.figure.FieldFigure;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigureStyle;
import org.lossatlas.figure.GridAxis;
import org.lossatlas.figure.Labels;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Samples;
import org.lossatlas.figure.SurfaceFigure;
import org.lossatlas.file.NpyArray;
import org.lossatlas.file.NpzFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DataFilesTest {
  private static final Provenance MADE = Provenance.of("1.2.3");

  /** 3 × 2 points, one of which is not known: of two pieces one is left. */
  private static final Field HOLE =
      Field.of(new GridAxis(-1, 1, 3), GridAxis.unit(2), new double[] {1, 2, 3, 4, 5, Double.NaN});

  @TempDir private Path folder;

  @Test
  void theVtpHoldsTheNumbersInTheirOwnUnits() throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(write(FigureFormat.VTP, hole()).toFile());
    Element piece = (Element) document.getElementsByTagName("Piece").item(0);
    assertThat(piece.getAttribute("NumberOfPoints")).isEqualTo("5");
    assertThat(piece.getAttribute("NumberOfPolys")).isEqualTo("1");
    assertThat(numbers(document, "points"))
        .containsExactly(-1, 0, 1, 0, 0, 2, 1, 0, 3, -1, 1, 4, 0, 1, 5);
    assertThat(numbers(document, "connectivity")).containsExactly(0, 1, 4, 3);
    assertThat(numbers(document, "value")).containsExactly(1, 2, 3, 4, 5);
  }

  private static double[] numbers(Document document, String name) {
    for (int i = 0; i < document.getElementsByTagName("DataArray").getLength(); i++) {
      Element array = (Element) document.getElementsByTagName("DataArray").item(i);
      if (array.getAttribute("Name").equals(name)) {
        return Arrays.stream(array.getTextContent().strip().split("\\s+"))
            .mapToDouble(Double::parseDouble)
            .toArray();
      }
    }
    throw new AssertionError("no array " + name);
  }

  @Test
  void theObjIsTheSurfaceThatIsSeen() throws IOException {
    List<String> lines = Files.readAllLines(write(FigureFormat.OBJ, hole()));
    List<String> points = lines.stream().filter(line -> line.startsWith("v ")).toList();
    assertThat(points.get(0)).startsWith("v 0.0 0.0 0.0 ");
    assertThat(points.get(4)).startsWith("v 0.5 1.0 0.44 ");
    assertThat(lines).filteredOn(line -> line.startsWith("f ")).containsExactly("f 1 2 5 4");
  }

  @Test
  void theStlHasUpwardNormalsOfLengthOne() throws IOException {
    ByteBuffer stl =
        ByteBuffer.wrap(Files.readAllBytes(write(FigureFormat.STL, hole())))
            .order(ByteOrder.LITTLE_ENDIAN);
    assertThat(stl.getInt(80)).isEqualTo(2);
    assertThat(stl.capacity()).isEqualTo(84 + 2 * 50);
    for (int triangle = 0; triangle < 2; triangle++) {
      float x = stl.getFloat(84 + 50 * triangle);
      float y = stl.getFloat(88 + 50 * triangle);
      float z = stl.getFloat(92 + 50 * triangle);
      assertThat(z).isPositive();
      // The tolerance is that of float32.
      assertThat(Math.sqrt(x * x + y * y + z * z)).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void arraysAreTheFieldsOwnNumbers() {
    Field field = Samples.hills(7, 5);
    Map<String, NpyArray> arrays =
        NpzFile.read(writeQuietly(FigureFormat.NPZ, Samples.heatmap(field)), 1000);
    assertThat(arrays.get("value").shape()).containsExactly(5, 7);
    assertThat(arrays.get("value").toDoubles()).isEqualTo(field.toArray());
  }

  @Test
  void theTexCompilesByItself() throws Exception {
    Assumptions.assumeTrue(hasPdfLatex(), "pdflatex with PGFPlots is not installed");
    Field hills = Samples.hills(12, 10);
    Figure heatmap = Samples.heatmap(hills).withContours().withMarker(new Marker(0.3, 0.4));
    for (Figure figure : List.of(heatmap, Samples.surface(hills), Samples.curves(), hole())) {
      Path tex = write(FigureFormat.TEX, figure);
      assertThat(run("pdflatex", "-interaction=nonstopmode", "-halt-on-error", tex.toString()))
          .as(Files.readString(tex))
          .isZero();
      assertThat(folder.resolve("figure.pdf")).isNotEmptyFile();
    }
  }

  private boolean hasPdfLatex() throws InterruptedException {
    try {
      return run("kpsewhich", "pgfplots.sty") == 0 && run("pdflatex", "--version") == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private int run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private static FieldFigure hole() {
    return SurfaceFigure.of(
        HOLE, ColourScale.spanning(ColourMap.VIRIDIS, HOLE), Labels.of("100 % {x}_y", "‖·‖"));
  }

  private Path writeQuietly(FigureFormat format, Figure figure) {
    try {
      return write(format, figure);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private Path write(FigureFormat format, Figure figure) throws IOException {
    Path file = folder.resolve("figure." + format.suffix());
    format.write(file, figure, FigureStyle.USUAL.sheet(), MADE);
    return file;
  }

  @Test
  void namesAreTakenInAnyCase() {
    assertThat(
            Stream.of("a.PDF", "b.tex", "c.bmp")
                .map(name -> FigureFormat.of(Path.of(name)).isPresent()))
        .containsExactly(true, true, false);
  }
}
