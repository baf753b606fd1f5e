package org.lossatlas.figure;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files with density (pHYs) and text (iTXt, so that any letters stay what they are). */
final class Png {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double POINTS_PER_METRE = 72 / 0.0254;

  private Png() {}

  /**
   * @param scale pixels in a point
   */
  static void write(BufferedImage image, double scale, Map<String, String> text, OutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
      IIOMetadataNode root = new IIOMetadataNode(FORMAT);
      root.appendChild(density(scale));
      root.appendChild(texts(text));
      metadata.mergeTree(FORMAT, root);
      writer.setOutput(stream);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }

  /**
   * @throws IllegalArgumentException if a keyword is not 1 to 79 printable characters of Latin 1
   */
  static void requireKeywords(Iterable<String> keywords) {
    for (String keyword : keywords) {
      boolean printable =
          keyword.chars().allMatch(c -> (c >= 32 && c <= 126) || (c >= 161 && c <= 255));
      if (keyword.isEmpty() || keyword.length() > 79 || !printable) {
        throw new IllegalArgumentException("not a PNG keyword: " + keyword);
      }
    }
  }

  private static IIOMetadataNode density(double scale) {
    String pixels = Long.toString(Math.round(scale * POINTS_PER_METRE));
    IIOMetadataNode node = new IIOMetadataNode("pHYs");
    node.setAttribute("pixelsPerUnitXAxis", pixels);
    node.setAttribute("pixelsPerUnitYAxis", pixels);
    node.setAttribute("unitSpecifier", "meter");
    return node;
  }

  private static IIOMetadataNode texts(Map<String, String> text) {
    IIOMetadataNode node = new IIOMetadataNode("iTXt");
    text.forEach((keyword, value) -> node.appendChild(entry(keyword, value)));
    return node;
  }

  private static IIOMetadataNode entry(String keyword, String value) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", "");
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", value);
    return node;
  }
}
