package org.lossatlas.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lossatlas.file.BadInputException;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.BlockDirections;
import org.lossatlas.landscape.NamedDirection;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.WeightBlock;

/** The directions of a slice through a convolutional network. */
final class ImportedDirections {
  private static final String KINDS =
      "random, a file of the same layers, towards:FILE, neuron:LAYER:FILTER or parameter:INDEX";

  private final ImportedNetwork network;
  private final double[] theta;
  private final List<WeightBlock> blocks;

  private ImportedDirections(ImportedNetwork network) {
    this.network = network;
    theta = network.theta();
    blocks = network.blocks();
  }

  static List<double[]> make(ImportedNetwork network, DirectionOptions options, long seed) {
    Normalisation how = Asked.option("--normalise", () -> Normalisation.parse(options.normalise));
    BiasRule rule = Asked.option("--biases", () -> BiasRule.parse(options.biases));
    ImportedDirections maker = new ImportedDirections(network);
    List<double[]> made = new ArrayList<>();
    List<String> all = options.asked();
    for (int i = 0; i < all.size(); i++) {
      String option = DirectionOptions.option(i);
      double[] direction =
          all.get(i).equals("random")
              ? BlockDirections.random(maker.blocks, maker.theta.length, seed, i)
              : maker.named(option, all.get(i));
      if (all.get(i).equals("random") || how != Normalisation.NONE) {
        direction = BlockDirections.normalised(direction, maker.theta, maker.blocks, how, rule);
      }
      for (int j = 0; options.orthogonal && j < i; j++) {
        direction = BlockDirections.orthogonal(direction, made.get(j));
      }
      if (!(BlockDirections.dot(direction, direction) > 0)) {
        throw new BadInputException(option + " " + all.get(i), DirectionOptions.ZERO);
      }
      made.add(direction);
    }
    return made;
  }

  private double[] named(String option, String text) {
    if (text.startsWith("towards:")) {
      double[] offset = read(option, text.substring("towards:".length()));
      for (int i = 0; i < offset.length; i++) {
        offset[i] -= theta[i];
      }
      return offset;
    }
    if (text.matches("parameter:\\d{1,9}")) {
      int index = Integer.parseInt(text.substring("parameter:".length()));
      if (index >= theta.length) {
        throw new BadInputException(
            option, text + " is beyond the last parameter, " + (theta.length - 1));
      }
      double[] direction = new double[theta.length];
      direction[index] = 1;
      return direction;
    }
    if (text.matches("neuron:\\d{1,9}:\\d{1,9}")) {
      String[] parts = text.split(":");
      int k = Integer.parseInt(parts[1]);
      int column = Integer.parseInt(parts[2]);
      if (k < 1 || k > blocks.size() || column >= blocks.get(k - 1).columns()) {
        throw new BadInputException(
            option,
            text
                + " is none of the "
                + blocks.size()
                + " layers with weights (layers from 1, filters and units from 0)");
      }
      return BlockDirections.column(theta, blocks.get(k - 1), column);
    }
    if (ImportedNetwork.isNamed(text)) {
      return read(option, text);
    }
    throw new BadInputException(
        option, "'" + text + "' is no direction of a convolutional network; it must be " + KINDS);
  }

  private double[] read(String option, String file) {
    Path path = NamedDirection.path(option, file);
    if (!ImportedNetwork.isNamed(file)) {
      throw new BadInputException(file, "is no .h5 or .zip, as the convolutional network is");
    }
    ImportedNetwork other = ImportedNetwork.read(path);
    if (!other.describe().equals(network.describe()) || other.theta().length != theta.length) {
      throw new BadInputException(
          file, "has layers " + other.describe() + " where the network has " + network.describe());
    }
    return other.theta();
  }
}
