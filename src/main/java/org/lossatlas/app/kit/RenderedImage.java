package org.lossatlas.app.kit;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.lossatlas.figure.Rendering;

/** A painted figure as an image of JavaFX, over the same pixels. */
public final class RenderedImage {
  private RenderedImage() {}

  public static Image of(Rendering rendering) {
    return new WritableImage(
        new PixelBuffer<>(
            rendering.sheet().pixelWidth(),
            rendering.sheet().pixelHeight(),
            IntBuffer.wrap(rendering.pixels()),
            PixelFormat.getIntArgbPreInstance()));
  }
}
