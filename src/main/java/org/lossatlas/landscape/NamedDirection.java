package org.lossatlas.landscape;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.lossatlas.file.BadInputException;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.Layout;
import org.lossatlas.network.NetworkFile;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.WeightBlock;

/** Directions by their names, as the command line and the window have them. */
public final class NamedDirection {
  private NamedDirection() {}

  /**
   * Reads {@code towards:FILE}, {@code parameter:INDEX}, {@code neuron:LAYER:UNIT} or a file.
   *
   * @param option which a refusal names
   * @param kinds what a direction may be, for refusals
   * @throws BadInputException with one line if it is none, or none of this network
   */
  public static Parameters of(String option, String text, Parameters network, String kinds) {
    Layout layout = network.layout();
    if (text.startsWith("towards:")) {
      return Directions.towards(network, read(option, text.substring(8), layout));
    }
    if (text.matches("parameter:\\d{1,9}")) {
      int index = Integer.parseInt(text.substring(10));
      if (index >= layout.count()) {
        throw new BadInputException(
            option, text + " is beyond the last parameter, " + (layout.count() - 1));
      }
      return Directions.parameter(layout, index);
    }
    if (text.matches("neuron:\\d{1,9}:\\d{1,9}")) {
      String[] parts = text.split(":");
      int k = Integer.parseInt(parts[1]);
      int unit = Integer.parseInt(parts[2]);
      List<WeightBlock> layers = layout.blocks();
      int count = layers.size() - (layout.skips().isEmpty() ? 0 : 1);
      if (k < 1 || k > count || unit >= layers.get(k - 1).columns()) {
        throw new BadInputException(
            option,
            layout.isDense()
                ? text + " is none of a network " + layout + " (layers from 1, units from 0)"
                : text
                    + " is none of the "
                    + count
                    + " layers with weights (layers from 1, filters and units from 0) of "
                    + layout);
      }
      return Directions.neuron(network, k, unit);
    }
    if (NetworkFile.isNamed(text)) {
      return read(option, text, layout);
    }
    throw new BadInputException(
        option, "'" + text + "' is no direction" + of(layout) + "; it must be " + kinds);
  }

  /**
   * A file that is there.
   *
   * @throws BadInputException with one line if it is not
   */
  public static Path path(String option, String file) {
    try {
      Path path = Path.of(file);
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException impossible) {
      // The same answer as for a file that is not there.
    }
    throw new BadInputException(option, "there is no file " + file);
  }

  /** Reads a network or direction of the network's layout; a missing bias is zero. */
  public static Parameters read(String option, String file, Layout layout) {
    if (!layout.isDense()) {
      return readImported(option, file, layout);
    }
    Parameters found = NetworkFile.read(path(option, file), layout.architecture().activation());
    if (!found.architecture().widths().equals(layout.architecture().widths())) {
      throw new BadInputException(
          file, "has widths " + found.layout() + " where the network has " + layout);
    }
    if (!found.layout().skips().equals(layout.skips())) {
      throw new BadInputException(file, "has other skips to the output than the network");
    }
    double[] theta = new double[layout.count()];
    double[] v = found.skipWeights();
    System.arraycopy(v, 0, theta, layout.skipStart(), v.length);
    for (int k = 1; k <= layout.architecture().layers(); k++) {
      System.arraycopy(found.weights(k), 0, theta, layout.weightStart(k), layout.weightCount(k));
      double[] bias = found.biases(k);
      if (layout.hasBias(k)) {
        System.arraycopy(bias, 0, theta, layout.biasStart(k), bias.length);
      } else if (found.hasBias(k)) {
        throw new BadInputException(file, "has a b" + k + ", and the network has none");
      }
    }
    return Parameters.of(layout, theta);
  }

  private static String of(Layout layout) {
    return layout.isDense() ? "" : " of a convolutional network";
  }

  private static Parameters readImported(String option, String file, Layout layout) {
    Path path = path(option, file);
    if (!ImportedNetwork.isNamed(file)) {
      throw new BadInputException(file, "is no .h5 or .zip, as the convolutional network is");
    }
    Parameters found = Parameters.of(ImportedNetwork.read(path));
    if (!found.layout().matches(layout)) {
      throw new BadInputException(
          file, "has layers " + found.layout() + " where the network has " + layout);
    }
    return found;
  }
}
