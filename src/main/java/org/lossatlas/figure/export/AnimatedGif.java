package org.lossatlas.figure.export;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.FigurePainter;
import org.lossatlas.figure.Provenance;
import org.lossatlas.figure.Sheet;
import org.lossatlas.file.WholeFile;

/** Figures one after the other as an animated GIF, round and round; the last one stays longest. */
public final class AnimatedGif {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** Of a frame and of the last one, in hundredths of a second. */
  private static final int DELAY = 12;

  private static final int LAST_DELAY = 200;

  /** GIF has 256 colours and no density, so that more pixels only make it large. */
  private static final double MOST_DPI = 150;

  private AnimatedGif() {}

  /** Replaces the file whole. The sheet's density is held to 150 dots an inch. */
  public static void write(Path file, List<Figure> frames, Sheet sheet, Provenance provenance)
      throws IOException {
    Sheet coarse =
        new Sheet(
            sheet.width(),
            sheet.height(),
            Math.min(sheet.scale(), MOST_DPI / 72),
            sheet.theme(),
            sheet.fontSize(),
            sheet.lettering());
    WholeFile.replace(file, out -> write(out, frames, coarse, provenance));
  }

  private static void write(
      OutputStream out, List<Figure> frames, Sheet sheet, Provenance provenance)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < frames.size(); i++) {
        BufferedImage image = painted(frames.get(i), sheet);
        IIOMetadata metadata =
            writer.getDefaultImageMetadata(
                ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        root.appendChild(timing(i == frames.size() - 1 ? LAST_DELAY : DELAY));
        if (i == 0) {
          root.appendChild(endless());
          root.appendChild(comment(provenance));
        }
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage painted(Figure figure, Sheet sheet) {
    BufferedImage image =
        new BufferedImage(sheet.pixelWidth(), sheet.pixelHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(sheet.scale(), sheet.scale());
    FigurePainter.paint(figure, graphics, sheet);
    graphics.dispose();
    return image;
  }

  private static IIOMetadataNode timing(int hundredths) {
    IIOMetadataNode node = new IIOMetadataNode("GraphicControlExtension");
    node.setAttribute("disposalMethod", "none");
    node.setAttribute("userInputFlag", "FALSE");
    node.setAttribute("transparentColorFlag", "FALSE");
    node.setAttribute("transparentColorIndex", "0");
    node.setAttribute("delayTime", String.valueOf(hundredths));
    return node;
  }

  private static IIOMetadataNode endless() {
    IIOMetadataNode extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
    extensions.appendChild(extension);
    return extensions;
  }

  /** GIF's comments are ASCII. */
  private static IIOMetadataNode comment(Provenance provenance) {
    byte[] text = MeshFiles.comment("", provenance).getBytes(StandardCharsets.US_ASCII);
    IIOMetadataNode entry = new IIOMetadataNode("CommentExtension");
    entry.setAttribute("value", new String(text, StandardCharsets.US_ASCII));
    IIOMetadataNode entries = new IIOMetadataNode("CommentExtensions");
    entries.appendChild(entry);
    return entries;
  }
}
