package org.lossatlas.network;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lossatlas.file.BadInputException;
import org.lossatlas.file.WholeFile;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network from a file of Keras ({@code .h5}) or DL4J ({@code .zip}): layers one after the other,
 * the last one linear (a softmax at the end is left out, since the loss has it inside). Immutable.
 */
public final class ImportedNetwork {
  private final String file;
  private final PictureShape input;
  private final List<ImportedLayer> layers;

  /**
   * @param input the shape of a sample, [1, 1, d] where samples are no pictures
   */
  ImportedNetwork(String file, PictureShape input, List<ImportedLayer> layers) {
    this.file = file;
    this.input = input;
    this.layers = List.copyOf(layers);
  }

  /** Whether a name is that of a file which is read here. */
  public static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(".h5", ".hdf5", ".keras", ".zip").anyMatch(lower::endsWith);
  }

  /**
   * Reads a network.
   *
   * @throws BadInputException if the file is damaged, or a layer is none that is evaluated here;
   *     the line names the layer
   */
  public static ImportedNetwork read(Path file) {
    String lower = file.toString().toLowerCase(Locale.ROOT);
    if (lower.endsWith(".keras")) {
      throw new BadInputException(
          file.toString(),
          "is Keras' own archive, which is not read; model.save('network.h5') writes one that is");
    }
    return lower.endsWith(".zip") ? Dl4jFile.read(file) : KerasFile.read(file);
  }

  /** The shape of a sample. */
  PictureShape input() {
    return input;
  }

  List<ImportedLayer> layers() {
    return layers;
  }

  /** Whether it has layers that work on pictures. */
  public boolean isConvolutional() {
    return layers.stream()
        .anyMatch(
            layer ->
                layer instanceof ImportedLayer.Convolution
                    || layer instanceof ImportedLayer.MaxPooling);
  }

  /**
   * The network's parameters, for the dense kernel.
   *
   * @throws BadInputException if it is no network of dense layers with one activation between them;
   *     the line names the layer that is in the way
   */
  public Parameters dense() {
    List<ImportedLayer.Dense> dense = new ArrayList<>();
    Optional<Activation> hidden = Optional.empty();
    boolean activated = true;
    for (ImportedLayer layer : layers) {
      if (layer instanceof ImportedLayer.Dense next) {
        if (!activated) {
          hidden = Optional.of(one(hidden, new Activation.Identity(), next.name()));
        }
        dense.add(next);
        activated = false;
      } else if (layer instanceof ImportedLayer.Activate function) {
        if (activated) {
          throw refused(function.name(), "is an activation with no dense layer before it");
        }
        hidden = Optional.of(one(hidden, function.activation(), function.name()));
        activated = true;
      } else if (!(layer instanceof ImportedLayer.Flatten)) {
        throw refused(layer.name(), "works on pictures; only dense layers can be evaluated here");
      }
    }
    if (activated) {
      throw refused(
          layers.get(layers.size() - 1).name(),
          "ends the network with an activation; the last layer must be linear or a softmax");
    }
    return parameters(dense, hidden.orElse(new Activation.Tanh()));
  }

  /** How many numbers a sample has. */
  public int inputs() {
    return input.count();
  }

  /** How many outputs there are. */
  public int outputs() {
    int count = inputs();
    for (ImportedLayer layer : layers) {
      count = layer instanceof ImportedLayer.Dense dense ? dense.units() : count;
    }
    return count;
  }

  /**
   * The outputs [rows, m] as DL4J computes them, in single precision.
   *
   * @param x [rows, d] row by row; a picture's numbers are counted rows, columns, channels
   */
  public float[] outputs(float[] x, int rows) {
    return new Dl4jNetwork(this, DataType.FLOAT).outputs(x, rows);
  }

  /**
   * Writes DL4J's {@code .zip}, in double precision, so that it can be read again as it is.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeDl4j(Path to) throws IOException {
    WholeFile.replace(to, out -> new Dl4jNetwork(this, DataType.DOUBLE).write(out));
  }

  /** All weights and biases, layer by layer the weights as the file has them, then the biases. */
  public double[] theta() {
    return ImportedVector.of(layers);
  }

  /** Where each layer's weights and biases stand in θ. */
  public List<WeightBlock> blocks() {
    return ImportedVector.blocks(layers);
  }

  /** The same layers with other weights and biases. */
  public ImportedNetwork with(double[] theta) {
    return new ImportedNetwork(file, input, ImportedVector.with(layers, theta));
  }

  /** What follows what, such as {@code 28×28×1-conv 3×3×8-pool 2×2-dense 10}. */
  public String describe() {
    StringBuilder words = new StringBuilder(input.toString());
    for (ImportedLayer layer : layers) {
      if (layer instanceof ImportedLayer.Dense dense) {
        words.append("-dense ").append(dense.units());
      } else if (layer instanceof ImportedLayer.Convolution window) {
        words.append("-conv ").append(window.height()).append('×').append(window.width());
        words.append('×').append(window.filters());
      } else if (layer instanceof ImportedLayer.MaxPooling window) {
        words.append("-pool ").append(window.height()).append('×').append(window.width());
      } else if (layer instanceof ImportedLayer.Activate function) {
        words.append(' ').append(function.activation().name());
      }
    }
    return words.toString();
  }

  private Activation one(Optional<Activation> before, Activation now, String layer) {
    if (before.isPresent() && !before.get().equals(now)) {
      throw refused(
          layer,
          "has the activation "
              + now.name()
              + " where the layer before has "
              + before.get().name()
              + "; all hidden layers must have the same");
    }
    return now;
  }

  private Parameters parameters(List<ImportedLayer.Dense> dense, Activation hidden) {
    List<Integer> widths = new ArrayList<>();
    widths.add(dense.get(0).inputs());
    dense.forEach(layer -> widths.add(layer.units()));
    Parameters.Builder builder;
    try {
      builder = new Parameters.Builder(new Architecture(widths, hidden));
    } catch (IllegalArgumentException impossible) {
      throw new BadInputException(file, impossible.getMessage());
    }
    for (int k = 1; k <= dense.size(); k++) {
      ImportedLayer.Dense layer = dense.get(k - 1);
      if (layer.biases().count() == 0) {
        builder.unbiasedLayer(k, layer.weights().toArray());
      } else {
        builder.layer(k, layer.weights().toArray(), layer.biases().toArray());
      }
    }
    return builder.build();
  }

  private BadInputException refused(String layer, String why) {
    return new BadInputException(file, "layer '" + layer + "' " + why);
  }
}
