package org.lossatlas.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.modelimport.keras.Hdf5Archive;
import org.deeplearning4j.nn.modelimport.keras.exceptions.UnsupportedKerasConfigurationException;
import org.lossatlas.file.BadInputException;

/**
 * Sequential models that Keras 2 and 3 keep as {@code .h5}: the configuration is JSON in the
 * attribute {@code model_config}, the weights of a layer lie in its group under {@code
 * model_weights}. Read by DL4J's access to HDF5.
 */
final class KerasFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

  private KerasFile() {}

  static ImportedNetwork read(Path file) {
    String name = file.toString();
    requireHdf5(file);
    // Else the library tells the terminal, too, what is wrong with a file.
    org.bytedeco.hdf5.Exception.dontPrint();
    try (Hdf5Archive archive = new Hdf5Archive(name)) {
      if (!archive.hasAttribute("model_config")) {
        throw new BadInputException(
            name, "holds no model_config: save the whole model, not its weights alone");
      }
      return new KerasLayers(name, new KerasWeights(name, archive))
          .read(configurations(name, archive.readAttributeAsJson("model_config")));
    } catch (BadInputException known) {
      throw known;
    } catch (UnsupportedKerasConfigurationException | RuntimeException damaged) {
      // The border to a library that says nothing but RuntimeException about a damaged file.
      throw new BadInputException(
          name, "is no whole Keras model that can be read: " + damaged.getMessage());
    }
  }

  private static void requireHdf5(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE)) {
        throw new BadInputException(file.toString(), "is no HDF5 file, as Keras' .h5 are");
      }
    } catch (IOException absent) {
      throw new BadInputException(file.toString(), "cannot be read: " + absent.getMessage());
    }
  }

  /** The layers of a Sequential model, each with class_name and config. */
  private static List<JsonObject> configurations(String name, String text) {
    // DL4J hands over what lies behind the text in its buffer, too.
    JsonObject model =
        JsonParser.parseReader(new JsonReader(new StringReader(text))).getAsJsonObject();
    String kind = model.get("class_name").getAsString();
    if (!kind.equals("Sequential")) {
      throw new BadInputException(
          name, "is a " + kind + " model; only Sequential ones, layer after layer, are read");
    }
    JsonElement config = model.get("config");
    // Keras 2.0 to 2.2 kept the layers as the configuration itself.
    JsonArray layers =
        config.isJsonArray()
            ? config.getAsJsonArray()
            : config.getAsJsonObject().getAsJsonArray("layers");
    List<JsonObject> all = new ArrayList<>();
    layers.forEach(layer -> all.add(layer.getAsJsonObject()));
    return all;
  }
}
