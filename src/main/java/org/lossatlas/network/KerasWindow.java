package org.lossatlas.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.lossatlas.file.BadInputException;

/** The window of a Keras convolution or pooling layer. */
record KerasWindow(int height, int width, int down, int across, boolean same) {
  static KerasWindow of(String file, String name, JsonObject config, String size) {
    if (config.has("data_format")
        && config.get("data_format").getAsString().equals("channels_first")) {
      throw new BadInputException(
          file, "layer '" + name + "' has channels first; channels last are read");
    }
    if (config.has("dilation_rate")) {
      JsonArray rate = config.getAsJsonArray("dilation_rate");
      if (rate.get(0).getAsInt() != 1 || rate.get(1).getAsInt() != 1) {
        throw new BadInputException(file, "layer '" + name + "' is dilated, which is not read");
      }
    }
    if (config.has("groups") && config.get("groups").getAsInt() != 1) {
      throw new BadInputException(file, "layer '" + name + "' has groups, which are not read");
    }
    JsonArray sides = config.getAsJsonArray(size);
    JsonArray strides =
        config.has("strides") && config.get("strides").isJsonArray()
            ? config.getAsJsonArray("strides")
            : sides;
    return new KerasWindow(
        sides.get(0).getAsInt(),
        sides.get(1).getAsInt(),
        strides.get(0).getAsInt(),
        strides.get(1).getAsInt(),
        config.get("padding").getAsString().equals("same"));
  }

  /** What comes out for a picture. */
  PictureShape on(String file, String name, PictureShape picture, int channels) {
    try {
      return picture.windowed(height, width, down, across, same, channels);
    } catch (IllegalArgumentException | ArithmeticException impossible) {
      throw new BadInputException(
          file, "layer '" + name + "' has a window larger than its picture of " + picture);
    }
  }
}
