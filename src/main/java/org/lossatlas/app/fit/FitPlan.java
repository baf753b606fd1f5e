package org.lossatlas.app.fit;

import java.nio.file.Path;
import java.util.Optional;
import org.lossatlas.data.DataSet;
import org.lossatlas.data.DataSets;
import org.lossatlas.data.SampleCount;
import org.lossatlas.data.Split;
import org.lossatlas.file.BadInputException;
import org.lossatlas.fitting.Construction;
import org.lossatlas.fitting.ImplicitActivation;
import org.lossatlas.fitting.Subnetwork;
import org.lossatlas.network.Activation;
import org.lossatlas.network.Architecture;
import org.lossatlas.network.Loss;

/**
 * Settings that have been checked and opened: data, network and construction, ready to be fitted.
 * Immutable.
 *
 * @param settings what was asked for
 * @param test the test split, where the data have one
 * @param start the network before any training
 */
public record FitPlan(
    FitSettings settings,
    DataSet train,
    Optional<DataSet> test,
    Loss loss,
    Construction construction,
    Subnetwork start) {

  /**
   * Reads the data and builds the construction. Takes up to a second; not for the FX thread.
   *
   * @param folder of the bundled data sets
   * @param range the largest difference of values of the patterns that are to be fitted
   * @throws BadInputException with one line that says what would be right
   */
  public static FitPlan open(FitSettings settings, Path folder, double range) {
    DataSets sets = new DataSets(folder);
    SampleCount count = SampleCount.parse(settings.samples());
    long seed = settings.options().seed();
    DataSet train = sets.open(settings.dataset(), Split.TRAIN, count, seed);
    try {
      Loss loss = Loss.parse(settings.loss());
      Architecture shape = architecture(settings, train);
      ImplicitActivation sigma = ImplicitActivation.of(loss, train.targets());
      Construction construction = Construction.of(shape, sigma, range);
      Subnetwork start = construction.initialise(seed);
      return new FitPlan(settings, train, test(sets, settings, count), loss, construction, start);
    } catch (IllegalArgumentException wrong) {
      throw new BadInputException("Network", wrong.getMessage());
    }
  }

  private static Architecture architecture(FitSettings settings, DataSet train) {
    Activation activation = Activation.parse(settings.activation());
    Architecture shape = Architecture.parse(settings.widths(), activation);
    if (shape.inputs() != train.inputs() || shape.outputs() != train.targets().outputs()) {
      throw new IllegalArgumentException(
          "the widths go from "
              + shape.inputs()
              + " to "
              + shape.outputs()
              + ", and "
              + train.name()
              + " needs "
              + train.inputs()
              + " inputs and "
              + train.targets().outputs()
              + " outputs");
    }
    return shape;
  }

  private static Optional<DataSet> test(DataSets sets, FitSettings settings, SampleCount count) {
    boolean file = !DataSets.names().contains(settings.dataset());
    return file
        ? Optional.empty()
        : Optional.of(sets.open(settings.dataset(), Split.TEST, count, settings.options().seed()));
  }
}
