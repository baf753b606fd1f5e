package org.lossatlas.figure.export;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.lossatlas.figure.Typeface;

/** Sets text as text in the bundled fonts, of which the letters used are embedded. */
final class PdfText extends PdfBoxGraphics2DFontTextDrawer {
  private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);

  @Override
  protected boolean hasDynamicFontMapping() {
    return true;
  }

  @Override
  protected PDFont mapFont(Font font, IFontTextDrawerEnv page) throws IOException {
    Typeface face = Typeface.of(font);
    if (!fonts.containsKey(face)) {
      ByteArrayInputStream file = new ByteArrayInputStream(face.bytes());
      fonts.put(face, PDType0Font.load(page.getDocument(), file, true));
    }
    return fonts.get(face);
  }
}
