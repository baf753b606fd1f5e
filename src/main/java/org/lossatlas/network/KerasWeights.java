package org.lossatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.modelimport.keras.Hdf5Archive;
import org.deeplearning4j.nn.modelimport.keras.exceptions.UnsupportedKerasConfigurationException;
import org.lossatlas.file.BadInputException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arrays of a Keras file, found by layer and by what they are. */
final class KerasWeights {
  private static final String ROOT = "model_weights";

  /** Groups below a layer's own, in files of any version. */
  private static final int DEEPEST = 6;

  private final String file;
  private final Hdf5Archive archive;

  KerasWeights(String file, Hdf5Archive archive) {
    this.file = file;
    this.archive = archive;
  }

  /**
   * An array of a layer.
   *
   * @param kind {@code kernel} or {@code bias}
   * @param shape what it must have
   */
  ImportedLayer.Values read(String layer, String kind, long... shape)
      throws UnsupportedKerasConfigurationException {
    if (!archive.getGroups(ROOT).contains(layer)) {
      throw new BadInputException(file, "holds no weights of layer '" + layer + "'");
    }
    INDArray found =
        find(kind, new String[] {ROOT, layer}, 0)
            .orElseThrow(() -> new BadInputException(file, "layer '" + layer + "' has no " + kind));
    if (!Arrays.equals(found.shape(), shape)) {
      throw new BadInputException(
          file,
          "layer '"
              + layer
              + "' has a "
              + kind
              + " of shape "
              + Arrays.toString(found.shape())
              + " where "
              + Arrays.toString(shape)
              + " is needed");
    }
    double[] values = found.dup('c').data().asDouble();
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new BadInputException(
            file,
            "layer '" + layer + "' has a " + kind + " with " + value + "; all must be finite");
      }
    }
    return ImportedLayer.Values.of(values);
  }

  private Optional<INDArray> find(String kind, String[] groups, int depth)
      throws UnsupportedKerasConfigurationException {
    for (String name : archive.getDataSets(groups)) {
      if (name.equals(kind) || name.startsWith(kind + ":")) {
        return Optional.of(archive.readDataSet(name, groups));
      }
    }
    List<String> below = depth < DEEPEST ? archive.getGroups(groups) : List.of();
    for (String group : below) {
      String[] deeper = Arrays.copyOf(groups, groups.length + 1);
      deeper[groups.length] = group;
      Optional<INDArray> found = find(kind, deeper, depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
