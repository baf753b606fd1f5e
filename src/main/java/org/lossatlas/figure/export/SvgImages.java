package org.lossatlas.figure.export;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Element;

/** Puts images into the SVG file itself, with cells that stay sharp. */
final class SvgImages extends DefaultImageHandler {
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  @Override
  protected void handleHREF(Image image, Element element, SVGGeneratorContext context)
      throws SVGGraphics2DIOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    // In memory: a stream of ImageIO's own asks for a clean-up that a process being ended refuses.
    try (ImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(Cells.enlarged((BufferedImage) image), "png", stream);
    } catch (IOException failure) {
      throw new SVGGraphics2DIOException(failure);
    }
    String data = Base64.getEncoder().encodeToString(png.toByteArray());
    element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
    element.setAttributeNS(null, "preserveAspectRatio", "none");
    // Of two values that name the same wish a viewer takes the last that it knows.
    element.setAttributeNS(
        null, "style", "image-rendering:optimizeSpeed;image-rendering:pixelated");
  }
}
