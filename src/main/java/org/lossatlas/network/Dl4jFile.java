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
 * Dense and convolutional networks that DL4J keeps as {@code .zip}: the configuration as JSON and
 * one vector of coefficients. The file is data here: no class that it names is loaded, no object of
 * Java's serialisation read, and the parts about training (updater, normaliser) are left alone.
 */
final class Dl4jFile {
  private static final int MOST_CONFIGURATION = 16_000_000;
  private static final JsonObject NOTHING = new JsonObject();

  private final String file;
  private final Dl4jCoefficients coefficients;
  private final List<ImportedLayer> layers = new ArrayList<>();
  private Optional<String> softmax = Optional.empty();
  private Optional<PictureShape> input = Optional.empty();
  private PictureShape shape = PictureShape.row(1);
  private Optional<PictureShape> flattened = Optional.empty();

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
    JsonElement found = json.get("inputPreProcessors");
    JsonObject before = found != null && found.isJsonObject() ? found.getAsJsonObject() : NOTHING;
    for (int i = 0; i < confs.size(); i++) {
      JsonObject layer = confs.get(i).getAsJsonObject().getAsJsonObject("layer");
      String name = nameOf(i, layer);
      JsonObject step = before.getAsJsonObject(String.valueOf(i));
      boolean known = step == null || isRearranged(name, i == 0, step);
      add(name, layer);
      if (!known) {
        throw refused(name, "has a " + simpleName(step) + " before it, which is not read");
      }
    }
    coefficients.requireEnd();
    if (layers.stream().noneMatch(ImportedLayer.Dense.class::isInstance)) {
      throw new BadInputException(file, "holds no dense layer");
    }
    return new ImportedNetwork(file, input.orElseThrow(), layers);
  }

  /** Whether what stands before a layer is known: a row becomes a picture, or a picture a row. */
  private boolean isRearranged(String layer, boolean first, JsonObject step) {
    String kind = simpleName(step);
    boolean toPicture = kind.equals("FeedForwardToCnnPreProcessor");
    if (!(toPicture && first) && !kind.equals("CnnToFeedForwardPreProcessor")) {
      return false;
    }
    PictureShape picture =
        new PictureShape(
            step.get("inputHeight").getAsInt(),
            step.get("inputWidth").getAsInt(),
            step.get("numChannels").getAsInt());
    if (toPicture) {
      input = Optional.of(picture);
      shape = picture;
      return true;
    }
    if (input.isEmpty() || !picture.equals(shape)) {
      throw refused(layer, "takes pictures of " + picture + " apart where " + shape + " come");
    }
    layers.add(new ImportedLayer.Flatten("flat before " + layer));
    flattened = Optional.of(picture);
    shape = PictureShape.row(picture.count());
    return true;
  }

  private static String nameOf(int i, JsonObject layer) {
    JsonElement given = layer.get("layerName");
    return given == null || given.isJsonNull() ? "layer " + i : given.getAsString();
  }

  private void add(String name, JsonObject layer) {
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
      case "ConvolutionLayer" -> {
        convolution(name, layer);
        activation(name, layer);
      }
      case "SubsamplingLayer" -> pooling(name, layer);
      case "ActivationLayer", "LossLayer" -> activation(name, layer);
      default ->
          throw refused(
              name,
              "is a "
                  + kind
                  + "; of DL4J's files, dense, output, convolution, max-pooling, activation and dropout"
                  + " layers are read");
    }
  }

  private void dense(String name, JsonObject layer) {
    if (layer.has("hasLayerNorm") && layer.get("hasLayerNorm").getAsBoolean()) {
      throw refused(name, "is normalised, which is not read");
    }
    int in = layer.get("nin").getAsInt();
    int out = layer.get("nout").getAsInt();
    if (input.isEmpty() && in >= 1) {
      shape = PictureShape.row(in);
      input = Optional.of(shape);
    }
    if (in < 1 || out < 1 || in != shape.count() || shape.rows() * shape.columns() != 1) {
      throw refused(name, "takes " + in + " numbers where " + shape + " come");
    }
    shape = PictureShape.row(out);
    boolean biased = !layer.has("hasBias") || layer.get("hasBias").getAsBoolean();
    ImportedLayer.Values read = coefficients.matrix(name, in, out);
    ImportedLayer.Values weights = flattened.map(from -> byPixels(read, from, out)).orElse(read);
    flattened = Optional.empty();
    ImportedLayer.Values biases = coefficients.vector(name, biased ? out : 0);
    layers.add(new ImportedLayer.Dense(name, in, out, weights, biases));
  }

  /** DL4J counts a picture's numbers channels, rows, columns; here channels come last. */
  private static ImportedLayer.Values byPixels(
      ImportedLayer.Values weights, PictureShape of, int units) {
    double[] turned = new double[weights.count()];
    int pixels = of.rows() * of.columns();
    for (int c = 0; c < of.channels(); c++) {
      for (int p = 0; p < pixels; p++) {
        for (int j = 0; j < units; j++) {
          turned[(p * of.channels() + c) * units + j] = weights.get((c * pixels + p) * units + j);
        }
      }
    }
    return ImportedLayer.Values.of(turned);
  }

  private void convolution(String name, JsonObject layer) {
    Dl4jWindow window = Dl4jWindow.of(file, name, layer);
    requirePicture(name);
    int channels = layer.get("nin").getAsInt();
    int filters = layer.get("nout").getAsInt();
    if (channels != shape.channels() || filters < 1) {
      throw refused(name, "takes " + channels + " channels where " + shape + " comes");
    }
    boolean biased = !layer.has("hasBias") || layer.get("hasBias").getAsBoolean();
    ImportedLayer.Values biases = coefficients.vector(name, biased ? filters : 0);
    layers.add(
        new ImportedLayer.Convolution(
            name,
            window.height(),
            window.width(),
            channels,
            filters,
            window.down(),
            window.across(),
            window.same(),
            coefficients.filters(name, window.height(), window.width(), channels, filters),
            biases));
    shape = window.on(file, name, shape, filters);
  }

  private void pooling(String name, JsonObject layer) {
    if (!"MAX".equals(layer.get("poolingType").getAsString())) {
      throw refused(name, "pools by " + layer.get("poolingType") + "; MAX is read");
    }
    Dl4jWindow window = Dl4jWindow.of(file, name, layer);
    requirePicture(name);
    layers.add(
        new ImportedLayer.MaxPooling(
            name, window.height(), window.width(), window.down(), window.across(), window.same()));
    shape = window.on(file, name, shape, shape.channels());
  }

  private void requirePicture(String name) {
    if (input.isEmpty()) {
      throw refused(
          name,
          "takes pictures, and the file does not say of what size; a network made with"
              + " setInputType(InputType.convolutionalFlat(…)) does");
    }
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
