package org.lossatlas.figure.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigurePainter;
import org.lossatlas.figure.Lettering;
import org.lossatlas.figure.Marker;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Samples;
import org.lossatlas.figure.Sheet;
import org.lossatlas.figure.Theme;
import org.w3c.dom.Document;

class VectorFilesTest {
  /** One column of a paper, 8.5 cm wide, which is no whole number of points. */
  private static final Sheet SHEET =
      new Sheet(8.5 / 2.54 * 72, 200, 2, Theme.LIGHT, 8, Lettering.SERIF);

  private static final Provenance MADE =
      new Provenance(
          "1.2.3",
          List.of(List.of("fit", "cos(9*a) < 'b'")),
          Optional.of(7L),
          "{\"loss\": \"cross-entropy\"}",
          List.of(new Provenance.Input("network.npz", "ab12")));

  static Stream<Figure> figures() {
    return Stream.of(
        Samples.heatmap(Samples.hills(20, 20)).withContours().withMarker(new Marker(0.3, 0.4)),
        Samples.surface(Samples.hills(20, 20)),
        Samples.curves());
  }

  /** The reason for 1 %: what smoothing and hinting of text differ by between two renderers. */
  @ParameterizedTest
  @MethodSource("figures")
  void thePdfLooksLikeTheScreen(Figure figure) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(FigureFormat.PDF, figure))) {
      BufferedImage page = new PDFRenderer(document).renderImage(0, (float) SHEET.scale());
      assertThat(Difference.share(cut(painted(figure), page), cut(page, page))).isLessThan(0.01);
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void thePdfHoldsItsFontsAndItsTextAsText(Figure figure) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(FigureFormat.PDF, figure))) {
      assertThat(fontsEmbedded(document.getPage(0).getResources()))
          .isNotEmpty()
          .doesNotContain(false);
      assertThat(new PDFTextStripper().getText(document)).contains(words(figure));
    }
  }

  @Test
  void thePdfIsAsLargeAsItsSheetAndKnowsWhereItComesFrom() throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes(FigureFormat.PDF, Samples.curves()))) {
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isEqualTo((float) SHEET.width());
      byte[] packet = document.getDocumentCatalog().getMetadata().toByteArray();
      assertThat(new String(packet, StandardCharsets.UTF_8))
          .contains(
              "Loss Atlas 1.2.3", "loss-atlas fit 'cos(9*a) &lt; '\\''b'\\'''", "ab12", ">7<");
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void theSvgIsXmlThatNeedsNothingFromOutside(Figure figure) throws Exception {
    byte[] svg = bytes(FigureFormat.SVG, figure);
    Document document = parsed(svg);
    assertThat(document.getDocumentElement().getAttribute("width")).isEqualTo(SHEET.width() + "pt");
    assertThat(document.getElementsByTagName("text").getLength()).isGreaterThan(5);
    assertThat(document.getDocumentElement().getTextContent()).contains(words(figure));
    assertThat(document.getElementsByTagName("metadata").item(0).getTextContent())
        .contains("Loss Atlas 1.2.3", "cos(9*a) < ", "cross-entropy", "ab12");
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("href=\"http", "url(http");
  }

  @Test
  void fontsInTheSvgHaveTheLettersOfFormulas() {
    List<Font> fonts =
        embedded(new String(bytes(FigureFormat.SVG, formula()), StandardCharsets.UTF_8));
    for (int letter : new int[] {0x1d6fc, 0x1d703, '₁', '₀', '‖', 'L'}) {
      assertThat(fonts).as(Character.toString(letter)).anyMatch(font -> font.canDisplay(letter));
    }
  }

  @ParameterizedTest
  @MethodSource("figures")
  void theSameFigureGivesTheSameBytes(Figure figure) {
    for (FigureFormat format : FigureFormat.values()) {
      if (format.takes(figure)) {
        assertThat(bytes(format, figure)).as(format.name()).isEqualTo(bytes(format, figure));
      }
    }
  }

  private static Figure formula() {
    return Samples.curves().withTitle("L $α₁ θ₀$ ‖·‖");
  }

  private static String words(Figure figure) {
    return figure.title().substring(0, 7);
  }

  private static byte[] bytes(FigureFormat format, Figure figure) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(out, figure, SHEET, MADE);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static BufferedImage painted(Figure figure) {
    BufferedImage image =
        new BufferedImage(SHEET.pixelWidth(), SHEET.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(SHEET.scale(), SHEET.scale());
    FigurePainter.paint(figure, graphics, SHEET);
    graphics.dispose();
    return image;
  }

  /** Sheets that are no whole number of pixels are rounded differently. */
  private static BufferedImage cut(BufferedImage image, BufferedImage size) {
    return image.getSubimage(0, 0, size.getWidth() - 1, size.getHeight() - 1);
  }

  private static List<Boolean> fontsEmbedded(PDResources resources) throws IOException {
    List<Boolean> embedded = new ArrayList<>();
    for (COSName name : resources.getFontNames()) {
      embedded.add(resources.getFont(name).isEmbedded());
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.getXObject(name) instanceof PDFormXObject form) {
        embedded.addAll(fontsEmbedded(form.getResources()));
      }
    }
    return embedded;
  }

  private static Document parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static List<Font> embedded(String svg) {
    Matcher found = Pattern.compile("font/ttf;base64,([^)]+)\\)").matcher(svg);
    return found.results().map(font -> font(font.group(1))).toList();
  }

  private static Font font(String base64) {
    try {
      byte[] file = Base64.getDecoder().decode(base64);
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
    } catch (FontFormatException | IOException damaged) {
      throw new AssertionError(damaged);
    }
  }
}
