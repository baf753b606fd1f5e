package org.lossatlas.app.kit;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lossatlas.figure.Figure;
import org.lossatlas.figure.Rendering;
import org.lossatlas.figure.Sheet;

/** One buffer of pixels that a worker paints and the window shows without a copy. */
final class PicturePage {
  private final Rendering rendering;
  private final PixelBuffer<IntBuffer> buffer;
  private final Image image;

  PicturePage(Sheet sheet) {
    rendering = new Rendering(sheet);
    buffer =
        new PixelBuffer<>(
            sheet.pixelWidth(),
            sheet.pixelHeight(),
            IntBuffer.wrap(rendering.pixels()),
            PixelFormat.getIntArgbPreInstance());
    image = new WritableImage(buffer);
  }

  boolean isFor(Sheet sheet) {
    return rendering.sheet().equals(sheet);
  }

  Sheet sheet() {
    return rendering.sheet();
  }

  /** On a worker, while the page is not shown. */
  void paint(Figure figure) {
    rendering.paint(figure);
  }

  /** On the FX thread, after painting: the pixels are new. */
  Image publish() {
    buffer.updateBuffer(whole -> null);
    return image;
  }
}
