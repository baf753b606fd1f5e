package org.lossatlas.figure.export;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DImageEncoder;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Images without loss and without smoothing, with cells that stay sharp in viewers that smooth. */
final class PdfImages implements IPdfBoxGraphics2DImageEncoder {
  @Override
  public PDImageXObject encodeImage(
      PDDocument document,
      PDPageContentStream page,
      Image image,
      IPdfBoxGraphics2DImageEncoderEnv environment) {
    try {
      PDImageXObject encoded =
          LosslessFactory.createFromImage(document, Cells.enlarged((BufferedImage) image));
      encoded.setInterpolate(false);
      return encoded;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
