package org.lossatlas.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lossatlas.file.BadInputException;

/**
 * Dense networks that DL4J keeps as {@code .zip}: the configuration as JSON and one vector of
 * coefficients. The file is data here: no class that it names is loaded, no object of Java's
 * serialisation read, and the parts about training (updater, normaliser) are left alone.
 */
final class Dl4jFile {
  private static final int MOST_CONFIGURATION = 16_000_000;

  private final String file;
  private final Dl4jCoefficients coefficients;
  private final List<ImportedLayer> layers = new ArrayList<>();
  private Optional<String> softmax = Optional.empty();
  private int inputs;

  private Dl4jFile(String file, Dl4jCoefficients coefficients) {
    this.file = file;
    this.coefficients = coefficients;
  }

  static ImportedNetwork read(Path path) {
    String name = path.toString();
    try (ZipFile zip = new ZipFile(path.toFile());
        InputStream configuration = entry(name, zip, "configuration.json");
        InputStream coefficients = entry(name, zip, "coefficients.bin")) {
      byte[] text = configuration.readNBytes(MOST_CONFIGURATION);
      JsonObject json =
          JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
      return new Dl4jFile(name, Dl4jCoefficients.read(name, coefficients)).network(json);
    } catch (IOException | JsonParseException | IllegalStateException damaged) {
      throw new BadInputException(name, "is no network of DL4J: " + damaged.getMessage());
    }
  }

  private static InputStream entry(String name, ZipFile zip, String entry) throws IOException {
    ZipEntry found = zip.getEntry(entry);
    if (found == null) {
      throw new BadInputException(
          name, "holds no " + entry + ", as networks that DL4J's ModelSerializer writes do");
    }
    return zip.getInputStream(found);
  }

  private ImportedNetwork network(JsonObject json) {
    if (!json.has("confs")) {
      throw new BadInputException(
          file, "is a ComputationGraph; only MultiLayerNetworks, layer after layer, are read");
    }
    JsonArray confs = json.getAsJsonArray("confs");
    for (int i = 0; i < confs.size(); i++) {
      add(i, confs.get(i).getAsJsonObject().getAsJsonObject("layer"));
    }
    coefficients.requireEnd();
    if (layers.isEmpty()) {
      throw new BadInputException(file, "holds no dense layer");
    }
    return new ImportedNetwork(file, PictureShape.row(inputs), layers);
  }

  private void add(int i, JsonObject layer) {
    JsonElement given = layer.get("layerName");
    String name = given == null || given.isJsonNull() ? "layer " + i : given.getAsString();
    String kind = simpleName(layer);
    if (softmax.isPresent()) {
      throw refused(softmax.get(), "is a softmax with layers after it; only the last may be one");
    }
    switch (kind) {
      case "DropoutLayer" -> {
        // Nothing happens in it when a network is evaluated.
      }
      case "DenseLayer", "OutputLayer" -> {
        dense(name, layer);
        activation(name, layer);
      }
      case "ActivationLayer", "LossLayer" -> activation(name, layer);
      default ->
          throw refused(
              name,
              "is a "
                  + kind
                  + "; of DL4J's files, dense, output, activation and dropout layers are read");
    }
  }

  private void dense(String name, JsonObject layer) {
    if (layer.has("hasLayerNorm") && layer.get("hasLayerNorm").getAsBoolean()) {
      throw refused(name, "is normalised, which is not read");
    }
    int in = layer.get("nin").getAsInt();
    int out = layer.get("nout").getAsInt();
    int before =
        layers.stream()
            .filter(ImportedLayer.Dense.class::isInstance)
            .mapToInt(dense -> ((ImportedLayer.Dense) dense).units())
            .reduce(in, (a, b) -> b);
    if (in < 1 || out < 1 || in != before) {
      throw refused(name, "takes " + in + " numbers where " + before + " come");
    }
    inputs = layers.isEmpty() ? in : inputs;
    boolean biased = !layer.has("hasBias") || layer.get("hasBias").getAsBoolean();
    ImportedLayer.Values weights = coefficients.matrix(name, in, out);
    ImportedLayer.Values biases = coefficients.vector(name, biased ? out : 0);
    layers.add(new ImportedLayer.Dense(name, in, out, weights, biases));
  }

  private void activation(String name, JsonObject layer) {
    JsonObject function = layer.getAsJsonObject("activationFn");
    switch (simpleName(function)) {
      case "ActivationIdentity" -> {
        // Nothing to do.
      }
      case "ActivationSoftmax" -> softmax = Optional.of(name);
      case "ActivationReLU" -> activate(name, new Activation.Relu());
      case "ActivationTanH" -> activate(name, new Activation.Tanh());
      case "ActivationSigmoid" -> activate(name, new Activation.Sigmoid());
      case "ActivationELU" -> activate(name, new Activation.Elu());
      case "ActivationSoftPlus" -> activate(name, Activation.parse("softplus"));
      case "ActivationCube" -> activate(name, new Activation.Cube());
      case "ActivationLReLU" ->
          activate(name, new Activation.LeakyRelu(function.get("alpha").getAsDouble()));
      default ->
          throw refused(
              name,
              "has the activation "
                  + simpleName(function)
                  + "; identity, relu, leaky relu, tanh, sigmoid, elu, softplus, cube and a last"
                  + " softmax are read");
    }
  }

  private void activate(String name, Activation activation) {
    layers.add(new ImportedLayer.Activate(name, activation));
  }

  private static String simpleName(JsonObject object) {
    String name = object.get("@class").getAsString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private BadInputException refused(String layer, String why) {
    return new BadInputException(file, "layer '" + layer + "' " + why);
  }
}
