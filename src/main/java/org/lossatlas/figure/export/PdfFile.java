package org.lossatlas.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigurePainter;
import org.lossatlas.figure.MathText;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;

/** Figures as PDF, one page as large as the sheet: vectors, text in embedded fonts, XMP. */
final class PdfFile {
  private PdfFile() {}

  static void write(OutputStream out, Figure figure, Sheet sheet, Provenance provenance)
      throws IOException {
    float width = (float) sheet.width();
    float height = (float) sheet.height();
    try (PDDocument document = new PDDocument()) {
      // Else it is taken from the clock, and the same figure would not be the same file.
      document.setDocumentId(0L);
      PDPage page = new PDPage(new PDRectangle(width, height));
      document.addPage(page);
      PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
      graphics.setFontTextDrawer(new PdfText());
      graphics.setImageEncoder(new PdfImages());
      FigurePainter.paint(figure, graphics, sheet);
      graphics.dispose();
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawForm(graphics.getXFormObject());
      }
      describe(document, figure, provenance);
      document.save(out);
    }
  }

  private static void describe(PDDocument document, Figure figure, Provenance provenance)
      throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(MathText.plain(figure.title()));
    information.setCreator("Loss Atlas " + provenance.version());
    String packet =
        "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
            + Rdf.of(figure, provenance)
            + "</x:xmpmeta>\n<?xpacket end=\"w\"?>";
    byte[] bytes = packet.getBytes(StandardCharsets.UTF_8);
    document
        .getDocumentCatalog()
        .setMetadata(new PDMetadata(document, new ByteArrayInputStream(bytes)));
  }
}
