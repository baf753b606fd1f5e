package org.lossatlas.command;

import java.util.ArrayList;
import java.util.List;
import org.lossatlas.file.BadInputException;
import org.lossatlas.landscape.BiasRule;
import org.lossatlas.landscape.BlockDirections;
import org.lossatlas.landscape.NamedDirection;
import org.lossatlas.landscape.Normalisation;
import org.lossatlas.network.ImportedNetwork;
import org.lossatlas.network.Parameters;
import org.lossatlas.network.WeightBlock;

/** The directions of a slice through a convolutional network. */
final class ImportedDirections {
  private static final String KINDS =
      "random, a file of the same layers, towards:FILE, neuron:LAYER:FILTER or parameter:INDEX";

  private final Parameters network;
  private final double[] theta;
  private final List<WeightBlock> blocks;

  private ImportedDirections(ImportedNetwork network) {
    this.network = Parameters.of(network);
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
    return NamedDirection.of(option, text, network, KINDS).vector();
  }
}
