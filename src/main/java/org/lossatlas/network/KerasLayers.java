package org.lossatlas.network;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.modelimport.keras.exceptions.UnsupportedKerasConfigurationException;
import org.lossatlas.file.BadInputException;

/** Makes layers of a Keras model's configuration, one after the other. Used once. */
final class KerasLayers {
  private final String file;
  private final KerasWeights weights;
  private final List<ImportedLayer> layers = new ArrayList<>();
  private Optional<PictureShape> input = Optional.empty();
  private PictureShape shape = PictureShape.row(1);
  private Optional<String> softmax = Optional.empty();

  KerasLayers(String file, KerasWeights weights) {
    this.file = file;
    this.weights = weights;
  }

  ImportedNetwork read(List<JsonObject> configurations)
      throws UnsupportedKerasConfigurationException {
    for (JsonObject layer : configurations) {
      JsonObject config = layer.getAsJsonObject("config");
      String name = config.get("name").getAsString();
      takeInput(config);
      add(layer.get("class_name").getAsString(), name, config);
    }
    if (input.isEmpty() || layers.stream().noneMatch(ImportedLayer.Dense.class::isInstance)) {
      throw new BadInputException(
          file, "must have an input shape and at least one dense layer at its end");
    }
    return new ImportedNetwork(file, input.get(), layers);
  }

  /** The first layer says what a sample looks like. */
  private void takeInput(JsonObject config) {
    JsonElement found =
        config.has("batch_input_shape")
            ? config.get("batch_input_shape")
            : config.get("batch_shape");
    if (input.isPresent() || found == null || !found.isJsonArray()) {
      return;
    }
    JsonArray sides = found.getAsJsonArray();
    int last = sides.size();
    for (int i = 1; i < last; i++) {
      if (sides.get(i).isJsonNull()) {
        throw new BadInputException(file, "takes inputs of any size; they must be of one");
      }
    }
    int channels = last > 1 ? sides.get(last - 1).getAsInt() : 1;
    shape =
        switch (last) {
          case 2 -> PictureShape.row(channels);
          case 3 -> new PictureShape(sides.get(1).getAsInt(), channels, 1);
          case 4 -> new PictureShape(sides.get(1).getAsInt(), sides.get(2).getAsInt(), channels);
          default ->
              throw new BadInputException(file, "takes inputs " + sides + "; rows or pictures fit");
        };
    input = Optional.of(shape);
  }

  private void add(String kind, String name, JsonObject config)
      throws UnsupportedKerasConfigurationException {
    if (softmax.isPresent()) {
      throw refused(softmax.get(), "is a softmax with layers after it; only the last may be one");
    }
    switch (kind) {
      case "InputLayer", "Dropout" -> {
        // Nothing happens in them when a network is evaluated.
      }
      case "Dense" -> dense(name, config);
      case "Conv2D", "Convolution2D" -> convolution(name, config);
      case "MaxPooling2D" -> pooling(name, config);
      case "Flatten" -> {
        layers.add(new ImportedLayer.Flatten(name));
        shape = PictureShape.row(shape.count());
      }
      case "Activation" -> activation(name, config.get("activation"));
      case "ReLU" -> layers.add(new ImportedLayer.Activate(name, new Activation.Relu()));
      case "ELU" -> activation(name, "elu");
      case "LeakyReLU" -> {
        JsonElement slope =
            config.has("negative_slope") ? config.get("negative_slope") : config.get("alpha");
        layers.add(new ImportedLayer.Activate(name, new Activation.LeakyRelu(slope.getAsDouble())));
      }
      case "Softmax" -> activation(name, "softmax");
      default ->
          throw refused(
              name,
              "is a "
                  + kind
                  + "; Dense, Conv2D, MaxPooling2D, Flatten, Dropout and activations are read");
    }
  }

  private void dense(String name, JsonObject config) throws UnsupportedKerasConfigurationException {
    if (shape.rows() * shape.columns() != 1) {
      throw refused(name, "is dense on a picture of " + shape + "; it needs a Flatten before it");
    }
    int units = config.get("units").getAsInt();
    layers.add(
        new ImportedLayer.Dense(
            name,
            shape.channels(),
            units,
            weights.read(name, "kernel", shape.channels(), units),
            bias(name, config, units)));
    shape = PictureShape.row(units);
    activation(name, config.get("activation"));
  }

  private ImportedLayer.Values bias(String name, JsonObject config, int count)
      throws UnsupportedKerasConfigurationException {
    boolean used = !config.has("use_bias") || config.get("use_bias").getAsBoolean();
    return used ? weights.read(name, "bias", count) : ImportedLayer.Values.of(new double[0]);
  }

  private void convolution(String name, JsonObject config)
      throws UnsupportedKerasConfigurationException {
    KerasWindow window = KerasWindow.of(file, name, config, "kernel_size");
    int filters = config.get("filters").getAsInt();
    layers.add(
        new ImportedLayer.Convolution(
            name,
            window.height(),
            window.width(),
            shape.channels(),
            filters,
            window.down(),
            window.across(),
            window.same(),
            weights.read(
                name, "kernel", window.height(), window.width(), shape.channels(), filters),
            bias(name, config, filters)));
    shape = window.on(file, name, shape, filters);
    activation(name, config.get("activation"));
  }

  private void pooling(String name, JsonObject config) {
    KerasWindow window = KerasWindow.of(file, name, config, "pool_size");
    layers.add(
        new ImportedLayer.MaxPooling(
            name, window.height(), window.width(), window.down(), window.across(), window.same()));
    shape = window.on(file, name, shape, shape.channels());
  }

  private void activation(String name, JsonElement function) {
    if (function == null || function.isJsonNull()) {
      return;
    }
    if (!function.isJsonPrimitive()) {
      throw refused(name, "has an activation with settings of its own, which is not read");
    }
    activation(name, function.getAsString());
  }

  private void activation(String name, String function) {
    switch (function) {
      case "linear" -> {
        // Nothing to do.
      }
      case "softmax" -> softmax = Optional.of(name);
      case "relu", "tanh", "sigmoid", "elu", "softplus" ->
          layers.add(new ImportedLayer.Activate(name, Activation.parse(function)));
      default ->
          throw refused(
              name,
              "has the activation "
                  + function
                  + "; linear, relu, tanh, sigmoid, elu, softplus and a last softmax are read");
    }
  }

  private BadInputException refused(String layer, String why) {
    return new BadInputException(file, "layer '" + layer + "' " + why);
  }
}
