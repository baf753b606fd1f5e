package org.lossatlas.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.lossatlas.file.BadInputException;

/**
 * The window of a convolution or pooling as DL4J's configuration has it.
 *
 * @param same whether the picture is padded so that the size stays (divided by the stride)
 */
record Dl4jWindow(int height, int width, int down, int across, boolean same) {
  static Dl4jWindow of(String file, String name, JsonObject layer) {
    int[] kernel = pair(layer, "kernelSize", 1);
    int[] stride = pair(layer, "stride", 1);
    int[] padding = pair(layer, "padding", 0);
    int[] dilation = pair(layer, "dilation", 1);
    String mode =
        layer.has("convolutionMode") && !layer.get("convolutionMode").isJsonNull()
            ? layer.get("convolutionMode").getAsString()
            : "Truncate";
    boolean same = mode.equals("Same");
    if (!same && !mode.equals("Truncate") && !mode.equals("Strict")) {
      throw refused(
          file, name, "has the convolution mode " + mode + "; Same and Truncate are read");
    }
    if (dilation[0] != 1 || dilation[1] != 1 || (!same && (padding[0] != 0 || padding[1] != 0))) {
      throw refused(file, name, "is dilated or padded by hand, which is not read");
    }
    if (Math.min(Math.min(kernel[0], kernel[1]), Math.min(stride[0], stride[1])) < 1) {
      throw refused(file, name, "has a window or stride of 0");
    }
    return new Dl4jWindow(kernel[0], kernel[1], stride[0], stride[1], same);
  }

  private static int[] pair(JsonObject layer, String key, int missing) {
    JsonElement found = layer.get(key);
    if (found == null || !found.isJsonArray() || found.getAsJsonArray().size() != 2) {
      return new int[] {missing, missing};
    }
    JsonArray sides = found.getAsJsonArray();
    return new int[] {sides.get(0).getAsInt(), sides.get(1).getAsInt()};
  }

  /** The picture that comes out of it. */
  PictureShape on(String file, String name, PictureShape shape, int channels) {
    if (!same && (height > shape.rows() || width > shape.columns())) {
      throw refused(file, name, "has a window larger than its picture of " + shape);
    }
    return shape.windowed(height, width, down, across, same, channels);
  }

  private static BadInputException refused(String file, String layer, String why) {
    return new BadInputException(file, "layer '" + layer + "' " + why);
  }
}
